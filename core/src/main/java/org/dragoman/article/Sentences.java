package org.dragoman.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rough sentence limits inside a paragraph: enough to cut a piece of furniture out of it. */
final class Sentences {

  private static final Pattern LIMIT =
      Pattern.compile(
          "(?<![\\s(.][\\p{Lu}])(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Nr|No|Gen|Col|Sen|Rep|Prof|bzw|ca))"
              + "[.!?…]+[\"'”“’»)\\]]*\\s+(?=[\\p{Lu}\\p{N}\"“„»«(\\[])");

  private Sentences() {}

  /** Where the sentence that holds {@code from} ends, its stop included. */
  static int end(String text, int from) {
    Matcher matcher = LIMIT.matcher(text);
    if (!matcher.find(from)) {
      return text.length();
    }
    int end = matcher.end();
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The next start of a sentence after {@code from}, or -1. */
  static int nextStart(String text, int from) {
    Matcher matcher = LIMIT.matcher(text);
    return matcher.find(from) ? matcher.end() : -1;
  }
}
