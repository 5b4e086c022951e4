@NullMarked
package kcassets.program.docs;

import org.jspecify.annotations.NullMarked;
