/** Sentences, words, word classes, dictionary forms and grammatical relations of plain text. */
package org.dragoman.syntax;
