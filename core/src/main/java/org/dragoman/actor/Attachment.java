package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.SmallWords.Task;

/**
 * Which titles stand beside which name: "President X", "X, secretary of Y", "the head of Y, X", "X
 * is the president of Y".
 */
final class Attachment {

  private final Map<NameRun, List<OfficePhrase>> titles = new LinkedHashMap<>();
  private final Set<OfficePhrase> taken = new HashSet<>();

  Attachment(Scan scan, List<NameRun> runs, List<OfficePhrase> phrases) {
    List<OfficePhrase> singular = phrases.stream().filter(p -> !p.plural()).toList();
    for (NameRun run : runs) { // without a comma it can be nobody else's
      for (OfficePhrase phrase : phrases) { // "Präsidenten X" only looks like a plural
        boolean one = !phrase.plural() || scan.usage().taggedPlural() || !run.single();
        if (phrase.last() == run.first() - 1 && one) {
          take(run, phrase);
          chainLeft(scan, run, phrase, singular, false);
        }
      }
    }
    for (NameRun run : runs) {
      for (OfficePhrase phrase : singular) {
        if (!taken.contains(phrase)
            && follows(scan, run, phrase)
            && !opensNextName(scan, phrase, runs, run)) {
          take(run, phrase);
          chainRight(scan, run, phrase, singular);
        }
      }
    }
    for (NameRun run : runs) {
      for (OfficePhrase phrase : singular) {
        if (!taken.contains(phrase)
            && phrase.last() == run.first() - 2
            && scan.pieces.get(run.first() - 1).is(",")) {
          take(run, phrase);
          chainLeft(scan, run, phrase, singular, true);
        }
      }
    }
  }

  private void take(NameRun run, OfficePhrase phrase) {
    if (taken.add(phrase)) {
      titles.computeIfAbsent(run, r -> new ArrayList<>(2)).add(phrase);
    }
  }

  private void chainLeft(
      Scan scan, NameRun run, OfficePhrase phrase, List<OfficePhrase> all, boolean byAnd) {
    OfficePhrase right = phrase;
    for (int i = all.indexOf(phrase) - 1; i >= 0; i--) {
      OfficePhrase left = all.get(i);
      boolean adjacent = left.last() == right.first() - 1;
      if (taken.contains(left)
          || !(adjacent || byAnd && OfficePhrases.coordinated(scan, left, right))) {
        return;
      }
      take(run, left);
      right = left;
    }
  }

  private void chainRight(Scan scan, NameRun run, OfficePhrase phrase, List<OfficePhrase> all) {
    OfficePhrase left = phrase;
    for (int i = all.indexOf(phrase) + 1; i < all.size(); i++) {
      OfficePhrase right = all.get(i);
      if (taken.contains(right) || !OfficePhrases.coordinated(scan, left, right)) {
        return;
      }
      take(run, right);
      left = right;
    }
  }

  private static boolean follows(Scan scan, NameRun run, OfficePhrase phrase) {
    int next = run.last() + 1;
    if (next >= scan.pieces.size() || phrase.first() <= run.last()) {
      return false;
    }
    boolean comma = scan.pieces.get(next).is(",") || scan.pieces.get(next).is("(");
    int at = comma ? next + 1 : next;
    if (phrase.first() == at) {
      return comma;
    }
    if (comma && scan.is(at, Task.WHO)) {
      at++;
    }
    return scan.is(at, Task.COPULA)
        && phrase.first() == at + 1
        && !scan.is(phrase.last() + 1, Set.of("'s"));
  }

  /**
   * "…, the president of A, X" after "Y,": the title is X's when it has an article and Y has one.
   */
  private boolean opensNextName(Scan scan, OfficePhrase phrase, List<NameRun> runs, NameRun owner) {
    int next = phrase.last() + 1;
    boolean comma = next < scan.pieces.size() && scan.pieces.get(next).is(",");
    boolean nameNext = runs.stream().anyMatch(r -> r.first() == next + 1);
    return comma && nameNext && phrase.hasArticle() && titles.containsKey(owner);
  }

  List<OfficePhrase> of(NameRun run) {
    return titles.getOrDefault(run, List.of());
  }

  void add(NameRun run, OfficePhrase phrase) {
    take(run, phrase);
  }

  boolean isTaken(OfficePhrase phrase) {
    return taken.contains(phrase);
  }

  /** The last title of one person that no name stands beside; null when there is none. */
  OfficePhrase lastFree(List<OfficePhrase> phrases) {
    OfficePhrase last = null;
    for (OfficePhrase phrase : phrases) {
      last = isTaken(phrase) || phrase.plural() ? last : phrase;
    }
    return last;
  }
}
