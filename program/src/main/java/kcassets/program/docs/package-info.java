/** Documents and machine-readable tables, generated from the catalog and the command model. */
@NullMarked
package kcassets.program.docs;

import org.jspecify.annotations.NullMarked;
