package org.dragoman.syntax;

/**
 * The words of one sentence as the models see them: numbers that stand for forms, endings, shapes
 * and clusters. Places before the first and after the last word can be asked for.
 */
public final class Words {

  /** How far outside the sentence one may look. */
  static final int MARGIN = 3;

  private static final int OUTSIDE = 0x5BD1E995;

  final int size;
  final int[] form; // exact form of a known word, or its ending and shape
  final int[] word; // the same in lower case
  final int[][] ending; // 1 to 5 last letters, lower case
  final int[][] beginning; // 1 to 4 first letters, lower case
  final int[] shape;
  final int[] classes; // word classes that training saw, as bits
  final int[] coarse;
  final int[] fine;
  final int[] paradigm; // all inflections a dictionary gives it, as one number, 0 when not known
  final int[] stem; // the classes of the word without -s, -ed or -ing, 0 when not known
  final int[] stemFine; // its fine cluster

  /** The words {@code forms}, looked up in {@code vocabulary}. */
  public Words(String[] forms, int size, Vocabulary vocabulary) {
    this.size = size;
    int length = size + 2 * MARGIN;
    form = new int[length];
    word = new int[length];
    ending = new int[5][length];
    beginning = new int[4][length];
    shape = new int[length];
    classes = new int[length];
    coarse = new int[length];
    fine = new int[length];
    paradigm = new int[length];
    stem = new int[length];
    stemFine = new int[length];
    for (int i = 0; i < length; i++) {
      if (i < MARGIN || i >= size + MARGIN) {
        int outside = OUTSIDE + (i < MARGIN ? i : i - length);
        form[i] = outside;
        word[i] = outside;
        ending[2][i] = outside;
        shape[i] = 99;
        classes[i] = outside;
      } else {
        fill(i, forms[i - MARGIN], vocabulary);
      }
    }
  }

  private void fill(int i, String text, Vocabulary vocabulary) {
    int length = text.length();
    for (int k = 0; k < ending.length; k++) {
      int n = Math.min(k + 1, length);
      ending[k][i] = Orthography.hash(text, length - n, length, true);
    }
    for (int k = 0; k < beginning.length; k++) {
      beginning[k][i] = Orthography.hash(text, 0, Math.min(k + 1, length), true);
    }
    shape[i] = Orthography.shape(text);
    int lower = Orthography.hash(text);
    long entry = vocabulary.entry(lower);
    classes[i] = Vocabulary.classes(entry);
    coarse[i] = Vocabulary.coarse(entry);
    fine[i] = Vocabulary.fine(entry);
    paradigm[i] = Vocabulary.paradigm(entry);
    long base = vocabulary.entry(baseHash(text));
    stem[i] = Vocabulary.classes(base);
    stemFine[i] = Vocabulary.fine(base);
    if (Vocabulary.seen(entry)) {
      word[i] = lower;
      form[i] = Orthography.hash(text, 0, length, false);
    } else {
      word[i] = ending[2][i] * 31 + shape[i];
      form[i] = word[i] + 1;
    }
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
