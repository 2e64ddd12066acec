package org.dragoman.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.syntax.Attributes;
import org.dragoman.syntax.Model;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Measures a model on gold words with its own tags: {@code Evaluate <model file> <language>
 * <treebank file> ...}.
 */
public final class Evaluate {

  /** The relations that say who did what to whom; their F1 is pooled. */
  private static final Set<String> CORE =
      Set.of("nsubj", "obj", "obl", "iobj", "nsubj:pass", "ccomp", "xcomp");

  private int words;
  private int tagged;
  private int inflected;
  private int lemmas;
  private int headed;
  private int labelled;
  private final Map<String, int[]> relations = new TreeMap<>(); // right, found, gold

  private Evaluate() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException("Evaluate <model file> <language> <treebank file> ...");
    }
    Language language = Language.of(arguments[1]).orElseThrow();
    Syntax syntax;
    long start = System.nanoTime();
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
      syntax = Syntax.of(language, Model.read(in, language));
    }
    System.out.println("loaded in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    for (int i = 2; i < arguments.length; i++) {
      List<Tree> trees = Treebank.read(Path.of(arguments[i]));
      Evaluate evaluate = new Evaluate();
      for (Tree tree : trees) {
        evaluate.count(tree, syntax.analyse(List.of(raw(tree))).get(0));
      }
      System.out.println(Path.of(arguments[i]).getFileName() + " " + evaluate);
      System.out.println(Segmentation.measure(trees, syntax));
    }
  }

  private static Sentence raw(Tree tree) {
    int n = tree.size();
    int[] starts = new int[n];
    int[] ends = new int[n];
    int[] heads = new int[n];
    String[] none = new String[n];
    Upos[] upos = new Upos[n];
    java.util.Arrays.fill(heads, -1);
    java.util.Arrays.fill(none, "_");
    java.util.Arrays.fill(upos, Upos.X);
    int at = 0;
    for (int i = 0; i < n; i++) {
      starts[i] = at;
      at += tree.forms()[i].length();
      ends[i] = at++;
    }
    return new Sentence(
        new Span(0, ends[n - 1]), starts, ends, tree.forms(), none, upos, none, heads, none);
  }

  private void count(Tree gold, Sentence found) {
    for (int i = 0; i < gold.size(); i++) {
      words++;
      boolean sameTag = found.upos(i).ordinal() == gold.tags()[i];
      tagged += sameTag ? 1 : 0;
      inflected += feats(gold.feats()[i]).equals(feats(found.feats(i))) ? 1 : 0;
      lemmas += sameLemma(gold, found, i) ? 1 : 0;
      boolean sameHead = found.head(i) == gold.heads()[i];
      boolean same = sameHead && found.deprel(i).equals(gold.relations()[i]);
      headed += sameHead ? 1 : 0;
      labelled += same ? 1 : 0;
      int[] own = relations.computeIfAbsent(gold.relations()[i], k -> new int[3]);
      own[2]++;
      own[0] += same ? 1 : 0;
      relations.computeIfAbsent(found.deprel(i), k -> new int[3])[1]++;
    }
  }

  /** A verb's separated prefix, which treebanks leave out of the lemma, does not count. */
  private static boolean sameLemma(Tree gold, Sentence found, int i) {
    String right = gold.lemmas()[i].toLowerCase(Locale.ROOT);
    String lemma = found.lemma(i).toLowerCase(Locale.ROOT);
    return lemma.equals(right) || found.child(i, "compound:prt") >= 0 && lemma.endsWith(right);
  }

  private static Map<String, String> feats(String feats) {
    Map<String, String> pairs = Attributes.pairs(feats);
    pairs.keySet().removeAll(MorphologyTraining.LEFT_OUT);
    return pairs;
  }

  private static String percent(double part, double whole) {
    return String.format(Locale.ROOT, "%.2f", whole == 0 ? 0 : 100 * part / whole);
  }

  @Override
  public String toString() {
    int[] core = new int[3];
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, int[]> entry : relations.entrySet()) {
      int[] own = entry.getValue();
      for (int k = 0; k < 3 && CORE.contains(entry.getKey()); k++) {
        core[k] += own[k];
      }
      table.append(
          String.format(
              Locale.ROOT,
              "  %-16s F1 %6s  precision %6s  recall %6s  gold %d%n",
              entry.getKey(),
              percent(2 * own[0], own[1] + own[2]),
              percent(own[0], own[1]),
              percent(own[0], own[2]),
              own[2]));
    }
    return words
        + " words: UPOS "
        + percent(tagged, words)
        + " UFeats "
        + percent(inflected, words)
        + " lemma "
        + percent(lemmas, words)
        + " UAS "
        + percent(headed, words)
        + " LAS "
        + percent(labelled, words)
        + " core F1 "
        + percent(2 * core[0], core[1] + core[2])
        + "\n"
        + table;
  }
}
