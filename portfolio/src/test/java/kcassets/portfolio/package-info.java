/** Tests of portfolios, against scripted answers and against the simulator. */
@NullMarked
package kcassets.portfolio;

import org.jspecify.annotations.NullMarked;
