/**
 * What two faces share: how a failure and an operation are told, the catalogs as JSON, lines of
 * input, text that is safe to show, and which version this is.
 */
@NullMarked
package kcassets.faces;

import org.jspecify.annotations.NullMarked;
