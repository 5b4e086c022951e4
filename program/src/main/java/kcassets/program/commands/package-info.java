/** What the command line offers, as data: parsing, help, completion and man page derive from it. */
@NullMarked
package kcassets.program.commands;

import org.jspecify.annotations.NullMarked;
