package org.dragoman.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Span;

/**
 * Measures sentences and words cut from raw text against a treebank: its sentences are put one
 * after the other, a space between.
 *
 * <p>A word is right when its place is; the words of a contraction are right when they are the same
 * words in the same order, whatever their places inside it (as the CoNLL 2018 shared task counts).
 */
final class Segmentation {

  /** A token as it was written and the words it stands for. */
  private record Token(int start, int end, List<String> words) {}

  private Segmentation() {}

  static String measure(List<Tree> trees, Syntax syntax) {
    StringBuilder text = new StringBuilder();
    Set<Long> sentences = new HashSet<>();
    List<Token> tokens = new ArrayList<>();
    int gold = 0;
    for (Tree tree : trees) {
      int start = text.length();
      int at = 0;
      for (int i = 0; i < tree.size(); i++) {
        String written = tree.written()[i];
        if (written.isEmpty()) {
          tokens.get(tokens.size() - 1).words().add(lower(tree.forms()[i]));
          continue;
        }
        int found = Math.max(at, tree.text().indexOf(written, at));
        at = Math.min(found + written.length(), tree.text().length());
        tokens.add(new Token(start + found, start + at, new ArrayList<>()));
        tokens.get(tokens.size() - 1).words().add(lower(tree.forms()[i]));
      }
      gold += tree.size();
      text.append(tree.text());
      sentences.add(pair(start, text.length()));
      text.append(' ');
    }
    String source = text.toString();
    int cut = 0;
    int same = 0;
    Map<Long, Integer> single = new HashMap<>();
    List<Span> places = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    for (Sentence sentence : syntax.segment(source, new Span(0, source.length()))) {
      cut++;
      same += sentences.contains(pair(sentence.span().start(), sentence.span().end())) ? 1 : 0;
      for (int i = 0; i < sentence.size(); i++) {
        places.add(sentence.span(i));
        forms.add(lower(sentence.form(i)));
        single.merge(pair(sentence.span(i).start(), sentence.span(i).end()), 1, Integer::sum);
      }
    }
    int right = 0;
    int from = 0;
    for (Token token : tokens) {
      if (token.words().size() == 1) {
        right += single.getOrDefault(pair(token.start(), token.end()), 0) == 1 ? 1 : 0;
        continue;
      }
      while (from < places.size() && places.get(from).start() < token.start()) {
        from++;
      }
      int next = 0;
      for (int k = from; k < places.size() && places.get(k).end() <= token.end(); k++) {
        if (next < token.words().size() && forms.get(k).equals(token.words().get(next))) {
          next++;
          right++;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "  from raw text: sentences F1 %.2f, words F1 %.2f%n",
        200.0 * same / (cut + sentences.size()),
        200.0 * right / (places.size() + gold));
  }

  private static String lower(String form) {
    return form.toLowerCase(Locale.ROOT);
  }

  private static long pair(int start, int end) {
    return (long) start << 32 | end;
  }
}
