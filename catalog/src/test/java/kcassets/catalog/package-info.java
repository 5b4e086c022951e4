@NullMarked
package kcassets.catalog;

import org.jspecify.annotations.NullMarked;
