package org.dragoman.time;

import org.dragoman.text.Span;

/** Words that speak for a date, and what they say. */
public record Evidence(String kind, String text, Span span, String says) {}
