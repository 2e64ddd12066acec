package org.dragoman.syntax;

import java.util.Set;

/**
 * Subjects behind their verb, which the trees of Spanish, French and Portuguese take for objects,
 * and owners that they hang on the verb:
 *
 * <ul>
 *   <li>of two objects in a row behind a verb without subject the first is its subject («Condenó
 *       Chile el ataque»);
 *   <li>behind a whole clause and a comma stands who said it («…, a dénoncé le ministre»);
 *   <li>«de» and a name right behind a noun are the noun's («las sanciones de la Unión Europea»);
 *   <li>an infinitive that «a» or «de» joins right to its verb goes with it («no ha comenzado a
 *       trabajar»);
 *   <li>«por» and a name tell who did what the noun says («la invasión de Kuwait por Irak»);
 *   <li>who is led to do something is the object («llevó a Israel a interrumpir las ventas»);
 *   <li>«frente a» is a preposition, whatever its first word is else.
 * </ul>
 */
final class Inversion {

  private static final Set<String> JOINS = Set.of("a", "à", "de");

  private static final Set<String> BY = Set.of("por", "par");

  private Inversion() {}

  static void mend(TreeDraft d, int token) {
    if (d.was.upos(token) == Upos.VERB) {
      twoObjects(d, token);
      speaker(d, token);
      infinitive(d, token);
      controller(d, token);
    }
    owner(d, token);
    preposition(d, token);
    doer(d, token);
  }

  private static void doer(TreeDraft d, int name) {
    Sentence s = d.was;
    int owner = s.head(name);
    int deed = owner < 0 ? -1 : s.head(owner);
    boolean nested =
        deed >= 0
            && deed < owner
            && owner < name
            && s.is(name, "nmod")
            && s.is(owner, "nmod")
            && s.upos(owner) == Upos.PROPN
            && s.upos(deed) == Upos.NOUN;
    if (nested
        && BY.contains(Clauses.preposition(s, name))
        && Clauses.preposition(s, owner).equals("de")) {
      d.relate(name, deed, "nmod");
    }
  }

  private static void infinitive(TreeDraft d, int verb) {
    Sentence s = d.was;
    int above = s.head(verb);
    int mark = s.child(verb, "mark");
    if (s.deprel(verb).equals("advcl")
        && above >= 0
        && s.upos(above) == Upos.VERB
        && mark == above + 1
        && verb <= mark + 2
        && s.has(verb, "VerbForm=Inf")
        && JOINS.contains(s.lemma(mark))) {
      d.relate(verb, above, "xcomp");
    }
  }

  /** «Llevó a Israel a interrumpir las ventas»: who is led is the object, and does it. */
  private static void controller(TreeDraft d, int verb) {
    Sentence s = d.was;
    int name = -1;
    for (int child : s.children(verb)) {
      boolean to = Clauses.preposition(s, child).equals("a") && child > verb;
      if (s.is(child, "obl") && s.upos(child) == Upos.PROPN && to) {
        name = child;
      }
      int mark = s.has(child, "VerbForm=Inf") ? s.child(child, "mark") : -1;
      boolean led =
          name > verb
              && mark == name + 1
              && s.lemma(mark).equals("a")
              && d.child(verb, "obj") < 0
              && (s.is(child, "advcl") || s.is(child, "xcomp"));
      if (led) {
        d.relate(name, verb, "obj");
        d.relate(child, verb, "xcomp");
      }
    }
  }

  private static void preposition(TreeDraft d, int first) {
    Sentence s = d.was;
    int noun = s.head(first);
    if (noun > first
        && s.upos(first) == Upos.NOUN
        && s.is(first, "nmod")
        && s.child(first, "fixed") == first + 1) {
      d.relate(first, noun, "case");
    }
  }

  private static void twoObjects(TreeDraft d, int verb) {
    Sentence s = d.was;
    if (!finite(s, verb) || d.child(verb, "nsubj") >= 0) {
      return;
    }
    int first = -1;
    for (int child : s.children(verb)) {
      boolean object = child > verb && s.is(child, "obj") && nominal(s, child);
      if (!object || !Clauses.preposition(s, child).isEmpty()) {
        continue;
      }
      if (first >= 0 && first <= verb + 2) {
        d.relate(first, verb, "nsubj");
        return;
      }
      first = first < 0 ? child : first;
    }
  }

  private static void speaker(TreeDraft d, int verb) {
    Sentence s = d.was;
    int object = s.child(verb, "obj");
    if (object < verb || d.child(verb, "nsubj") >= 0 || !finite(s, verb) || !nominal(s, object)) {
      return;
    }
    int before = verb - 1;
    while (before >= 0 && (s.upos(before) == Upos.AUX || s.upos(before) == Upos.PRON)) {
      before--;
    }
    if (before < 0 || s.upos(before) != Upos.PUNCT) {
      return;
    }
    for (int child : s.children(verb)) {
      boolean clause =
          child < before
              && (s.is(child, "advcl") || s.is(child, "ccomp") || s.is(child, "parataxis"))
              && s.child(child, "mark") < 0
              && s.child(child, "nsubj") >= 0
              && finite(s, child);
      if (clause) {
        d.relate(object, verb, "nsubj");
        d.relate(child, verb, "ccomp");
        return;
      }
    }
  }

  private static void owner(TreeDraft d, int name) {
    Sentence s = d.was;
    int verb = s.head(name);
    boolean hangs =
        verb >= 0
            && s.is(name, "obl")
            && s.upos(verb) == Upos.VERB
            && Character.isUpperCase(s.form(name).charAt(0))
            && Clauses.preposition(s, name).equals("de");
    int before = name - 1;
    while (hangs && before > verb && (s.upos(before) == Upos.DET || s.upos(before) == Upos.ADP)) {
      before--;
    }
    boolean owned =
        hangs
            && before > verb
            && s.upos(before) == Upos.NOUN
            && s.head(before) == verb
            && (s.is(before, "obj") || s.is(before, "obl") || s.is(before, "nsubj"));
    if (owned) {
      d.relate(name, before, "nmod");
    }
  }

  private static boolean nominal(Sentence s, int token) {
    return s.upos(token) == Upos.NOUN || s.upos(token) == Upos.PROPN;
  }

  private static boolean finite(Sentence s, int verb) {
    if (s.has(verb, "VerbForm=Fin")) {
      return true;
    }
    for (int child : s.children(verb)) {
      if (s.is(child, "aux") && s.has(child, "VerbForm=Fin")) {
        return true;
      }
    }
    return false;
  }
}
