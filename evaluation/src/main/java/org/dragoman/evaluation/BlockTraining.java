package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.dragoman.page.BlockModel;
import org.dragoman.page.BlockView;

/**
 * Learns the weights of {@link BlockModel} from public gold sets, and measures them on sites that
 * were left out of the learning.
 *
 * <p>{@code BlockTraining GOLD [WEIGHTS]}: prints cross-validated figures; with a second argument
 * learns from all pages and writes the weights there.
 */
public final class BlockTraining {

  private static final int FOLDS = 5;
  private static final int EPOCHS = 40;
  private static final double RATE = .1;
  private static final double SHRINK = 2e-3;
  private static final double PAGE_WEIGHT = 12;

  /** A page with what is known of its blocks: 1 the article's, 0 not, NaN unknown. */
  private record Page(
      String site,
      BlockView view,
      double[] labels,
      double[] weights,
      JsonNode row,
      boolean whole) {}

  private record Example(int[] ids, double label, double weight) {}

  private BlockTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path gold = Path.of(arguments[0]);
    List<Page> pages = new ArrayList<>();
    for (JsonNode row : GoldLines.read(gold.resolve("article-text-en.jsonl.gz"))) {
      pages.add(whole(gold, row));
    }
    for (JsonNode row : GoldLines.read(gold.resolve("article-segments.jsonl.gz"))) {
      pages.add(segments(gold, row));
    }
    report(pages);
    if (arguments.length > 1) {
      List<String> lines = new ArrayList<>();
      lines.add("# Weights of the two logistic regressions that tell an article's blocks from the");
      lines.add("# rest of its page; see BlockModel. Learnt by BlockTraining, not to be edited.");
      lines.add("# feature | weight in the first | weight in the second");
      lines.addAll(learn(pages).lines());
      Files.write(Path.of(arguments[1]), lines);
    }
  }

  private static void report(List<Page> pages) {
    double precision = 0;
    double recall = 0;
    int whole = 0;
    long kept = 0;
    long lost = 0;
    long wrong = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Predicate<Page> out = page -> Math.floorMod(page.site.hashCode(), FOLDS) == left;
      BlockModel model = learn(pages.stream().filter(out.negate()).toList());
      for (Page page : pages.stream().filter(out).toList()) {
        String text = page.view.article(model);
        if (page.whole) {
          Shingles.Overlap o = Shingles.of(text, page.row.get("gold_text").asText());
          precision += o.found() == 0 ? 0 : (double) o.both() / o.found();
          recall += o.told() == 0 ? 0 : (double) o.both() / o.told();
          whole++;
        } else {
          for (String with : GoldLines.strings(page.row, "with")) {
            kept += text.contains(with) ? 1 : 0;
            lost += text.contains(with) ? 0 : 1;
          }
          for (String without : GoldLines.strings(page.row, "without")) {
            wrong += text.contains(without) ? 1 : 0;
          }
        }
      }
    }
    precision /= whole;
    recall /= whole;
    System.out.printf(
        Locale.ROOT,
        "article-text P %.4f R %.4f F1 %.4f; segments TP %d FN %d FP %d F %.4f%n",
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        kept,
        lost,
        wrong,
        2.0 * kept / (2 * kept + lost + wrong));
  }

  private static BlockModel learn(List<Page> pages) {
    int alone = BlockModel.aloneNames().size();
    int together = BlockModel.togetherNames().size();
    List<Example> first = new ArrayList<>();
    for (Page page : pages) {
      add(page, page.view.alone(), first);
    }
    BlockModel half = new BlockModel(fit(first, alone), new double[together]);
    List<Example> second = new ArrayList<>();
    for (Page page : pages) {
      add(page, page.view.together(half), second);
    }
    return new BlockModel(half.weights(), fit(second, together));
  }

  private static void add(Page page, List<int[]> ids, List<Example> examples) {
    for (int i = 0; i < ids.size(); i++) {
      if (!Double.isNaN(page.labels[i])) {
        examples.add(new Example(ids.get(i), page.labels[i], page.weights[i]));
      }
    }
  }

  /** Logistic regression with a quadratic penalty, by stochastic gradients (AdaGrad). */
  private static double[] fit(List<Example> examples, int size) {
    double[] w = new double[size];
    double[] squares = new double[size];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    double[] mean = new double[size];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example e : order) {
        double sum = 0;
        for (int id : e.ids) {
          sum += w[id];
        }
        double error = (1 / (1 + Math.exp(-sum)) - e.label) * e.weight;
        for (int id : e.ids) {
          double g = error + SHRINK * w[id];
          squares[id] += g * g;
          w[id] -= RATE * g / Math.sqrt(1e-8 + squares[id]);
        }
      }
      if (epoch >= EPOCHS / 2) {
        for (int i = 0; i < size; i++) {
          mean[i] += w[i] / (EPOCHS - EPOCHS / 2);
        }
      }
    }
    return mean;
  }

  /** A page whose article is given in full. */
  private static Page whole(Path gold, JsonNode row) throws IOException {
    BlockView view = BlockView.of(GoldLines.page(gold, row));
    List<String> texts = view.texts();
    String told = row.get("gold_text").asText();
    Map<String, Integer> runs = Shingles.count(told);
    String words = " " + String.join(" ", Shingles.words(told)) + " ";
    double[] labels = new double[texts.size()];
    double[] weights = new double[texts.size()];
    double total = 0;
    for (int i = 0; i < labels.length; i++) {
      List<String> own = Shingles.words(texts.get(i));
      if (own.size() < 4) {
        labels[i] =
            own.isEmpty()
                ? Double.NaN
                : words.contains(" " + String.join(" ", own) + " ") ? Double.NaN : 0;
      } else {
        Map<String, Integer> mine = Shingles.count(texts.get(i));
        double in = mine.keySet().stream().filter(runs::containsKey).count();
        labels[i] = in / mine.size() >= .5 ? 1 : 0;
      }
      weights[i] = .3 + Math.min(60, own.size()) / 15.0;
      total += Double.isNaN(labels[i]) ? 0 : weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= PAGE_WEIGHT / Math.max(1, total);
    }
    return new Page(site(row), view, labels, weights, row, true);
  }

  /** A page of which some words that belong to the article, and some that do not, are given. */
  private static Page segments(Path gold, JsonNode row) throws IOException {
    BlockView view = BlockView.of(GoldLines.page(gold, row));
    List<String> texts = view.texts();
    double[] labels = new double[texts.size()];
    double[] weights = new double[texts.size()];
    Arrays.fill(labels, Double.NaN);
    for (String with : GoldLines.strings(row, "with")) {
      int longest = -1;
      for (int i = 0; i < labels.length; i++) {
        if (texts.get(i).contains(with)
            && (longest < 0 || texts.get(i).length() > texts.get(longest).length())) {
          longest = i;
        }
      }
      if (longest >= 0) {
        labels[longest] = 1;
        weights[longest] = 1;
      }
    }
    for (String without : GoldLines.strings(row, "without")) {
      int count = 0;
      for (int i = 0; i < labels.length; i++) {
        count += texts.get(i).contains(without) && labels[i] != 1 ? 1 : 0;
      }
      for (int i = 0; i < labels.length; i++) {
        if (texts.get(i).contains(without) && labels[i] != 1) {
          labels[i] = 0;
          weights[i] = Math.max(weights[i], 1.0 / Math.sqrt(count));
        }
      }
    }
    return new Page(site(row), view, labels, weights, row, false);
  }

  private static String site(JsonNode row) {
    try {
      String host = URI.create(row.get("url").asText()).getHost();
      return host == null ? row.get("id").asText() : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return row.get("id").asText();
    }
  }
}
