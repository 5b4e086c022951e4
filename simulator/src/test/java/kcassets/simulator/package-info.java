/** Tests of the stand-in exchange, over real HTTP. */
@NullMarked
package kcassets.simulator;

import org.jspecify.annotations.NullMarked;
