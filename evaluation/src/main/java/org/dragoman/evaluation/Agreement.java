package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far two annotators agree who read the same sentences, neither knowing what the other wrote.
 *
 * <p>An event of the one is with the other if he has an act, required or optional, whose parties
 * and accepted types meet its own: as lenient as the scoring of what Dragoman reads. To the letter,
 * both must require it with the same best type and the same states on each side. F1 is the mean of
 * both directions. Kappa (Cohen, <i>A Coefficient of Agreement for Nominal Scales</i>, 1960) takes
 * the required acts of a sentence in pairs of like parties and compares the best type of each; an
 * act without its like, and a sentence in which neither has any, is held against {@code none}.
 */
final class Agreement {

  static final String TASK = "agreement";
  static final String KAPPA = "kappa of types";
  static final String FACTUALITY = "factuality the same";
  static final String TO_THE_LETTER = "event F1 to the letter";

  private static final String NONE = "none";
  private static final String WITH_SECOND = "first's events with the second";
  private static final String WITH_FIRST = "second's events with the first";
  private static final String SAME_SECOND = "first's events the same";
  private static final String SAME_FIRST = "second's events the same";
  private static final String PAIR = "pair";
  private static final String SEPARATOR = " ~ ";

  private Agreement() {}

  /**
   * @param arguments the folder of the sentences; {@code --differences} to print where the
   *     annotators differ in tuning halves
   */
  public static void main(String[] arguments) throws IOException {
    List<String> differences = new ArrayList<>();
    in(Path.of(arguments[0]), differences).forEach(System.out::println);
    if (List.of(arguments).contains("--differences")) {
      differences.forEach(System.out::println);
    }
  }

