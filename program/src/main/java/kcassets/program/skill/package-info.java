/** The Agent Skill, in English and Chinese: words from templates, tables from the catalog. */
@NullMarked
package kcassets.program.skill;

import org.jspecify.annotations.NullMarked;
