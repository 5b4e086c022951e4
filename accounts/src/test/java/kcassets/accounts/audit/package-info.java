@NullMarked
package kcassets.accounts.audit;

import org.jspecify.annotations.NullMarked;
