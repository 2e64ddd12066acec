package org.dragoman.actor;

import org.dragoman.syntax.Sentence;

/** The form in which people are called, of a name that stands in another case. */
final class Names {

  private Names() {}

  /**
   * The nominative of the word at {@code piece}: where the tagger calls it one, the word itself;
   * else, of what it may come from, a name that the lexicon knows; else what the tagger takes for
   * its dictionary form, if that begins like the word.
   */
  static String nominative(Scan scan, int piece, Knowledge knowledge) {
    String word = scan.pieces.get(piece).text();
    var candidates = knowledge.usage().inflection().nominatives(word);
    if (candidates.size() < 2) {
      return word;
    }
    Sentence sentence = scan.sentence;
    int token = scan.pieces.get(piece).token();
    boolean nominative = sentence.has(token, "Case=Nom");
    boolean feminine = sentence.has(token, "Gender=Fem");
    if (nominative && isKnown(word, knowledge)) {
      return word;
    }
    String known = null;
    for (String candidate : candidates) {
      boolean sex = isFeminine(candidate) == feminine || candidate.length() <= 3;
      if (isKnown(candidate, knowledge) && (known == null || sex && !fits(known, feminine))) {
        known = candidate;
      }
    }
    if (known != null && !(nominative && feminine && !isFeminine(known))) {
      return known;
    }
    if (nominative) {
      return word;
    }
    String lemma = sentence.lemma(token);
    int shared = Math.min(3, Math.min(lemma.length(), word.length()));
    boolean alike = lemma.length() > 1 && lemma.regionMatches(true, 0, word, 0, shared);
    return alike ? Character.toUpperCase(lemma.charAt(0)) + lemma.substring(1) : candidates.get(0);
  }

  private static boolean fits(String name, boolean feminine) {
    return isFeminine(name) == feminine;
  }

  private static boolean isFeminine(String name) {
    return name.endsWith("а") || name.endsWith("я");
  }

  private static boolean isKnown(String word, Knowledge knowledge) {
    return knowledge.given().contains(word) || !knowledge.people().withFamily(word).isEmpty();
  }
}
