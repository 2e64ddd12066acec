package org.dragoman.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tagger of names looks at: the word, its letters, class and cluster, its neighbours, what
 * the lexicon knows of them, and how the same word stands elsewhere in the article (Chieu and Ng
 * 2002, "Named entity recognition: a maximum entropy approach using global information").
 */
public final class NameFeatures {

  private static final int MARGIN = 2;
  private static final int OUTSIDE = 0x2545F491;

  private static final int AFTER_GIVEN = 1;
  private static final int AFTER_OFFICE = 2;
  private static final int BEFORE_CAPITAL = 4;
  private static final int QUOTED = 8;
  private static final int WITHIN = 16; // with a capital, not opening its sentence
  private static final int SMALL = 32; // in lower case

  private final int size;
  private final int[] word;
  private final int[] stem;
  private final int[] shape;
  private final int[] tag;
  private final int[] marks;
  private final int[] fine;
  private final int[] coarse;
  private final int[] classes;
  private final int[] elsewhere;
  private final int[] quoted;
  private final int[][] ending;
  private final int[][] beginning;

  private NameFeatures(Sentence sentence, String[] stems, int[] known, Vocabulary vocabulary) {
    size = sentence.size();
    int n = size + 2 * MARGIN;
    word = new int[n];
    stem = new int[n];
    shape = new int[n];
    tag = new int[n];
    marks = new int[n];
    fine = new int[n];
    coarse = new int[n];
    classes = new int[n];
    elsewhere = new int[n];
    quoted = new int[n];
    ending = new int[4][n];
    beginning = new int[4][n];
    boolean inside = false;
    for (int i = 0; i < n; i++) {
      int t = i - MARGIN;
      if (t < 0 || t >= size) {
        word[i] = OUTSIDE + (t < 0 ? 0 : 1);
        stem[i] = word[i];
        shape[i] = 99;
        tag[i] = 30;
        continue;
      }
      String form = sentence.form(t);
      int length = form.length();
      word[i] = Orthography.hash(form);
      stem[i] = Orthography.hash(stems[t]);
      shape[i] = Orthography.shape(form);
      tag[i] = sentence.upos(t).ordinal();
      marks[i] = known[t];
      long entry = vocabulary.entry(word[i]);
      if (entry == 0) {
        entry = vocabulary.entry(Orthography.hash(sentence.lemma(t)));
      }
      fine[i] = Vocabulary.fine(entry);
      coarse[i] = Vocabulary.coarse(entry);
      classes[i] = Vocabulary.classes(entry);
      for (int k = 0; k < 4; k++) {
        ending[k][i] = Orthography.hash(form, Math.max(0, length - k - 2), length, true);
        beginning[k][i] = Orthography.hash(form, 0, Math.min(k + 2, length), true);
      }
      char first = Orthography.fold(form.charAt(0));
      inside = first == '"' ? !inside : inside;
      quoted[i] = inside ? 1 : 0;
    }
  }

  /** The features of all sentences of an article, which tell of each other's names. */
  static NameFeatures[] of(List<Sentence> article, NameLists lists, Vocabulary vocabulary) {
    NameFeatures[] all = new NameFeatures[article.size()];
    Map<Integer, Integer> seen = new HashMap<>();
    for (int s = 0; s < all.length; s++) {
      String[] stems = lists.stems(article.get(s)).toArray(String[]::new);
      all[s] = new NameFeatures(article.get(s), stems, lists.marks(stems), vocabulary);
      all[s].tell(seen);
    }
    for (NameFeatures features : all) {
      features.hear(seen);
    }
    return all;
  }

  private boolean capital(int i) {
    int letters = shape[i] / 2 % 7;
    return shape[i] < 90 && letters >= 2 && letters <= 5;
  }

  private void tell(Map<Integer, Integer> seen) {
    for (int i = MARGIN; i < size + MARGIN; i++) {
      int how = SMALL;
      if (capital(i)) {
        how = (marks[i - 1] & NameLists.GIVEN) != 0 && capital(i - 1) ? AFTER_GIVEN : 0;
        how |= (marks[i - 1] & (NameLists.OFFICE | NameLists.OFFICE << 1)) != 0 ? AFTER_OFFICE : 0;
        how |= capital(i + 1) ? BEFORE_CAPITAL : 0;
        how |= quoted[i] == 1 ? QUOTED : 0;
        how |= i > MARGIN ? WITHIN : 0;
      }
      int what = how;
      seen.merge(stem[i], what, (a, b) -> a | b);
    }
  }

