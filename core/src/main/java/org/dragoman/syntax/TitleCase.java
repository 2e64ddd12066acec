package org.dragoman.syntax;

/**
 * Takes the capitals of an English headline back ("Minister Meets With Ambassador"), which would
 * make names of its verbs. A word keeps its capital where training has seen it as a name, or has
 * not seen it, nor the word it is made of.
 */
final class TitleCase {

  private static final int SHORTEST = 4; // words
  private static final double MOST_SMALL = 0.2;
  private static final int LETTERS = 4; // shorter words may be small in headlines

  private TitleCase() {}

  /** {@code forms} themselves, or a copy with small letters when they are a headline. */
  static String[] undone(String[] forms, Vocabulary vocabulary) {
    if (!isHeadline(forms)) {
      return forms;
    }
    String[] plain = forms.clone();
    for (int i = 0; i < forms.length; i++) {
      String form = forms[i];
      if (Character.isUpperCase(form.charAt(0)) && !isCapitals(form)) {
        int classes = Vocabulary.classes(vocabulary.entry(Orthography.hash(form)));
        if (classes == 0) {
          classes = Vocabulary.classes(vocabulary.entry(WordForm.baseHash(form)));
        }
        if (classes != 0 && (classes & 1 << Upos.PROPN.ordinal()) == 0) {
          plain[i] = Edit.lower(form);
        }
      }
    }
    return plain;
  }

  private static boolean isHeadline(String[] forms) {
    int large = 0;
    int small = 0;
    for (String form : forms) {
      if (form.length() >= LETTERS && Character.isLetter(form.charAt(0))) {
        if (Character.isUpperCase(form.charAt(0))) {
          large++;
        } else {
          small++;
        }
      }
    }
    return large >= SHORTEST && small <= MOST_SMALL * large;
  }

  private static boolean isCapitals(String form) {
    for (int i = 1; i < form.length(); i++) {
      if (Character.isLowerCase(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
