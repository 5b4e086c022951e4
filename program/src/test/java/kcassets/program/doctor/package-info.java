@NullMarked
package kcassets.program.doctor;

import org.jspecify.annotations.NullMarked;
