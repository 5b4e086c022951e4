@NullMarked
package kcassets.program.audit;

import org.jspecify.annotations.NullMarked;
