/** What may go wrong, as data: one failure, one kind, one exit code, one hint. */
@NullMarked
package kcassets.catalog.failure;

import org.jspecify.annotations.NullMarked;
