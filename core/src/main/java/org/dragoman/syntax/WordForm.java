package org.dragoman.syntax;

import java.util.Arrays;

/**
 * What the models see of one word by itself, whatever stands beside it: numbers for its form,
 * endings, shape and clusters. The commonest words of a language make up most of any text, so the
 * vocabulary keeps these, and with them the sums of all weights that depend on the word alone.
 */
final class WordForm {

  /** Sums of weights, and whose weights they are. */
  record Sums(Object owner, float[] values) {}

  /** How the word was last read: its dictionary form and inflection, with a class and values. */
  record Reading(Object owner, int tag, int[] chosen, String lemma, String feats) {

    boolean is(Object whose, int asked, int[] values) {
      return owner == whose && tag == asked && Arrays.equals(chosen, values);
    }
  }

  private static final int ENDINGS = 5;
  private static final int BEGINNINGS = 4;

  final String text;
  final int form; // exact form of a known word, or its ending and shape
  final int word; // the same in lower case
  final int[] ending = new int[ENDINGS]; // 1 to 5 last letters, lower case
  final int[] beginning = new int[BEGINNINGS]; // 1 to 4 first letters, lower case
  final int shape;
  final int classes; // word classes that training saw, as bits
  final int coarse;
  final int fine;
  final int paradigm; // all inflections a dictionary gives it, as one number, 0 when not known
  final int stem; // the classes of the word without -s, -ed or -ing, 0 when not known
  final int stemFine; // its fine cluster

  Reading reading; // null before the first; others may replace it at any time

  private Sums tagging;
  private final Sums[] inflecting = new Sums[Upos.values().length];

  /** The word {@code text}, looked up in {@code vocabulary}. */
  WordForm(String text, Vocabulary vocabulary) {
    this.text = text;
    int length = text.length();
    for (int k = 0; k < ENDINGS; k++) {
      int n = Math.min(k + 1, length);
      ending[k] = Orthography.hash(text, length - n, length, true);
    }
    for (int k = 0; k < BEGINNINGS; k++) {
      beginning[k] = Orthography.hash(text, 0, Math.min(k + 1, length), true);
    }
    shape = Orthography.shape(text);
    int lower = Orthography.hash(text);
    long entry = vocabulary.entry(lower);
    classes = Vocabulary.classes(entry);
    coarse = Vocabulary.coarse(entry);
    fine = Vocabulary.fine(entry);
    paradigm = Vocabulary.paradigm(entry);
    long base = vocabulary.entry(baseHash(text));
    stem = Vocabulary.classes(base);
    stemFine = Vocabulary.fine(base);
    boolean seen = Vocabulary.seen(entry);
    word = seen ? lower : ending[2] * 31 + shape;
    form = seen ? Orthography.hash(text, 0, length, false) : word + 1;
  }

  /** A place outside the sentence, which has the number {@code outside}. */
  WordForm(int outside) {
    text = "";
    form = outside;
    word = outside;
    ending[2] = outside;
    shape = 99;
    classes = outside;
    coarse = 0;
    fine = 0;
    paradigm = 0;
    stem = 0;
    stemFine = 0;
  }

  /** What {@code owner} has summed up of the word for its class; null when it has not. */
  float[] tagging(Object owner) {
    Sums kept = tagging;
    return kept != null && kept.owner == owner ? kept.values : null;
  }

  void keepTagging(Sums sums) {
    tagging = sums;
  }

  /** What {@code owner} has summed up of the word for its inflection as a {@code tag}, or null. */
  float[] inflecting(Object owner, int tag) {
    Sums kept = inflecting[tag];
    return kept != null && kept.owner == owner ? kept.values : null;
  }

  void keepInflecting(int tag, Sums sums) {
    inflecting[tag] = sums;
  }

  /** The hash of the word without an English ending of verbs: "meets" is known by "meet". */
  static int baseHash(String text) {
    int n = text.length();
    if (n > 5 && text.endsWith("ing")) {
      return Orthography.hash(text, 0, n - 3, true);
    }
    if (n > 4 && text.endsWith("ed")) {
      return Orthography.hash(text, 0, n - 2, true);
    }
    if (n > 3 && text.endsWith("s") && text.charAt(n - 2) != 's') {
      return Orthography.hash(text, 0, n - 1, true);
    }
    return 1;
  }
}
