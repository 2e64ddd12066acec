package org.dragoman.article;

import org.dragoman.text.Span;

/** The news agency that a dateline, a byline or a sign-off names. */
public record Agency(Span span, String name) {}
