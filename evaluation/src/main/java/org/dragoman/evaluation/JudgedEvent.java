package org.dragoman.evaluation;

import java.util.Set;
import org.dragoman.event.Event;

/**
 * An event that was read, and whether the annotation has it.
 *
 * @param signs what its confidence rests on
 * @param stated its confidence
 * @param right whether type and parties are those of an annotated act
 */
record JudgedEvent(Set<String> signs, double stated, boolean right) {

  static JudgedEvent of(Event event, boolean right) {
    return new JudgedEvent(event.signs(), event.confidence(), right);
  }
}
