package org.dragoman.syntax;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.text.Language;

/**
 * Word classes of Spanish, French and Portuguese that spelling alone tells against the tagger,
 * which takes rare words of news for what stands beside them; set right before the tree is grown:
 *
 * <ul>
 *   <li>behind «haber», «ter» or «avoir» a participle is a verb («negó haber atacado Ucrania»);
 *   <li>a small-lettered word with a verb's ending is no name («Israel bombardeó Siria»);
 *   <li>behind a reflexive verb Portuguese «a» and a name is no article («desloca-se a Angola»);
 *   <li>a particle between two capital letters belongs to the name («Lula da Silva»);
 *   <li>some nouns of diplomacy look like adjectives («o seu homólogo polaco»).
 * </ul>
 */
final class Retagging {

  private static final int LONG = 5;

  private final Set<String> perfect;
  private final Set<String> participles;
  private final Set<String> verbs;
  private final Set<String> particles;
  private final Set<String> nouns;

  private Retagging(SmallWords small) {
    perfect = small.of(Task.PERFECT_FORM);
    participles = small.of(Task.PARTICIPLE_END);
    verbs = small.of(Task.VERB_END);
    particles = small.of(Task.NAME_PARTICLE);
    nouns = small.of(Task.NOUN);
  }

  /** What a language needs; null for those that need nothing. */
  static Retagging of(Language language) {
    return switch (language) {
      case ES, FR, PT -> new Retagging(SmallWords.of(language.code()));
      default -> null;
    };
  }

  /** Changes the classes of a sentence's words, given as numbers in {@link Upos}. */
  void retag(String[] forms, int[] tags) {
    for (int i = 0; i < tags.length; i++) {
      Upos better = better(forms, tags, i);
      if (better != null) {
        tags[i] = better.ordinal();
      }
    }
  }

  private Upos better(String[] forms, int[] tags, int at) {
    String form = forms[at];
    boolean small = !form.isEmpty() && Character.isLowerCase(form.charAt(0));
    if (!small) {
      return null;
    }
    boolean before = at > 0;
    if (before && is(tags, at, Upos.ADJ) && nouns.contains(form) && is(tags, at - 1, Upos.DET)) {
      return Upos.NOUN;
    }
    if (before
        && (is(tags, at, Upos.ADJ) || is(tags, at, Upos.NOUN) || is(tags, at, Upos.PROPN))
        && is(tags, at - 1, Upos.AUX)
        && perfect.contains(forms[at - 1].toLowerCase(Locale.ROOT))
        && ends(form, participles)) {
      return Upos.VERB;
    }
    if (is(tags, at, Upos.PROPN) && form.length() >= LONG && ends(form, verbs)) {
      return Upos.VERB;
    }
    boolean to = // «desloca-se a Moçambique»
        at > 1 && is(tags, at, Upos.DET) && form.equals("a") && forms[at - 1].equals("se");
    if (to && at + 1 < forms.length && capital(forms[at + 1]) && is(tags, at - 2, Upos.VERB)) {
      return Upos.ADP;
    }
    boolean between = before && at + 1 < forms.length && capital(forms[at - 1]);
    return between && capital(forms[at + 1]) && particles.contains(form) ? Upos.PROPN : null;
  }

  private static boolean is(int[] tags, int at, Upos upos) {
    return tags[at] == upos.ordinal();
  }

  private static boolean capital(String form) {
    return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
  }

  private static boolean ends(String form, Set<String> endings) {
    return endings.stream().anyMatch(form::endsWith);
  }
}