  /**
   * The figures of each language that has been read twice.
   *
   * @param folder holds {@code xx-tuning.txt} and {@code xx-closed.txt}, and {@code second/xx.txt}
   * @param differences where both differ in the tuning half
   */
  static List<Figure> in(Path folder, List<String> differences) throws IOException {
    List<Path> twice = List.of();
    if (Files.isDirectory(folder.resolve("second"))) {
      try (Stream<Path> files = Files.list(folder.resolve("second"))) {
        twice = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (Path file : twice) {
      String language = file.getFileName().toString().replace(".txt", "");
      List<SentenceGold> first = new ArrayList<>();
      for (String part : List.of("-tuning.txt", "-closed.txt")) {
        first.addAll(SentenceGold.in(folder.resolve(language + part)));
      }
      figures.addAll(between(language, first, SentenceGold.in(file), differences));
    }
    return figures;
  }

  /** The figures of the second's sentences; the first may have more. */
  static List<Figure> between(
      String language,
      List<SentenceGold> first,
      List<SentenceGold> second,
      List<String> differences) {
    Map<String, SentenceGold> known = new HashMap<>();
    first.forEach(gold -> known.put(gold.sentence(), gold));
    List<Counts> pieces = new ArrayList<>();
    List<Counts> pairs = new ArrayList<>();
    for (SentenceGold two : second) {
      SentenceGold one = known.get(two.sentence());
      if (one == null) {
        throw new IllegalArgumentException(
            two.file() + ":" + two.line() + ": the first annotator has no such sentence");
      }
      List<String> notes = new ArrayList<>();
      pieces.add(count(one, two, notes));
      pairs.add(pairs(one, two));
      if (!notes.isEmpty() && one.file().endsWith("tuning")) {
        differences.add(one.file() + ":" + one.line() + " " + one.sentence());
        differences.addAll(notes);
      }
    }
    List<Figure> figures =
        new ArrayList<>(
            Figures.of(
                TASK,
                language,
                pieces,
                new Figures.Mean("event F1", WITH_SECOND, WITH_FIRST),
                new Figures.Mean(TO_THE_LETTER, SAME_SECOND, SAME_FIRST)));
    long units = Math.round(Figures.sum(pairs).share(PAIR).total());
    figures.add(Figures.figure(TASK, language, KAPPA, units, pairs, Agreement::kappa));
    return figures;
  }

  private static Counts count(SentenceGold one, SentenceGold two, List<String> notes) {
    Counts counts = new Counts();
    for (SentenceGold.Act act : required(one)) {
      Optional<SentenceGold.Act> like =
          two.acts().stream().filter(other -> alike(act, other)).findFirst();
      counts.add(WITH_SECOND, like.isPresent());
      counts.add(SAME_SECOND, required(two).stream().anyMatch(other -> same(act, other)));
      if (like.isEmpty()) {
        notes.add("  the first alone: " + told(act));
        continue;
      }
      boolean same = act.statuses().get(0).equals(like.get().statuses().get(0));
      counts.add(FACTUALITY, same);
      if (!same) {
        notes.add("  factuality: " + told(act) + ", " + told(like.get()));
      }
    }
    for (SentenceGold.Act act : required(two)) {
      boolean found = one.acts().stream().anyMatch(other -> alike(act, other));
      counts.add(WITH_FIRST, found);
      counts.add(SAME_FIRST, required(one).stream().anyMatch(other -> same(act, other)));
      if (!found) {
        notes.add("  the second alone: " + told(act));
      }
    }
    return counts;
  }

  private static Counts pairs(SentenceGold one, SentenceGold two) {
    Counts counts = new Counts();
    List<SentenceGold.Act> alone = new ArrayList<>(required(one));
    List<SentenceGold.Act> left = new ArrayList<>(required(two));
    for (boolean sameType : new boolean[] {true, false}) {
      for (SentenceGold.Act act : List.copyOf(alone)) {
        left.stream()
            .filter(other -> partiesMeet(act, other))
            .filter(other -> !sameType || best(act).equals(best(other)))
            .findFirst()
            .ifPresent(
                other -> {
                  alone.remove(act);
                  left.remove(other);
                  pair(counts, best(act), best(other));
                });
      }
    }
    alone.forEach(act -> pair(counts, best(act), NONE));
    left.forEach(act -> pair(counts, NONE, best(act)));
    if (required(one).isEmpty() && required(two).isEmpty()) {
      pair(counts, NONE, NONE);
    }
    return counts;
  }

  private static void pair(Counts counts, String one, String two) {
    counts.add(PAIR, one.equals(two));
    counts.add(one + SEPARATOR + two, true);
  }

  /** Agreement beyond what two annotators with these habits would reach by chance. */
  private static double kappa(Counts pairs) {
    Map<String, Double> first = new TreeMap<>();
    Map<String, Double> second = new TreeMap<>();
    double total = pairs.share(PAIR).total();
    for (String measure : pairs.measures()) {
      String[] types = measure.split(SEPARATOR);
      if (types.length == 2) {
        first.merge(types[0], pairs.share(measure).total(), Double::sum);
        second.merge(types[1], pairs.share(measure).total(), Double::sum);
      }
    }
    double chance = 0;
    for (Map.Entry<String, Double> type : first.entrySet()) {
      chance += type.getValue() * second.getOrDefault(type.getKey(), 0.0) / (total * total);
    }
    return chance == 1 ? 1 : (pairs.share(PAIR).value() - chance) / (1 - chance);
  }

  private static List<SentenceGold.Act> required(SentenceGold gold) {
    return gold.acts().stream().filter(act -> !act.optional()).toList();
  }

  private static boolean alike(SentenceGold.Act one, SentenceGold.Act two) {
    return one.types().stream().anyMatch(two.types()::contains) && partiesMeet(one, two);
  }

  private static boolean same(SentenceGold.Act one, SentenceGold.Act two) {
    return best(one).equals(best(two))
        && one.actors().equals(two.actors())
        && one.recipients().equals(two.recipients());
  }

  /** A side left to inference meets any. */
  private static boolean partiesMeet(SentenceGold.Act one, SentenceGold.Act two) {
    return one.is(best(one), two.actors(), two.recipients())
        || two.is(best(two), one.actors(), one.recipients());
  }

  private static String best(SentenceGold.Act act) {
    return act.types().get(0);
  }

  private static String told(SentenceGold.Act act) {
    return act.types() + " " + act.actors() + "->" + act.recipients() + " " + act.statuses();
  }
}
