package org.dragoman.event;

import java.util.List;
import java.util.Optional;
import org.dragoman.text.Span;
import org.dragoman.time.PartialDate;

/** When the acts of an article happen: asked for a word, answers with a date and its evidence. */
@FunctionalInterface
public interface Timing {

  /** How the act lies to the day of publication. */
  enum Era {
    /** Within 90 days before publication, and not told as background. */
    CURRENT,
    /** Long past, or told as background. */
    HISTORICAL,
    /** Still to come on the day of publication. */
    FUTURE
  }

  /**
   * A date and the words it rests on.
   *
   * @param date as exact as known; empty when the text does not say
   * @param evidence the time expressions that say it
   */
  record When(Optional<PartialDate> date, List<Span> evidence, Era era) {
    public When {
      evidence = List.copyOf(evidence);
    }

    public static final When UNKNOWN = new When(Optional.empty(), List.of(), Era.CURRENT);
  }

  /** When the act named by {@code token} of sentence {@code sentence} happens. */
  When at(int sentence, int token);
}
