package org.dragoman.story;

import java.util.Set;

/**
 * What people have said of pairs of reports.
 *
 * @param same pairs that are reports of one act
 * @param different pairs that are not
 */
public record Decisions(Set<Pair> same, Set<Pair> different) {

  /** Nobody has said anything. */
  public static final Decisions NONE = new Decisions(Set.of(), Set.of());

  /** Two ids, the smaller first. */
  public record Pair(String left, String right) {
    /** A pair, whichever comes first. */
    public static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  public Decisions {
    same = Set.copyOf(same);
    different = Set.copyOf(different);
  }
}
