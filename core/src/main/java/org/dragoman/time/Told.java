package org.dragoman.time;

/** An expression of a text with the tense of the clause it stands in. */
public record Told(TimeExpression expression, Tense tense) {}
