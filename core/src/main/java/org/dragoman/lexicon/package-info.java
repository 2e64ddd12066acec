/** How the files of {@code lexicon/} are read: knowledge stands there, not in code. */
package org.dragoman.lexicon;
