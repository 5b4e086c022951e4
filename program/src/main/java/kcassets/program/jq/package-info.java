/** Filters of results, in the language of jq and within limits. */
@NullMarked
package kcassets.program.jq;

import org.jspecify.annotations.NullMarked;
