package org.dragoman.record;

/**
 * A sentence of a kept article.
 *
 * @param line in the source, counted from 1
 * @param start in code points of the source
 * @param end exclusive
 */
public record SentenceRecord(int line, int start, int end, String text) {}
