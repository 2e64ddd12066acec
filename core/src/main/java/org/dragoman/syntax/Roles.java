package org.dragoman.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Who is subject, object and indirect object of an active verb, where the tree may have taken one
 * for the other: German leaves names without a mark of case, and one argument in three is parsed
 * wrongly.
 *
 * <p>An article that can only be accusative or dative ("den", "dem", "einem") makes no subject, one
 * that can only be nominative no object; without such a sign the first of two names is the subject.
 *
 * @param subject token number, -1 when there is none; so for the others
 */
public record Roles(int subject, int object, int indirect) {

  private static final Set<String> OBLIQUE =
      Set.of(
          "den", "dem", "des", "einen", "einem", "eines", "ihren", "ihrem", "seinen", "seinem",
          "diesen", "diesem", "keinen", "keinem", "unseren", "unserem", "ihn", "ihm", "ihnen");
  private static final Set<String> DATIVE =
      Set.of("dem", "einem", "ihrem", "seinem", "diesem", "keinem", "ihm", "ihnen");

  /**
   * The roles around {@code verb}, with what article and order say against the tree set right.
   *
   * @param inverts whether the language lets a subject follow its verb
   */
  public static Roles of(Sentence s, int verb, boolean inverts) {
    int subject = -1;
    int object = -1;
    int indirect = -1;
    for (int child : s.children(verb)) {
      boolean bare = Clauses.preposition(s, child).isEmpty();
      if (s.deprel(child).equals("nsubj") && (subject < 0 || time(s, subject))) {
        subject = child;
      } else if (s.deprel(child).equals("nsubj") && subject < verb && child > verb && object < 0) {
        object = child; // a subject on either side of the verb: the second is its object
      } else if (s.deprel(child).equals("nsubj")
          && inverts
          && child < verb
          && object < 0
          && s.child(verb, "obj") < 0
          && name(s, subject)
          && name(s, child)
          && !time(s, child)) {
        object = child; // "Biden habe Moskau aufgefordert", read as two subjects
      } else if ((s.deprel(child).equals("obj") || s.deprel(child).equals("nsubj:pass"))
          && object < 0) {
        object = child;
      } else if (s.is(child, "iobj") || s.deprel(child).equals("obl:arg") && bare) {
        indirect = child;
      }
    }
    if (!inverts && subject > verb && object < 0 && s.child(verb, "aux") < 0) {
      return new Roles(-1, subject, indirect); // "thanked Castro" with Castro read as subject
    }
    if (subject >= 0 && oblique(s, subject)) {
      int wrong = subject;
      subject = object >= 0 && !oblique(s, object) && !plural(s, object) ? object : -1;
      if (dative(s, wrong)) {
        indirect = wrong;
        object = subject == object ? -1 : object;
      } else {
        object = wrong;
      }
      if (subject < 0
          && indirect >= 0
          && indirect != wrong
          && !oblique(s, indirect)
          && indirect < verb) {
        subject = indirect;
        indirect = -1;
      }
    } else if (subject >= 0
        && object >= 0
        && object < subject
        && name(s, object)
        && name(s, subject)
        && !oblique(s, object)
        && !nominative(s, subject)) {
      int first = object;
      object = subject;
      subject = first;
    } else if (subject < 0
        && object >= 0
        && indirect >= 0
        && object < indirect
        && name(s, object)
        && !oblique(s, object)) {
      subject = object; // "Scholz dankte den Franzosen", read as two objects
      object = -1;
    }
    return new Roles(subject, object, indirect);
  }

  private static boolean time(Sentence s, int token) {
    return s.upos(token) == Upos.NUM;
  }

  private static boolean name(Sentence s, int token) {
    return s.upos(token) == Upos.PROPN || s.upos(token) == Upos.NOUN;
  }

  private static boolean plural(Sentence s, int token) {
    return article(s, token).equals("die") && s.has(token, "Case=Acc");
  }

  private static boolean oblique(Sentence s, int token) {
    return OBLIQUE.contains(article(s, token)) || feminine(s, token);
  }

  /** "Der Ukraine", "der Regierung": no nominative, as the noun is feminine. */
  private static boolean feminine(Sentence s, int token) {
    return article(s, token).equals("der")
        && s.upos(token) != Upos.PRON
        && s.has(token, "Gender=Fem")
        && !s.has(token, "Number=Plur");
  }

  private static boolean dative(Sentence s, int token) {
    return DATIVE.contains(article(s, token))
        || feminine(s, token)
        || article(s, token).equals("den") && s.has(token, "Number=Plur");
  }

  private static boolean nominative(Sentence s, int token) {
    return article(s, token).equals("der");
  }

  /** The article of a noun, or the word itself for a pronoun; lower case. */
  private static String article(Sentence s, int token) {
    if (s.upos(token) == Upos.PRON) {
      return s.form(token).toLowerCase(Locale.ROOT);
    }
    for (int child : s.children(token)) {
      if (s.is(child, "det")) {
        return s.form(child).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
