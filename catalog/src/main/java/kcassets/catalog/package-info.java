/** What the venue offers: every operation as data, and what an argument must look like. */
@NullMarked
package kcassets.catalog;

import org.jspecify.annotations.NullMarked;
