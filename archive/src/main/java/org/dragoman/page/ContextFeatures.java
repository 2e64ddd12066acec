package org.dragoman.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be said of a block once all blocks of the page have been judged by themselves: whether
 * it stands among the good ones.
 *
 * <p>The article is looked for as the element, and as the run of blocks, with the highest sum of
 * judgements (Pasternack and Roth, <i>Extracting article text from the web with maximum subsequence
 * segmentation</i>, WWW 2009).
 */
final class ContextFeatures {

  private static final FeatureNames NAMES = new FeatureNames();
  private static final String[] TENTHS = {
    "0-.02", "-.1", "-.2", "-.3", "-.4", "-.5", "-.6", "-.7", "-.8", "-.9", "-.98", "-1"
  };
  private static final double[] BOUNDS = {.02, .1, .2, .3, .4, .5, .6, .7, .8, .9, .98};
  private static final String[] SHORT = {"long", "short"};
  private static final String[] FEW = {"no", "hardly", "perhaps", "likely", "yes"};
  private static final String[] LEVELS = {"0", "1", "2", "3", "4", "5-6", "7+"};
  private static final String[] PLACES = {
    "out before", "out after", "in", "in, child", "in, deeper"
  };
  private static final double[] FEW_BOUNDS = {.05, .3, .7, .95};

  private static final int OWN = NAMES.bank("first judgement", FeatureNames.cross(SHORT, TENTHS));
  private static final int BEFORE = NAMES.bank("first judgement of the block before", FEW);
  private static final int AFTER = NAMES.bank("first judgement of the block after", FEW);
  private static final int BETWEEN = NAMES.bank("between", FeatureNames.cross(FEW, FEW));
  private static final int WINDOW_BEFORE =
      NAMES.bank("text before", FeatureNames.cross(SHORT, FEW));
  private static final int WINDOW_AFTER = NAMES.bank("text after", FeatureNames.cross(SHORT, FEW));
  private static final int ELEMENT = NAMES.bank("best element", FeatureNames.cross(SHORT, PLACES));
  private static final int RUN =
      NAMES.bank(
          "best run",
          FeatureNames.cross(
              SHORT, new String[] {"before", "just before", "in", "just after", "after"}));
  private static final int CORE =
      NAMES.bank(
          "from the core, levels",
          FeatureNames.cross(
              new String[] {"weak core", "strong core"},
              FeatureNames.cross(
                  new String[] {"before", "after"}, FeatureNames.cross(SHORT, LEVELS))));
  private static final int OUTSIDE =
      NAMES.bank("best element x first judgement", FeatureNames.cross(PLACES, FEW));
  private static final int PARENT =
      NAMES.bank("judgement of the element around", FeatureNames.cross(SHORT, TENTHS));
  private static final int OUTER =
      NAMES.bank("judgement of the element around that", FeatureNames.cross(SHORT, FEW));
  private static final int ALIKE =
      NAMES.bank("share of the text in those alike", FeatureNames.cross(SHORT, FEW));
  private static final int MASS =
      NAMES.bank("text before, share", "none", "a tenth", "half", "most", "all");
  private static final int TOTAL = NAMES.bank("text on the page", "20", "60", "150", "400", "more");

  private static final int SHORT_WORDS = 10;
  private static final int MOST_WORDS = 80; // a block weighs no more

  private final PageBlocks page;
  private final double[] p;
  private final double[] massTo; // sum of judgement times words before a block
  private final double[] wordsTo;
  private final double[] gainTo; // sum of (judgement - half) times words
  private final int best; // frame
  private final int runFrom;
  private final int runTo;
  private final Map<Integer, Double> alike = new HashMap<>();
  private final int[] levels; // of the core and the elements around it, else -1
  private final boolean strong; // most of the text stands in the core
  private final int core; // a block in it

  private ContextFeatures(PageBlocks page, double[] p) {
    this.page = page;
    this.p = p;
    int n = p.length;
    massTo = new double[n + 1];
    wordsTo = new double[n + 1];
    gainTo = new double[n + 1];
    int from = 0;
    int bestFrom = 0;
    int bestTo = 0;
    double bestGain = 0;
    for (int i = 0; i < n; i++) {
      PageBlock b = page.blocks.get(i);
      double words = Math.min(MOST_WORDS, b.words());
      massTo[i + 1] = massTo[i] + p[i] * words;
      wordsTo[i + 1] = wordsTo[i] + words;
      gainTo[i + 1] = gainTo[i] + (p[i] - .5) * words;
      alike.merge(page.frames.get(b.frame()).signature(), p[i] * words, Double::sum);
      if (gainTo[i + 1] < gainTo[from]) {
        from = i + 1;
      }
      if (gainTo[i + 1] - gainTo[from] > bestGain) {
        bestGain = gainTo[i + 1] - gainTo[from];
        bestFrom = from;
        bestTo = i + 1;
      }
    }
    runFrom = bestFrom;
    runTo = bestTo;
    int frame = 0;
    for (int f = 1; f < page.frames.size(); f++) {
      if (gain(f) >= gain(frame)) {
        frame = f;
      }
    }
    best = frame;
    double[] direct = new double[page.frames.size()];
    for (int i = 0; i < n; i++) {
      double gain = Math.max(0, gainTo[i + 1] - gainTo[i]);
      int own = page.blocks.get(i).frame();
      int around = page.frames.get(own).parent();
      direct[own] += gain;
      if (around >= 0) {
        direct[around] += gain;
      }
    }
    int heart = 0;
    for (int f = 1; f < direct.length; f++) {
      heart = direct[f] > direct[heart] ? f : heart;
    }
    levels = new int[direct.length];
    Arrays.fill(levels, -1);
    for (int f = heart, level = 0; f >= 0; f = page.frames.get(f).parent()) {
      levels[f] = level++;
    }
    strong = n > 0 && direct[heart] > .3 * massTo[n];
    core = n == 0 ? 0 : page.frames.get(heart).from();
  }

