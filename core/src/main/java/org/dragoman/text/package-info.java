/** The source's words and where they stand: offsets, lines, languages. */
package org.dragoman.text;
