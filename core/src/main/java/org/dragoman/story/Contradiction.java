package org.dragoman.story;

/**
 * Two reports of one event that cannot both be right.
 *
 * @param field day, place, number, actor or factuality
 */
public record Contradiction(
    String field, Report left, String leftValue, Report right, String rightValue) {}
