@NullMarked
package kcassets.history.statement;

import org.jspecify.annotations.NullMarked;
