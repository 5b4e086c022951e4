@NullMarked
package kcassets.program.history;

import org.jspecify.annotations.NullMarked;