  static List<BlockFeatures.Row> of(PageBlocks page, double[] p) {
    ContextFeatures features = new ContextFeatures(page, p);
    List<BlockFeatures.Row> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      rows.add(features.row(i));
    }
    return rows;
  }

  static List<String> names() {
    return NAMES.all();
  }

  private double gain(int frame) {
    PageBlocks.Frame f = page.frames.get(frame);
    return gainTo[f.to()] - gainTo[f.from()];
  }

  private BlockFeatures.Row row(int i) {
    BlockFeatures.Row row = new BlockFeatures.Row();
    PageBlock b = page.blocks.get(i);
    int brief = b.words() < SHORT_WORDS ? 1 : 0;
    row.add(OWN + brief * TENTHS.length + bucket(p[i], BOUNDS));
    int before = i > 0 ? bucket(p[i - 1], FEW_BOUNDS) : 0;
    int after = i + 1 < p.length ? bucket(p[i + 1], FEW_BOUNDS) : 0;
    row.add(BEFORE + before);
    row.add(AFTER + after);
    row.add(BETWEEN + before * FEW.length + after);
    row.add(WINDOW_BEFORE + brief * FEW.length + bucket(mean(Math.max(0, i - 5), i), FEW_BOUNDS));
    row.add(
        WINDOW_AFTER
            + brief * FEW.length
            + bucket(mean(i + 1, Math.min(p.length, i + 6)), FEW_BOUNDS));
    row.add(ELEMENT + brief * 5 + element(i, b));
    row.add(RUN + brief * 5 + run(i));
    int up = levels(b.frame());
    row.add(
        CORE
            + (((strong ? 2 : 0) + (i < core ? 0 : 1)) * 2 + brief) * LEVELS.length
            + (up < 5 ? up : up < 7 ? 5 : 6));
    row.add(OUTSIDE + element(i, b) * FEW.length + bucket(p[i], FEW_BOUNDS));
    PageBlocks.Frame own = page.frames.get(b.frame());
    PageBlocks.Frame around = own.parent() < 0 ? own : page.frames.get(own.parent());
    PageBlocks.Frame outer = around.parent() < 0 ? around : page.frames.get(around.parent());
    row.add(PARENT + brief * TENTHS.length + bucket(mean(around.from(), around.to()), BOUNDS));
    row.add(OUTER + brief * FEW.length + bucket(mean(outer.from(), outer.to()), FEW_BOUNDS));
    double total = Math.max(1, massTo[p.length]);
    row.add(ALIKE + brief * FEW.length + bucket(alike.get(own.signature()) / total, FEW_BOUNDS));
    double share = massTo[i] / total;
    row.add(MASS + (share < .01 ? 0 : share < .1 ? 1 : share < .5 ? 2 : share < .98 ? 3 : 4));
    row.add(TOTAL + (total < 20 ? 0 : total < 60 ? 1 : total < 150 ? 2 : total < 400 ? 3 : 4));
    return row;
  }

  /** How many levels above the core the element stands that holds both. */
  private int levels(int frame) {
    int at = frame;
    while (at >= 0 && levels[at] < 0) {
      at = page.frames.get(at).parent();
    }
    return at < 0 ? LEVELS.length : levels[at];
  }

  private int element(int i, PageBlock b) {
    PageBlocks.Frame f = page.frames.get(best);
    if (i < f.from()) {
      return 0;
    }
    if (i >= f.to()) {
      return 1;
    }
    int own = b.frame();
    return own == best ? 2 : page.frames.get(own).parent() == best ? 3 : 4;
  }

  private int run(int i) {
    return i < runFrom - 3 ? 0 : i < runFrom ? 1 : i < runTo ? 2 : i < runTo + 3 ? 3 : 4;
  }

  private double mean(int from, int to) {
    double words = wordsTo[to] - wordsTo[from];
    return words == 0 ? 0 : (massTo[to] - massTo[from]) / words;
  }

  private static int bucket(double value, double[] bounds) {
    int i = 0;
    while (i < bounds.length && value >= bounds[i]) {
      i++;
    }
    return i;
  }
}