  private void hear(Map<Integer, Integer> seen) {
    for (int i = MARGIN; i < size + MARGIN; i++) {
      elsewhere[i] = capital(i) ? seen.get(stem[i]) : 0;
    }
  }

  public int size() {
    return size;
  }

  /** Fills {@code f} with what speaks for a tag of word {@code at}, whatever stands before. */
  public void extract(int at, Features f) {
    f.clear();
    int i = at + MARGIN;
    int p = i - 1;
    int n = i + 1;
    int first = at == 0 ? 1 : 0;
    f.add(1, word[i]);
    f.add(2, word[i], shape[i]);
    f.add(3, stem[i]);
    f.add(4, word[p]);
    f.add(5, word[n]);
    f.add(6, word[i - 2]);
    f.add(7, word[i + 2]);
    f.add(8, word[p], word[i]);
    f.add(9, word[i], word[n]);
    f.add(10, shape[i], first);
    f.add(11, shape[p], shape[i], shape[n]);
    f.add(12, shape[i], tag[i], tag[p]);
    f.add(13, tag[i]);
    f.add(14, tag[p], tag[i]);
    f.add(15, tag[i], tag[n]);
    f.add(16, tag[p], tag[i], tag[n]);
    for (int k = 0; k < 4; k++) {
      f.add(17 + k, ending[k][i], shape[i]);
      f.add(21 + k, beginning[k][i], shape[i]);
    }
    f.add(25, fine[i], shape[i]);
    f.add(26, coarse[i], shape[i]);
    f.add(27, fine[p], shape[i]);
    f.add(28, fine[n], shape[i]);
    f.add(29, coarse[p], coarse[i], shape[i]);
    f.add(30, coarse[i], coarse[n], shape[i]);
    f.add(31, fine[i - 2], shape[i]);
    f.add(32, fine[i + 2], shape[i]);
    f.add(33, marks[i], shape[i]);
    f.add(34, marks[i], marks[p]);
    f.add(35, marks[i], marks[n]);
    f.add(36, marks[p], shape[i]);
    f.add(37, marks[n], shape[i]);
    f.add(38, marks[i - 2], shape[i]);
    f.add(39, marks[i], word[p]);
    f.add(40, elsewhere[i], shape[i]);
    f.add(41, elsewhere[i], marks[i]);
    f.add(42, quoted[i], shape[i], shape[n]);
    f.add(43, word[p], shape[i]);
    f.add(44, word[n], shape[i]);
    f.add(45, shape[i], shape[n], shape[i + 2]);
    f.add(46, word[i - 2], word[p], shape[i]);
    f.add(47, ending[1][p], shape[i]);
    f.add(48, ending[1][n], shape[i]);
    f.add(49, stem[p], marks[i]);
    f.add(50, marks[p], marks[i], marks[n]);
    f.add(55, classes[i], shape[i]);
    f.add(56, classes[i], elsewhere[i]);
    f.add(57, classes[p], classes[i], shape[i]);
    f.add(58, classes[n], classes[i], shape[i]);
    f.add(59, marks[i], tag[i]);
    f.add(60, marks[i] >>> 14, tag[i], first);
    f.add(61, marks[i] >>> 14, marks[p] >>> 14, shape[p]);
    f.add(62, marks[i] >>> 14, marks[n] >>> 14, shape[n]);
    f.add(63, marks[i] & 16383, shape[i], tag[i]);
    for (int bit = 1; bit <= 1 << 18; bit <<= 1) {
      if ((marks[i] & bit) != 0) {
        f.add(51, bit, shape[i]);
        f.add(52, bit, elsewhere[i]);
      }
      if ((marks[p] & bit) != 0) {
        f.add(53, bit, shape[i]);
      }
      if ((marks[n] & bit) != 0) {
        f.add(54, bit, shape[i]);
      }
    }
  }

  /** Fills {@code f} with what speaks for a tag of word {@code at} behind the tag {@code last}. */
  public void follow(int at, int last, Features f) {
    f.clear();
    int i = at + MARGIN;
    f.add(100, last);
    f.add(101, last, word[i]);
    f.add(102, last, shape[i], tag[i]);
    f.add(103, last, marks[i]);
    f.add(104, last, word[i - 1]);
    f.add(105, last, ending[1][i], shape[i]);
    f.add(106, last, coarse[i]);
    f.add(107, last, shape[i], shape[i + 1]);
  }
}
