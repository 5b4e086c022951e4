/**
 * Accounts and their credentials: where they come from, how they are kept, and which one a command
 * uses. The environment and the folders are passed in. No message names a path or a value.
 */
@NullMarked
package kcassets.accounts;

import org.jspecify.annotations.NullMarked;
