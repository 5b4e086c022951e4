/**
 * Files of their owner alone, which get their names when they are whole. For our own modules: the
 * client itself writes nothing.
 */
@NullMarked
package kcassets.client.files;

import org.jspecify.annotations.NullMarked;
