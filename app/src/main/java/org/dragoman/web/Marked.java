package org.dragoman.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text cut where its marks begin and end, so that marks that cross each other can be shown as
 * HTML, where they may not.
 */
public final class Marked {

  /**
   * A mark on a text.
   *
   * @param start in code points
   * @param kind actor, trigger, quote, event, time …
   * @param link where it leads
   * @param note what it says to who points at it
   */
  public record Mark(int start, int end, String kind, Optional<String> link, String note) {
    static Mark of(int start, int end, String kind) {
      return new Mark(start, end, kind, Optional.empty(), "");
    }
  }

  /**
   * A piece of text and what is marked in it.
   *
   * @param kinds class names; empty where nothing is marked
   */
  public record Run(String text, String kinds, Optional<String> link, String note) {
    public boolean plain() {
      return kinds.isEmpty();
    }
  }

  private Marked() {}

  /** The text in pieces. */
  public static List<Run> runs(String text, List<Mark> marks) {
    int length = text.codePointCount(0, text.length());
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    List<Mark> fitting = new ArrayList<>();
    for (Mark mark : marks) {
      int start = Math.max(0, mark.start());
      int end = Math.min(length, mark.end());
      if (start < end) {
        cuts.add(start);
        cuts.add(end);
        fitting.add(new Mark(start, end, mark.kind(), mark.link(), mark.note()));
      }
    }
    List<Run> runs = new ArrayList<>();
    int at = 0;
    int offset = 0;
    for (int cut : cuts.tailSet(1)) {
      int from = at;
      int end = text.offsetByCodePoints(offset, cut - at);
      List<Mark> over = fitting.stream().filter(m -> m.start() <= from && m.end() >= cut).toList();
      String kinds = over.stream().map(Mark::kind).distinct().collect(Collectors.joining(" "));
      String note =
          over.stream()
              .map(Mark::note)
              .filter(n -> !n.isEmpty())
              .distinct()
              .collect(Collectors.joining("; "));
      Optional<String> link = over.stream().flatMap(m -> m.link().stream()).findFirst();
      runs.add(new Run(text.substring(offset, end), kinds, link, note));
      offset = end;
      at = cut;
    }
    return runs;
  }
}
