package org.dragoman.syntax;

/**
 * Finds the verb of a German clause in which the tagger saw none: «Die USA verhängten Sanktionen»,
 * where the form may also be an adjective («die verhängten Sanktionen»).
 *
 * <p>Nearly every clause has a verb, and an adjective does not stand right behind a noun.
 */
final class FiniteVerbs {

  private static final int SHORTEST = 3; // words of a clause

  private FiniteVerbs() {}

  /** Changes the class of a word in each clause without a verb that offers one. */
  static void mend(String[] forms, int[] tags, Irregulars irregulars) {
    int first = 0;
    for (int i = 0; i <= forms.length; i++) {
      if (i == forms.length || tags[i] == Upos.PUNCT.ordinal() && !forms[i].equals("-")) {
        clause(forms, tags, first, i, irregulars);
        first = i + 1;
      }
    }
  }

  private static void clause(String[] forms, int[] tags, int from, int to, Irregulars irregulars) {
    if (to - from < SHORTEST) {
      return;
    }
    int verb = -1;
    for (int i = from; i < to; i++) {
      if (tags[i] == Upos.VERB.ordinal() || tags[i] == Upos.AUX.ordinal()) {
        return;
      }
      boolean attribute = // «die von den USA verhängten Sanktionen»
          i + 1 < to && tags[i] == Upos.DET.ordinal() && tags[i + 1] == Upos.ADP.ordinal();
      if (attribute) {
        return;
      }
      if (verb < 0 && i > from && behindNoun(tags[i - 1]) && mayBeVerb(forms[i], tags[i])) {
        verb = irregulars.isInflected(forms[i]) ? i : -1;
      }
    }
    if (verb >= 0) {
      tags[verb] = Upos.VERB.ordinal();
    }
  }

  private static boolean behindNoun(int tag) {
    return tag == Upos.NOUN.ordinal()
        || tag == Upos.PROPN.ordinal()
        || tag == Upos.PRON.ordinal()
        || tag == Upos.NUM.ordinal();
  }

  private static boolean mayBeVerb(String form, int tag) {
    boolean open =
        tag == Upos.ADJ.ordinal() || tag == Upos.ADV.ordinal() || tag == Upos.X.ordinal();
    return open && Character.isLowerCase(form.charAt(0));
  }
}
