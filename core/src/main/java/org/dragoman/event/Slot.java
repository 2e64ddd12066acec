package org.dragoman.event;

import java.util.Set;

/**
 * Where in the sentence a trigger's actor or recipient stands, as a trigger file names it.
 *
 * @param name {@code subject}, {@code object}, …, or a preposition
 * @param strict written {@code object!}: the phrase itself must be an actor, an owner inside it
 *     does not count ("met the president", not "met Russia's demands")
 */
record Slot(String name, boolean strict) {

  private static final Set<String> GRAMMATICAL =
      Set.of(
          "subject",
          "object",
          "indirect",
          "possessive",
          "adjective",
          "clause",
          "host",
          "local",
          "other",
          "speaker",
          "modified");

  static Slot of(String written) {
    boolean strict = written.endsWith("!");
    return new Slot(strict ? written.substring(0, written.length() - 1) : written, strict);
  }

  boolean is(String slot) {
    return name.equals(slot);
  }

  /** Whether the slot is the complement of the preposition that it is named after. */
  boolean preposition() {
    return !GRAMMATICAL.contains(name);
  }
}
