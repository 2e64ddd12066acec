package org.dragoman.time;

/** A date on the page that is not the day of publication, and why not. */
public record Rejected(String value, String text, String why) {}
