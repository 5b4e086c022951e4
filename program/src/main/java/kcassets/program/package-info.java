/** The program: its entry point and its wiring. */
@org.jspecify.annotations.NullMarked
package kcassets.program;
