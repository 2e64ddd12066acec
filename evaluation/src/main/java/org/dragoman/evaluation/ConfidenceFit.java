package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.Dragoman;
import org.dragoman.event.Confidence;

/**
 * Fits the weights of {@link Confidence} to the tuning halves of samples and sentences: logistic
 * regression with a penalty on large weights, by gradient descent; five folds tell what it is worth
 * on events that it has not seen.
 *
 * <p>Rules fit the tuning halves better than other text, so that every confidence would come out
 * too high. One number is therefore set on half of the events of the closed halves, by their total
 * alone: the share that is right. The reliability is counted on the rest ({@link Reliability}).
 *
 * <p>{@code ConfidenceFit HOME}: HOME is the project's folder, whose lexicon/confidence.txt is
 * written.
 */
public final class ConfidenceFit {

  private static final int FOLDS = 5;
  private static final int STEPS = 4000;
  private static final double RATE = 0.5;
  private static final double PENALTY = 3;
  private static final int FEW = 12; // events with or without a sign, fewer of which tell nothing

  private static final String HEAD =
      """
      # What a coded act's confidence rests on, with the weight of each sign: the logistic function of their sum is the
      # probability that type and parties are right. Written by ConfidenceFit (evaluation) from the halves of the gold for tuning;
      # fit it anew when rules change rather than edit it. The signs are explained in docs/output.md.
      sign | weight
      """;

  private ConfidenceFit() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    List<JudgedEvent> events = new OwnGold(home, Dragoman.create()).judged("tuning");
    List<JudgedEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(1));
    List<JudgedEvent> unseen = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<JudgedEvent> train = new ArrayList<>();
      List<JudgedEvent> test = new ArrayList<>();
      for (int i = 0; i < shuffled.size(); i++) {
        (i % FOLDS == fold ? test : train).add(shuffled.get(i));
      }
      Map<String, Double> weights = fit(train);
      test.forEach(e -> unseen.add(new JudgedEvent(e.signs(), p(weights, e.signs()), e.right())));
    }
    System.out.print("in folds not seen:\n" + Reliability.table(unseen));
    Map<String, Double> weights = fit(events);
    List<JudgedEvent> closed = new OwnGold(home, Dragoman.create()).judged("closed");
    weights.merge(Confidence.ALWAYS, shift(weights, Reliability.half(closed, 0)), Double::sum);
    System.out.print(
        "closed:\n"
            + Reliability.table(
                Reliability.half(closed, 1).stream()
                    .map(e -> new JudgedEvent(e.signs(), p(weights, e.signs()), e.right()))
                    .toList()));
    StringBuilder file = new StringBuilder(HEAD);
    weights.forEach(
        (sign, weight) -> file.append(String.format(Locale.ROOT, "%s | %.2f%n", sign, weight)));
    Files.writeString(home.resolve("lexicon/confidence.txt"), file);
    System.out.print(file);
  }

  /** The weights that make the events most probable, but for a penalty on their squares. */
  static Map<String, Double> fit(List<JudgedEvent> events) {
    Map<String, Integer> with = new TreeMap<>();
    events.forEach(e -> e.signs().forEach(sign -> with.merge(sign, 1, Integer::sum)));
    Set<String> signs = new TreeSet<>();
    with.forEach(
        (sign, n) -> {
          if (sign.equals(Confidence.ALWAYS) || n >= FEW && events.size() - n >= FEW) {
            signs.add(sign);
          }
        });
    Map<String, Double> weights = new TreeMap<>();
    signs.forEach(sign -> weights.put(sign, 0.0));
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slope = new TreeMap<>();
      for (JudgedEvent event : events) {
        double error = (event.right() ? 1 : 0) - p(weights, event.signs());
        event.signs().forEach(sign -> slope.merge(sign, error, Double::sum));
      }
      weights.replaceAll(
          (sign, w) -> {
            double pull = sign.equals(Confidence.ALWAYS) ? 0 : PENALTY * w;
            return w + RATE * (slope.get(sign) - pull) / events.size();
          });
    }
    return weights;
  }

  /** What must be added to all sums so that as many are right as stated. */
  private static double shift(Map<String, Double> weights, List<JudgedEvent> events) {
    double right = events.stream().filter(JudgedEvent::right).count();
    double low = -5;
    double high = 5;
    for (int i = 0; i < 40; i++) {
      double shift = (low + high) / 2;
      double stated =
          events.stream().mapToDouble(e -> logistic(sum(weights, e.signs()) + shift)).sum();
      if (stated > right) {
        high = shift;
      } else {
        low = shift;
      }
    }
    return low;
  }

  private static double p(Map<String, Double> weights, Set<String> signs) {
    return logistic(sum(weights, signs));
  }

  private static double sum(Map<String, Double> weights, Set<String> signs) {
    return signs.stream().mapToDouble(sign -> weights.getOrDefault(sign, 0.0)).sum();
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
