package org.dragoman.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Precision and recall over pairs: which two things belong together, as told and as found. */
final class PairScore {

  /**
   * A thing to be put together with others.
   *
   * @param gold what it belongs to; empty when the annotation only says that it belongs to none of
   *     the others
   * @param found what it was put into
   * @param within pairs of things within the same one are not counted
   */
  record Item(Optional<String> gold, String found, String within) {}

  private long right;
  private long found;
  private long told;

  static PairScore of(List<Item> items) {
    PairScore score = new PairScore();
    for (int i = 1; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        score.pair(items.get(i), items.get(j));
      }
    }
    return score;
  }

  private void pair(Item a, Item b) {
    if (a.within().equals(b.within()) || a.gold().isEmpty() && b.gold().isEmpty()) {
      return;
    }
    boolean one = Objects.equals(a.gold(), b.gold());
    boolean together = a.found().equals(b.found());
    told += one ? 1 : 0;
    found += together ? 1 : 0;
    right += one && together ? 1 : 0;
  }

  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return told == 0 ? 1 : (double) right / told;
  }

  double f1() {
    return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "F1 %.3f, precision %.3f, recall %.3f (%d pairs told, %d found, %d right)",
        f1(),
        precision(),
        recall(),
        told,
        found,
        right);
  }
}
