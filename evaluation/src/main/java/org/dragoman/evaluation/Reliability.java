package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dragoman.Dragoman;

/**
 * Whether a stated confidence holds: of the events said to be right with some probability, how many
 * are (a reliability table, after Murphy and Winkler 1977), and the Brier score.
 *
 * <p>{@code Reliability HOME} prints the table of the closed halves; HOME is the project's folder.
 */
public final class Reliability {

  private static final double[] BOUNDS = {0, .5, .6, .7, .8, .9, 1.01};

  private static final int HANDFUL = 7;

  private Reliability() {}

  public static void main(String[] arguments) throws IOException {
    OwnGold gold = new OwnGold(Path.of(arguments[0]), Dragoman.create());
    System.out.print(ofClosed(gold));
  }

  /** The table of the closed halves, but for the events by which the level was set. */
  static String ofClosed(OwnGold gold) throws IOException {
    return table(half(gold.judged("closed"), 1));
  }

  /**
   * Every other handful of events; not every other event, as the second of a sentence is oftener
   * wrong than the first.
   */
  static List<JudgedEvent> half(List<JudgedEvent> events, int parity) {
    return IntStream.range(0, events.size())
        .filter(i -> i / HANDFUL % 2 == parity)
        .mapToObj(events::get)
        .toList();
  }

  /** The table, with how far stated and right lie apart on average (weighted by events). */
  static String table(List<JudgedEvent> events) {
    StringBuilder out =
        new StringBuilder("| confidence | stated | right | events |\n|---|---|---|---|\n");
    double apart = 0;
    for (int i = 0; i + 1 < BOUNDS.length; i++) {
      double from = BOUNDS[i];
      double to = BOUNDS[i + 1];
      List<JudgedEvent> bin =
          events.stream().filter(e -> e.stated() >= from && e.stated() < to).toList();
      if (bin.isEmpty()) {
        continue;
      }
      double stated = bin.stream().mapToDouble(JudgedEvent::stated).average().orElse(0);
      double right = bin.stream().mapToDouble(e -> e.right() ? 1 : 0).average().orElse(0);
      apart += Math.abs(stated - right) * bin.size();
      out.append(
          String.format(
              Locale.ROOT,
              "| %.1f–%.1f | %.2f | %.2f | %d |%n",
              from,
              Math.min(to, 1),
              stated,
              right,
              bin.size()));
    }
    return out.append(
            String.format(
                Locale.ROOT,
                "%nMean gap between stated and right: %.3f. Brier score %.3f; one confidence for"
                    + " all would have %.3f.%n",
                apart / Math.max(1, events.size()),
                brier(events),
                uninformed(events)))
        .toString();
  }

  /** The mean squared distance of what was stated from what came out. */
  static double brier(List<JudgedEvent> events) {
    return events.stream()
        .mapToDouble(e -> Math.pow(e.stated() - (e.right() ? 1 : 0), 2))
        .average()
        .orElse(0);
  }

  private static double uninformed(List<JudgedEvent> events) {
    double share = events.stream().mapToDouble(e -> e.right() ? 1 : 0).average().orElse(0);
    return share * (1 - share);
  }
}
