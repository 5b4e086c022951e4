/** Tests of the finished distribution, from outside, as processes. */
@NullMarked
package kcassets.acceptance;

import org.jspecify.annotations.NullMarked;
