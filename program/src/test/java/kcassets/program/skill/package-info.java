@NullMarked
package kcassets.program.skill;

import org.jspecify.annotations.NullMarked;
