package org.dragoman.syntax;

import java.util.Locale;
import java.util.Set;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.lexicon.SmallWords.Task;

/**
 * Sets right what the French models get wrong and French grammar alone can tell:
 *
 * <ul>
 *   <li>an article before its noun is no subject («un opposant a été empoisonné»);
 *   <li>with «avoir» alone no verb is passive («a vivement critiqué Israël»), nor with «être» a
 *       reflexive one or one that comes or goes («s'est abattu», «sont entrés»);
 *   <li>a noun without preposition right behind a name with «à» is the verb's object («a remis à la
 *       Belgique un fugitif»);
 *   <li>a name before «qui» is the subject of the verb behind the clause, not of the verb in it
 *       («la Turquie, qui a …, a menacé Athènes»).
 * </ul>
 */
final class FrenchMending {

  private static final Set<String> SELF = Set.of("se", "s'");

  private final Set<String> withBe;

  private FrenchMending(Set<String> withBe) {
    this.withBe = withBe;
  }

  /** With the verbs of small-words.txt that have «être» in the perfect. */
  static FrenchMending create() {
    return new FrenchMending(SmallWords.of("fr").of(Task.WITH_BE));
  }

  void mend(TreeDraft d, int token) {
    article(d, token);
    active(d, token);
    moving(d, token);
    given(d, token);
    relative(d, token);
  }

  private static void article(TreeDraft d, int token) {
    Sentence s = d.was;
    int noun = token + 1;
    if (noun < s.size()
        && s.upos(token) == Upos.DET
        && s.is(token, "nsubj")
        && s.upos(noun) == Upos.NOUN
        && s.is(noun, "nsubj")
        && s.head(noun) == s.head(token)) {
      d.relate(token, noun, "det");
    }
  }

  private static void active(TreeDraft d, int token) {
    Sentence s = d.was;
    int verb = s.head(token);
    if (verb < 0 || s.upos(verb) != Upos.VERB || !haveAlone(s, verb)) {
      return;
    }
    if (s.is(token, "nsubj:pass")) {
      d.relate(token, verb, "nsubj");
    } else if (s.is(token, "xcomp")
        && token > verb
        && s.upos(token) == Upos.PROPN
        && Clauses.preposition(s, token).isEmpty()
        && d.child(verb, "obj") < 0) {
      d.relate(token, verb, "obj");
    }
  }

  private void moving(TreeDraft d, int verb) {
    Sentence s = d.was;
    int be = -1;
    int auxiliaries = 0;
    int self = -1;
    for (int child : s.children(verb)) {
      if (s.is(child, "aux")) {
        auxiliaries++;
        be = s.lemma(child).equals("être") ? child : be;
      }
      String form = s.form(child).toLowerCase(Locale.ROOT);
      if (child < verb && s.upos(child) == Upos.PRON && SELF.contains(form)) {
        self = child;
      }
    }
    boolean active = be >= 0 && auxiliaries == 1 && (self >= 0 || withBe.contains(s.lemma(verb)));
    if (s.upos(verb) != Upos.VERB || !active) {
      return;
    }
    d.relate(be, verb, "aux:tense");
    if (self >= 0 && !s.is(self, "iobj")) {
      d.relate(self, verb, "expl:pv");
    }
    for (int child : s.children(verb)) {
      if (s.deprel(child).equals("nsubj:pass") && child != self) {
        d.relate(child, verb, "nsubj");
      }
    }
  }

  private static void given(TreeDraft d, int noun) {
    Sentence s = d.was;
    int name = s.head(noun);
    int verb = name < 0 ? -1 : s.head(name);
    boolean hangs =
        verb >= 0
            && s.is(noun, "appos")
            && s.upos(noun) == Upos.NOUN
            && s.is(name, "obl")
            && verb < name
            && noun <= name + 3
            && s.upos(verb) == Upos.VERB
            && Clauses.preposition(s, name).equals("à")
            && d.child(verb, "obj") < 0;
    for (int between = name + 1; hangs && between < noun; between++) {
      hangs = s.upos(between) == Upos.DET || s.upos(between) == Upos.NUM;
    }
    if (hangs) {
      d.relate(noun, verb, "obj");
    }
  }

  private static boolean haveAlone(Sentence s, int verb) {
    boolean have = false;
    for (int child : s.children(verb)) {
      if (s.is(child, "aux")) {
        if (!s.lemma(child).equals("avoir")) {
          return false;
        }
        have = true;
      }
    }
    return have && s.child(verb, "expl") < 0;
  }

  private static void relative(TreeDraft d, int who) {
    Sentence s = d.was;
    int inner = s.head(who);
    boolean relative =
        s.form(who).equalsIgnoreCase("qui")
            && s.is(who, "nsubj")
            && inner > who
            && s.upos(inner) == Upos.VERB;
    int outer = relative ? s.head(inner) : -1;
    if (outer <= inner || s.upos(outer) != Upos.VERB || s.deprel(inner).startsWith("acl")) {
      return;
    }
    int before = -1;
    for (int child : s.children(inner)) {
      if (s.is(child, "nsubj") && child < who) {
        before = child;
      }
    }
    if (before < 0) {
      return;
    }
    for (int child : s.children(outer)) {
      if (s.is(child, "nsubj") && child > outer && d.child(outer, "obj") < 0) {
        d.relate(child, outer, "obj");
      }
    }
    d.relate(inner, before, "acl:relcl");
    d.relate(before, outer, "nsubj");
  }
}
