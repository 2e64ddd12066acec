package org.dragoman.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.syntax.Attributes;
import org.dragoman.syntax.Edit;
import org.dragoman.syntax.Irregulars;
import org.dragoman.syntax.Lemmatizer;
import org.dragoman.syntax.Upos;

/**
 * Learns the rules of {@link Lemmatizer}: for every class and every ending its commonest edit, kept
 * only where it says something else than the next shorter ending.
 */
final class LemmaTraining {

  private final Irregulars irregulars;
  private final Attributes attributes;
  private final Lemmatizer classes; // for its classes only
  private final Map<Integer, Map<Edit, Integer>> counts = new TreeMap<>(); // by key
  private final Map<Integer, Integer> shorter = new TreeMap<>(); // key to the next shorter's key
  private final Map<Integer, Integer> sizes = new TreeMap<>(); // words of each finer class
  private final Set<String> seen = new HashSet<>();
  private final Set<Integer> longEndings = new HashSet<>(); // one word alone makes no rule of them
  private final Map<Integer, List<Integer>> keysOf = new TreeMap<>(); // keys of each finer class

  /** A finer class with fewer words than this has no rules of its own. */
  private static final int LEAST = 30;

  LemmaTraining(Irregulars irregulars, Attributes attributes) {
    this.irregulars = irregulars;
    this.attributes = attributes;
    this.classes = new Lemmatizer(new int[0], new int[0], new Edit[0], irregulars, attributes);
  }

  void add(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      String lemma = tree.lemmas()[i];
      if (!lemma.equals("_") && !lemma.isEmpty()) {
        int[] chosen = attributes.parse(tree.feats()[i]);
        add(tree.forms()[i], lemma, tree.tags()[i], chosen, true);
      }
    }
  }

  /** Learns endings from a word list. */
  void add(WordLists lists) {
    for (String[] row : lists.lemmas()) {
      add(row[0], row[1], Upos.valueOf(row[2]).ordinal(), attributes.parse(row[3]), false);
    }
  }

  private void add(String form, String lemma, int tag, int[] chosen, boolean whole) {
    String normal = normal(lemma, tag);
    Edit edit = Edit.between(form, normal);
    if (edit.added().length() > 12) {
      return;
    }
    int finely = classes.finely(tag, chosen);
    sizes.merge(finely, 1, Integer::sum);
    for (int rules : new int[] {finely, tag}) {
      boolean known = !seen.add(rules + " " + form + " " + edit);
      int last = 0;
      int longest = Math.min(Lemmatizer.LONGEST, form.length());
      for (int length = 0; length <= (whole ? longest + 1 : longest); length++) {
        int n = length > longest ? form.length() + 1 : length;
        int key = Lemmatizer.key(rules, form, n);
        if (!known || length > longest) { // endings count words once, whole words as often as seen
          counts.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(edit, 1, Integer::sum);
        }
        if (length > 3 && length <= longest) {
          longEndings.add(key);
        }
        if (rules == finely) {
          keysOf.computeIfAbsent(finely, k -> new ArrayList<>()).add(key);
        }
        if (length > 0) {
          shorter.put(key, last);
        }
        last = key;
      }
    }
  }

  /** Lower case, but for names and German nouns, which keep the treebank's. */
  private static String normal(String lemma, int tag) {
    return tag == Upos.PROPN.ordinal() || tag == Upos.NOUN.ordinal() || tag == Upos.X.ordinal()
        ? lemma
        : lemma.toLowerCase(java.util.Locale.ROOT);
  }

  Lemmatizer train() {
    for (Map.Entry<Integer, Integer> size : sizes.entrySet()) {
      if (size.getValue() < LEAST) {
        keysOf.get(size.getKey()).forEach(counts::remove);
      }
    }
    Map<Integer, Edit> best = new TreeMap<>(Integer::compareUnsigned);
    for (Map.Entry<Integer, Map<Edit, Integer>> entry : counts.entrySet()) {
      Map.Entry<Edit, Integer> most =
          entry.getValue().entrySet().stream()
              .max(
                  Map.Entry.<Edit, Integer>comparingByValue()
                      .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
              .orElseThrow();
      if (most.getValue() > 1 || !longEndings.contains(entry.getKey())) {
        best.put(entry.getKey(), most.getKey());
      }
    }
    Map<Integer, Edit> kept = new TreeMap<>(Integer::compareUnsigned);
    for (Map.Entry<Integer, Edit> entry : best.entrySet()) {
      Integer parent = shorter.get(entry.getKey());
      while (parent != null && !best.containsKey(parent)) {
        parent = shorter.get(parent);
      }
      if (parent == null || !entry.getValue().equals(best.get(parent))) {
        kept.put(entry.getKey(), entry.getValue());
      }
    }
    List<Edit> edits = new ArrayList<>();
    Map<Edit, Integer> numbers = new LinkedHashMap<>();
    int[] keys = new int[kept.size()];
    int[] values = new int[kept.size()];
    int n = 0;
    for (Map.Entry<Integer, Edit> entry : kept.entrySet()) {
      keys[n] = entry.getKey();
      values[n++] =
          numbers.computeIfAbsent(
              entry.getValue(),
              edit -> {
                edits.add(edit);
                return edits.size() - 1;
              });
    }
    return new Lemmatizer(keys, values, edits.toArray(new Edit[0]), irregulars, attributes);
  }
}
