package org.dragoman.search;

import java.util.Optional;

/** What stands behind the colon of a field. */
public sealed interface Value {

  /** Plain words: a name, a code, a date. */
  record Name(String text) implements Value {}

  /** Letters with {@code *} for any others. */
  record Pattern(String text) implements Value {}

  /** {@code *}: that there is a value at all. */
  record Any() implements Value {}

  /** From one value to another, or on one side of a value. */
  record Range(Optional<Limit> from, Optional<Limit> to) implements Value {}

  /** An end of a range. */
  record Limit(String text, boolean included) {}

  /** Words looked for in what somebody says: a word, phrase, pattern or similar word. */
  record Spoken(Expression words) implements Value {}
}
