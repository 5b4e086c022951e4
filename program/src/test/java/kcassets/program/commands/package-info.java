@NullMarked
package kcassets.program.commands;

import org.jspecify.annotations.NullMarked;
