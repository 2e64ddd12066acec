package org.dragoman.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.syntax.Segmenter;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Groups words that stand in the same company: {@code Clusters <language> <raw text> <output>}, one
 * line of text a paragraph; the output has a word, its coarse and its fine cluster a line.
 *
 * <p>The exchange algorithm: each word in turn moves to the class that makes the text likeliest
 * under a class bigram model (Martin, Liermann and Ney 1998, "Algorithms for bigram and trigram
 * word clustering").
 */
public final class Clusters {

  private static final int LEAST_SEEN = 4;
  private static final int COARSE = 60;
  private static final int FINE = 500;
  private static final int ROUNDS = 12;

  private final int words; // word 0 stands for the sentence's edge and every rare word
  private final int[][] next; // following words and how often, in pairs
  private final int[][] last; // preceding words and how often, in pairs
  private final int[] seen;
  private final int[] classOf;
  private final int classes;
  private final int[][] follows; // bigrams of classes
  private final int[] sizes;

  private Clusters(int[] seen, int[][] next, int[][] last, int classes) {
    this.words = seen.length;
    this.seen = seen;
    this.next = next;
    this.last = last;
    this.classes = classes;
    this.classOf = new int[words];
    this.follows = new int[classes][classes];
    this.sizes = new int[classes];
    for (int w = 1; w < words; w++) {
      classOf[w] = 1 + w % (classes - 1); // class 0 is word 0's alone
    }
    for (int w = 0; w < words; w++) {
      sizes[classOf[w]] += seen[w];
      for (int i = 0; i < next[w].length; i += 2) {
        follows[classOf[w]][classOf[next[w][i]]] += next[w][i + 1];
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    Language language = Language.of(arguments[0]).orElseThrow();
    Segmenter segmenter = new Segmenter(language);
    List<String[]> sentences = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      for (Sentence sentence : segmenter.segment(line, new Span(0, line.length()))) {
        String[] forms = new String[sentence.size()];
        for (int i = 0; i < forms.length; i++) {
          forms[i] = sentence.form(i).toLowerCase(Locale.ROOT).replaceAll("[0-9]", "0");
          counts.merge(forms[i], 1, Integer::sum);
        }
        sentences.add(forms);
      }
    }
    List<String> names = new ArrayList<>(List.of(""));
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_SEEN)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> names.add(e.getKey()));
    Map<String, Integer> numbers = new HashMap<>();
    for (int w = 1; w < names.size(); w++) {
      numbers.put(names.get(w), w);
    }
    int[] seen = new int[names.size()];
    List<Map<Integer, Integer>> next = new ArrayList<>();
    List<Map<Integer, Integer>> last = new ArrayList<>();
    for (int w = 0; w < names.size(); w++) {
      next.add(new TreeMap<>());
      last.add(new TreeMap<>());
    }
    for (String[] forms : sentences) {
      int before = 0;
      for (int i = 0; i <= forms.length; i++) {
        int w = i == forms.length ? 0 : numbers.getOrDefault(forms[i], 0);
        seen[w]++;
        next.get(before).merge(w, 1, Integer::sum);
        last.get(w).merge(before, 1, Integer::sum);
        before = w;
      }
    }
    int[][] nextPairs = pairs(next);
    int[][] lastPairs = pairs(last);
    int[] coarse = new Clusters(seen, nextPairs, lastPairs, COARSE).run();
    int[] fine = new Clusters(seen, nextPairs, lastPairs, FINE).run();
    List<String> lines = new ArrayList<>();
    for (int w = 1; w < names.size(); w++) {
      lines.add(names.get(w) + "\t" + coarse[w] + "\t" + fine[w]);
    }
    Files.write(Path.of(arguments[2]), lines);
  }

  private static int[][] pairs(List<Map<Integer, Integer>> maps) {
    int[][] pairs = new int[maps.size()][];
    for (int w = 0; w < pairs.length; w++) {
      int[] flat = new int[maps.get(w).size() * 2];
      int n = 0;
      for (Map.Entry<Integer, Integer> entry : maps.get(w).entrySet()) {
        flat[n++] = entry.getKey();
        flat[n++] = entry.getValue();
      }
      pairs[w] = flat;
    }
    return pairs;
  }

  private int[] run() {
    int[] after = new int[classes];
    int[] before = new int[classes];
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int w = 1; w < words; w++) {
        sum(next[w], w, after);
        sum(last[w], w, before);
        int old = classOf[w];
        change(w, old, after, before, -1);
        int best = old;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 1; c < classes; c++) {
          double gain = gain(w, c, after, before);
          if (gain > most) {
            most = gain;
            best = c;
          }
        }
        change(w, best, after, before, 1);
        classOf[w] = best;
        moved += best == old ? 0 : 1;
      }
      System.out.println(classes + " classes, round " + round + ": " + moved + " words moved");
    }
    return classOf;
  }

  /** Counts the classes of neighbours, the word itself left out. */
  private void sum(int[] pairs, int self, int[] into) {
    Arrays.fill(into, 0);
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] != self) {
        into[classOf[pairs[i]]] += pairs[i + 1];
      }
    }
  }

  private void change(int w, int c, int[] after, int[] before, int sign) {
    sizes[c] += sign * seen[w];
    for (int d = 0; d < classes; d++) {
      follows[c][d] += sign * after[d];
      follows[d][c] += sign * before[d];
    }
  }

  private double gain(int w, int c, int[] after, int[] before) {
    double gain = -2 * (entropy(sizes[c] + seen[w]) - entropy(sizes[c]));
    for (int d = 0; d < classes; d++) {
      if (after[d] > 0) {
        gain += entropy(follows[c][d] + after[d]) - entropy(follows[c][d]);
      }
      if (before[d] > 0) {
        gain += entropy(follows[d][c] + before[d]) - entropy(follows[d][c]);
      }
    }
    return gain;
  }

  private static final double[] SMALL = new double[1 << 16];

  static {
    for (int n = 1; n < SMALL.length; n++) {
      SMALL[n] = n * Math.log(n);
    }
  }

  private static double entropy(int n) {
    return n <= 0 ? 0 : n < SMALL.length ? SMALL[n] : n * Math.log(n);
  }
}
