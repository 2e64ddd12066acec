package org.dragoman.event;

import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Roles;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Subject, object and indirect object of an active verb by the tree, with what case says set right:
 * «Россию осудила Польша» is what Poland did. Languages without case keep the tree's answer.
 */
final class CaseRoles {

  private CaseRoles() {}

  static Roles of(Sentence s, int verb) {
    int subject = -1;
    int object = -1;
    int indirect = -1;
    for (int child : s.children(verb)) {
      boolean bare = Clauses.preposition(s, child).isEmpty();
      boolean nominal =
          s.upos(child) == Upos.NOUN || s.upos(child) == Upos.PROPN || s.upos(child) == Upos.PRON;
      if (s.deprel(child).equals("nsubj") && bare && !is(s, child, "Acc") && !is(s, child, "Dat")) {
        if (subject < 0) {
          subject = child;
        } else if (object < 0 && subject < verb && child > verb) {
          object = child; // a subject on either side of the verb: the second is its object
        }
      } else if (bare
          && nominal
          && (is(s, child, "Dat") || is(s, child, "Loc") || s.is(child, "iobj"))) {
        indirect = indirect < 0 ? child : indirect;
      } else if (s.is(child, "obj") || s.deprel(child).equals("nsubj") && is(s, child, "Acc")) {
        object = object < 0 ? child : object;
      }
    }
    boolean finite = s.has(verb, "VerbForm=Fin");
    if (subject < 0 && object >= 0 && finite && is(s, object, "Nom") && agrees(s, verb, object)) {
      return new Roles(object, -1, indirect);
    }
    if (subject >= 0 && object >= 0 && is(s, object, "Nom") && is(s, subject, "Acc")) {
      return new Roles(object, subject, indirect);
    }
    boolean both = subject >= 0 && object >= 0 && name(s, object);
    boolean shown = both && !(subject < verb && acronym(s, object)); // «Куба обвинила США»
    boolean disagrees = shown && finite && !agrees(s, verb, subject) && agrees(s, verb, object);
    boolean verbFirst = // «Condenó Chile el ataque», with Chile read as object
        both && verb < object && object < subject && !s.feats(object).contains("Case=");
    if (disagrees || verbFirst) {
      return new Roles(object, subject, indirect);
    }
    return new Roles(subject, object, indirect);
  }

  private static boolean name(Sentence s, int token) {
    return s.upos(token) == Upos.PROPN && Clauses.preposition(s, token).isEmpty();
  }

  private static boolean is(Sentence s, int token, String value) {
    return s.has(token, "Case=" + value) && !acronym(s, token);
  }

  /** Whether number and gender, where both words show them, allow it to be the subject. */
  static boolean agrees(Sentence s, int verb, int noun) {
    return acronym(s, noun)
        || alike(s, verb, noun, "Number=Sing", "Number=Plur")
            && alike(s, verb, noun, "Gender=Masc", "Gender=Fem");
  }

  /** КНДР, США: shows neither case nor gender, whatever the tagger says. */
  private static boolean acronym(Sentence s, int token) {
    String form = s.form(token);
    return form.length() > 1 && form.equals(form.toUpperCase(java.util.Locale.ROOT));
  }

  private static boolean alike(Sentence s, int a, int b, String one, String other) {
    return !(s.has(a, one) && s.has(b, other) || s.has(a, other) && s.has(b, one));
  }
}
