/**
 * How results and failures are written: JSON with every number as it came, lines, CSV and tables,
 * and the jq filter before them. Streams are passed in; nothing here touches the process.
 */
@NullMarked
package kcassets.program.output;

import org.jspecify.annotations.NullMarked;
