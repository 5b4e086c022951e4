@NullMarked
package kcassets.accounts;

import org.jspecify.annotations.NullMarked;
