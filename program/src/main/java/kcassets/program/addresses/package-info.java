/** Deposit addresses for people and programs: tables, and what a watch over them says. */
@NullMarked
package kcassets.program.addresses;

import org.jspecify.annotations.NullMarked;
