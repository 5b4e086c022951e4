@NullMarked
package kcassets.program.portfolio;

import org.jspecify.annotations.NullMarked;
