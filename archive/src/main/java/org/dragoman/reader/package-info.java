/**
 * From bytes to words: finds out what files of any format hold, goes through them and says clearly
 * what cannot be read.
 */
package org.dragoman.reader;
