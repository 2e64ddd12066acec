package org.dragoman.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.syntax.Attributes;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * Makes the treebanks of one language agree where they annotate the same thing differently.
 *
 * <p>A relation or value that one treebank leaves open, where the other tells two apart, is not
 * learnt from the first: {@link #OPEN} for relations, {@link #DOUBTFUL} for values.
 */
final class Habits {

  /** A relation that is not to be learnt. */
  static final String OPEN = "_";

  /** A value that is not to be learnt. */
  static final String DOUBTFUL = "?";

  /** A treebank that gives an attribute so much more rarely than another does not know it. */
  private static final double RARELY = 0.25;

  private static final double OFTEN = 0.05;

  private static final Map<Language, Map<String, String>> EVERYWHERE =
      Map.of(
          Language.DE,
          Map.of("flat:name", "flat", "obl:tmod", "obl", "nmod:poss", "nmod", "acl:relcl", "acl"),
          Language.ES,
          Map.of("flat:name", "flat", "obl:tmod", "obl", "cc:preconj", "cc"),
          Language.RU,
          Map.of("obl:tmod", "obl", "obl:depict", "obl", "parataxis:discourse", "parataxis"));

  private static final Map<Language, Map<String, String>> PUD =
      Map.of(
          Language.ES,
          Map.of("compound:prt", "expl:pv", "expl:pass", "expl:pv"),
          Language.FR,
          Map.of("obl", OPEN, "obl:arg", OPEN, "obl:mod", OPEN),
          Language.PT,
          Map.of("expl:pv", "expl", "obl:tmod", "obl", "flat", "flat:name", "cc:preconj", "cc"));

  private Habits() {}

  /** The tree with the relations and values that all its language's treebanks have. */
  static Tree even(Tree tree, Language language, String treebank) {
    boolean pud = treebank.contains("-pud-");
    Map<String, String> everywhere = EVERYWHERE.getOrDefault(language, Map.of());
    Map<String, String> there = pud ? PUD.getOrDefault(language, Map.of()) : Map.of();
    boolean romance = language == Language.ES || language == Language.FR || language == Language.PT;
    for (int i = 0; i < tree.size(); i++) {
      String relation = tree.relations()[i];
      String usual = everywhere.getOrDefault(relation, relation);
      tree.relations()[i] = there.getOrDefault(relation, usual);
      Map<String, String> pairs = Attributes.pairs(tree.feats()[i]);
      boolean verb = tree.tags()[i] == Upos.VERB.ordinal() || tree.tags()[i] == Upos.AUX.ordinal();
      if (verb && !pairs.containsKey("VerbForm")) {
        finite(tree, i, language, pairs);
      }
      if (pud && romance && tree.tags()[i] == Upos.PROPN.ordinal()) {
        pairs.clear();
      }
      tree.feats()[i] = Edits.feats(pairs);
    }
    return tree;
  }

  /** PUD of German and of Portuguese do not say that a finite verb is finite. */
  private static void finite(Tree tree, int i, Language language, Map<String, String> pairs) {
    if (pairs.containsKey("Mood")) {
      pairs.put("VerbForm", "Fin");
    } else if (language == Language.DE && Edits.isParticiple(tree.forms()[i], tree.lemmas()[i])) {
      pairs.put("VerbForm", "Part");
    } else if (tree.forms()[i].equalsIgnoreCase(tree.lemmas()[i])) {
      pairs.put("VerbForm", "Inf");
    }
  }

  /** Marks the values that a treebank after the first leaves out and others give as doubtful. */
  static void doubt(List<List<Tree>> treebanks) {
    List<Map<String, Double>> rates = new ArrayList<>();
    Map<String, Double> highest = new TreeMap<>();
    for (List<Tree> treebank : treebanks) {
      Map<String, Double> rate = rates(treebank);
      rates.add(rate);
      rate.forEach((key, value) -> highest.merge(key, value, Math::max));
    }
    for (int b = 1; b < treebanks.size(); b++) { // the first sets the fashion
      Map<String, Double> own = rates.get(b);
      Map<Integer, List<String>> missing = new TreeMap<>();
      highest.forEach(
          (key, most) -> {
            if (most > OFTEN && own.getOrDefault(key, 0.0) < RARELY * most) {
              int space = key.indexOf(' ');
              missing
                  .computeIfAbsent(
                      Integer.parseInt(key.substring(0, space)), k -> new ArrayList<>())
                  .add(key.substring(space + 1));
            }
          });
      for (Tree tree : treebanks.get(b)) {
        for (int i = 0; i < tree.size(); i++) {
          Map<String, String> pairs = Attributes.pairs(tree.feats()[i]);
          for (String name : missing.getOrDefault(tree.tags()[i], List.of())) {
            pairs.putIfAbsent(name, DOUBTFUL);
          }
          tree.feats()[i] = Edits.feats(pairs);
        }
      }
    }
  }

  /** How often a word of a class has an attribute, by number of the class and name. */
  private static Map<String, Double> rates(List<Tree> treebank) {
    Map<String, Double> rates = new TreeMap<>();
    int[] words = new int[Upos.values().length];
    for (Tree tree : treebank) {
      for (int i = 0; i < tree.size(); i++) {
        words[tree.tags()[i]]++;
        for (String name : Attributes.pairs(tree.feats()[i]).keySet()) {
          rates.merge(tree.tags()[i] + " " + name, 1.0, Double::sum);
        }
      }
    }
    rates.replaceAll(
        (key, count) -> count / words[Integer.parseInt(key.substring(0, key.indexOf(' ')))]);
    return rates;
  }
}
