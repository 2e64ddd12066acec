package org.dragoman.syntax;

import java.util.List;

/** The forms of regular English verbs. */
final class RegularVerbs {

  private static final String VOWELS = "aeiou";

  private RegularVerbs() {}

  /**
   * The inflected forms of {@code lemma}, past first; where stress decides whether the last
   * consonant doubles (permitted, visited), both spellings.
   */
  static List<String> forms(String lemma) {
    int last = lemma.length() - 1;
    char end = lemma.charAt(last);
    char before = lemma.charAt(last - 1);
    if (end == 'e') {
      String stem = lemma.substring(0, last);
      return List.of(lemma + "d", lemma + "s", (before == 'i' ? lemma : stem) + "ing");
    }
    if (end == 'y' && !vowel(before)) {
      String stem = lemma.substring(0, last);
      return List.of(stem + "ied", stem + "ies", lemma + "ing");
    }
    boolean hisses = "sxz".indexOf(end) >= 0 || lemma.endsWith("ch") || lemma.endsWith("sh");
    String third = lemma + (hisses || end == 'o' ? "es" : "s");
    boolean closed =
        !vowel(end)
            && "hwxy".indexOf(end) < 0
            && vowel(before)
            && (last < 2 || !vowel(lemma.charAt(last - 2)) || lemma.charAt(last - 2) == 'u');
    String doubled = lemma + end;
    if (closed && syllables(lemma) == 1) {
      return List.of(doubled + "ed", third, doubled + "ing");
    }
    return closed
        ? List.of(lemma + "ed", third, lemma + "ing", doubled + "ed", doubled + "ing")
        : List.of(lemma + "ed", third, lemma + "ing");
  }

  private static int syllables(String word) {
    int groups = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean starts = vowel(word.charAt(i)) && (i == 0 || !vowel(word.charAt(i - 1)));
      groups += starts ? 1 : 0;
    }
    return groups;
  }

  private static boolean vowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
