package org.dragoman.training;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Span;

/**
 * Measures sentences and words cut from raw text against a treebank: its sentences are put one
 * after the other, a space between.
 */
final class Segmentation {

  private Segmentation() {}

  static String measure(List<Tree> trees, Syntax syntax) {
    StringBuilder text = new StringBuilder();
    Set<Long> sentences = new HashSet<>();
    Set<Long> words = new HashSet<>();
    for (Tree tree : trees) {
      int start = text.length();
      int at = 0;
      for (String form : tree.forms()) {
        int found = tree.text().indexOf(form, at);
        if (found >= 0 && found - at < 4) {
          at = found + form.length();
          words.add(pair(start + found, start + at));
        }
      }
      text.append(tree.text());
      sentences.add(pair(start, text.length()));
      text.append(' ');
    }
    String source = text.toString();
    int[] counts = new int[4];
    for (Sentence sentence : syntax.segment(source, new Span(0, source.length()))) {
      counts[0]++;
      counts[1] += sentences.contains(pair(sentence.span().start(), sentence.span().end())) ? 1 : 0;
      for (int i = 0; i < sentence.size(); i++) {
        boolean whole = i == 0 || !sentence.span(i).equals(sentence.span(i - 1));
        if (whole) {
          counts[2]++;
          counts[3] +=
              words.contains(pair(sentence.span(i).start(), sentence.span(i).end())) ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "  from raw text: sentences F1 %.2f, words F1 %.2f%n",
        200.0 * counts[1] / (counts[0] + sentences.size()),
        200.0 * counts[3] / (counts[2] + words.size()));
  }

  private static long pair(int start, int end) {
    return (long) start << 32 | end;
  }
}
