/**
 * Every wallet that a key can see, in one answer, valued in one currency. {@link
 * kcassets.portfolio.PortfolioReader} is where to begin. All arithmetic is decimal and exact.
 */
@NullMarked
package kcassets.portfolio;

import org.jspecify.annotations.NullMarked;
