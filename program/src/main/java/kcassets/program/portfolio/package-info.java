/** Portfolios for people: tables and bars. */
@NullMarked
package kcassets.program.portfolio;

import org.jspecify.annotations.NullMarked;
