/** A stand-in exchange over real HTTP on loopback, which answers everything in the catalog. */
@NullMarked
package kcassets.simulator;

import org.jspecify.annotations.NullMarked;
