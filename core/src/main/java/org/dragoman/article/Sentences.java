package org.dragoman.article;

import java.util.regex.Matcher;

/** Rough sentence limits inside a paragraph: enough to cut a piece of furniture out of it. */
final class Sentences {

  private static final Sieve LIMIT =
      Sieve.of(
          ".!?…",
          "(?U)(?<![\\s(.][\\p{Lu}])(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Nr|No|Gen|Col|Sen|Rep|Prof|bzw|ca))"
              + "[.!?…]+[\"'”“’»)\\]]*\\s+(?=[\\p{Lu}\\p{N}\"“„»«(\\[])");

  private Sentences() {}

  /** Where the sentence that holds {@code from} ends, its stop included. */
  static int end(String text, int from) {
    Matcher matcher = LIMIT.find(text, from);
    if (matcher == null) {
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
    Matcher matcher = LIMIT.find(text, from);
    return matcher == null ? -1 : matcher.end();
  }
}
