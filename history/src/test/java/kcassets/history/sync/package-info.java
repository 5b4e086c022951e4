@NullMarked
package kcassets.history.sync;

import org.jspecify.annotations.NullMarked;
