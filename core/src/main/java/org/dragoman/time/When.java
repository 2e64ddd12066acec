package org.dragoman.time;

import java.util.List;
import java.util.Optional;

/**
 * When an act took place, and what says so.
 *
 * @param value as exact as the words allow; empty when unknown
 * @param evidence the words; empty when the date is carried or unknown
 * @param basis how the date was found
 * @param time how the act stands to the day of publication
 */
public record When(
    Optional<PartialDate> value, List<TimeExpression> evidence, Basis basis, Time time) {

  /** How a date was found; ordered by how well it is grounded. */
  public enum Basis {
    /** Words of the act's own clause. */
    CLAUSE,
    /** Words of a clause that governs the act's. */
    GOVERNING,
    /** The only words about time in the sentence. */
    SENTENCE,
    /** The story goes on from a sentence with a date. */
    CARRIED,
    /** Told as news of the day of publication. */
    PUBLICATION,
    /** Nothing says. */
    NONE
  }

  /** How an act stands to the day of publication. */
  public enum Time {
    /** It goes on, or is done by the saying. */
    CURRENT("current"),
    /** More than ninety days before, or told as background. */
    HISTORICAL("historical"),
    /** It is to come. */
    FUTURE("future");

    private final String label;

    Time(String label) {
      this.label = label;
    }

    /** The word for it in the output. */
    public String label() {
      return label;
    }
  }

  public When {
    evidence = List.copyOf(evidence);
  }
}
