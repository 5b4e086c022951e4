@NullMarked
package kcassets.program.agents;

import org.jspecify.annotations.NullMarked;
