package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Span;

/**
 * A word to be printed and how it is to look.
 *
 * @param style a picocli style such as {@code bold,red}, or empty
 */
record Word(String text, String style) {

  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");

  /** The words of a string in one style. */
  static List<Word> of(String words, String style) {
    List<Word> all = new ArrayList<>();
    Matcher matcher = WORD.matcher(words);
    while (matcher.find()) {
      all.add(new Word(matcher.group(), style));
    }
    return all;
  }

  /** The words of a place in a text, those that touch {@code marked} in the style. */
  static List<Word> of(String text, Span place, Span marked, String style) {
    List<Word> all = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(place.start(), place.end());
    while (matcher.find()) {
      boolean touches = matcher.start() < marked.end() && marked.start() < matcher.end();
      all.add(new Word(matcher.group(), touches ? style : ""));
    }
    return all;
  }
}
