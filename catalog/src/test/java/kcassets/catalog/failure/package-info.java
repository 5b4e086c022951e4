@NullMarked
package kcassets.catalog.failure;

import org.jspecify.annotations.NullMarked;
