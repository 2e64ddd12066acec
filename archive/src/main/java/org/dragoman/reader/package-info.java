/**
 * From bytes to words: decodes a file or standard input and says clearly when it cannot be read.
 */
package org.dragoman.reader;
