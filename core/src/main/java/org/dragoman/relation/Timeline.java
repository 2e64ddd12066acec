package org.dragoman.relation;

import java.util.List;

/**
 * What one state did to another, period by period without a gap.
 *
 * @param undated events of the pair that no single period holds, because their day is not known
 *     well enough: they are in no period
 * @param changes places from which on the rate of conflictual or cooperative events is another
 */
public record Timeline(
    Dyad dyad, Granularity granularity, List<Period> periods, int undated, List<Change> changes) {

  /**
   * A change and what it is a change of.
   *
   * @param of cooperation or conflict
   * @param period the first of the new rate
   */
  public record Change(String of, Period period, ChangePoint point) {}

  public Timeline {
    periods = List.copyOf(periods);
    changes = List.copyOf(changes);
  }
}
