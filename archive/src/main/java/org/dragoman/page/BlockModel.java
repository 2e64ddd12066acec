package org.dragoman.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How likely each block of a page is to belong to its article: two logistic regressions, the second
 * of which also sees what the first said of the blocks around.
 *
 * <p>Their weights stand in {@code block-weights.txt}, a line a feature, to be read and doubted.
 */
public final class BlockModel {

  private final double[] alone;
  private final double[] together;

  /**
   * @param alone weights of {@link #aloneNames}
   * @param together weights of {@link #aloneNames}, then of what is seen in context
   */
  public BlockModel(double[] alone, double[] together) {
    this.alone = alone.clone();
    this.together = together.clone();
  }

  /** The weights of the first regression. */
  public double[] weights() {
    return alone.clone();
  }

  /** The weights that come with Dragoman. */
  static BlockModel load() {
    try (InputStream in = BlockModel.class.getResourceAsStream("block-weights.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the first regression sees of a block. */
  public static List<String> aloneNames() {
    return BlockFeatures.names();
  }

  /** What the second sees: the same, and the context. */
  public static List<String> togetherNames() {
    List<String> names = new ArrayList<>(BlockFeatures.names());
    names.addAll(ContextFeatures.names());
    return names;
  }

  static BlockModel parse(List<String> lines) {
    Map<String, double[]> weights = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\\|");
      if (!line.startsWith("#") && parts.length == 3) {
        weights.put(parts[0].strip(), new double[] {number(parts[1]), number(parts[2])});
      }
    }
    double[] alone = aloneNames().stream().mapToDouble(n -> weight(weights, n, 0)).toArray();
    double[] together = togetherNames().stream().mapToDouble(n -> weight(weights, n, 1)).toArray();
    return new BlockModel(alone, together);
  }

  private static double number(String s) {
    return s.isBlank() ? 0 : Double.parseDouble(s.strip());
  }

  private static double weight(Map<String, double[]> weights, String name, int column) {
    double[] both = weights.get(name);
    return both == null ? 0 : both[column];
  }

  /** The lines of the weights file, without those of no weight. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<String> names = togetherNames();
    for (int i = 0; i < names.size(); i++) {
      String a = i < alone.length ? format(alone[i]) : "";
      String b = format(together[i]);
      if (!a.isEmpty() || !b.isEmpty()) {
        lines.add(names.get(i) + " | " + a + " | " + b);
      }
    }
    return lines;
  }

  private static String format(double weight) {
    return Math.abs(weight) < .005 ? "" : String.format(Locale.ROOT, "%.2f", weight);
  }

  /** The first judgement: a probability a block. */
  double[] alone(List<BlockFeatures.Row> rows) {
    double[] p = new double[rows.size()];
    for (int i = 0; i < p.length; i++) {
      p[i] = logistic(sum(rows.get(i), alone, 0));
    }
    return p;
  }

  /** The second judgement. */
  double[] together(List<BlockFeatures.Row> rows, List<BlockFeatures.Row> context) {
    double[] p = new double[rows.size()];
    int shift = alone.length;
    for (int i = 0; i < p.length; i++) {
      p[i] = logistic(sum(rows.get(i), together, 0) + sum(context.get(i), together, shift));
    }
    return p;
  }

  private static double sum(BlockFeatures.Row row, double[] weights, int shift) {
    double sum = 0;
    for (int i = 0; i < row.size; i++) {
      sum += weights[shift + row.ids[i]];
    }
    return sum;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
