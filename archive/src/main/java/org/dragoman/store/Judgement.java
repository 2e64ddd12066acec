package org.dragoman.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person decided, signed and dated; withdrawn, it stays and no longer counts.
 *
 * @param id made of its content and moment
 * @param left actor or report it is about
 * @param right the other one, for a pair
 * @param value the new code or date
 * @param signed who decided
 */
public record Judgement(
    String id,
    Kind kind,
    String left,
    Optional<String> right,
    Optional<String> value,
    String signed,
    Instant made,
    Optional<String> note,
    Optional<Instant> withdrawn,
    Optional<String> withdrawnBy) {

  /** What it says of the left one, or of the pair. */
  public enum Kind {
    SAME_ACTOR,
    DIFFERENT_ACTOR,
    UNSURE_ACTOR,
    SAME_EVENT,
    DIFFERENT_EVENT,
    EVENT_CODE,
    EVENT_DATE,
    EVENT_WRONG;

    /** As written in tables: {@code same-actor}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /** Whether it is about two. */
    public boolean isPair() {
      return this != EVENT_CODE && this != EVENT_DATE && this != EVENT_WRONG;
    }

    /** Whether it gives a new value. */
    public boolean hasValue() {
      return this == EVENT_CODE || this == EVENT_DATE;
    }
  }

  /** Whether it counts. */
  public boolean isActive() {
    return withdrawn.isEmpty();
  }
}
