/** The commands that ask the exchange one question or many, and with which account they ask. */
@NullMarked
package kcassets.program.questions;

import org.jspecify.annotations.NullMarked;
