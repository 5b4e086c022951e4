/** Not ours: see its only class. */
@NullMarked
package groovy.lang;

import org.jspecify.annotations.NullMarked;
