@NullMarked
package kcassets.faces;

import org.jspecify.annotations.NullMarked;
