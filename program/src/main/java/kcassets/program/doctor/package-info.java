/**
 * Looks at what a working program needs, from Java to the key's rights, and says of each how it is
 * and what to do. Every row may be shown to strangers: no path, no key, no name, no address, no
 * uid, and nothing of what the exchange says but its codes.
 */
@NullMarked
package kcassets.program.doctor;

import org.jspecify.annotations.NullMarked;
