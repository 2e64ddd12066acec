package org.dragoman.syntax;

/**
 * Sets right what the French models get wrong and French grammar alone can tell:
 *
 * <ul>
 *   <li>an article before its noun is no subject («un opposant a été empoisonné»);
 *   <li>with «avoir» alone no verb is passive («a vivement critiqué Israël»);
 *   <li>a name before «qui» is the subject of the verb behind the clause, not of the verb in it
 *       («la Turquie, qui a …, a menacé Athènes»).
 * </ul>
 */
final class FrenchMending {

  private FrenchMending() {}

  static void mend(TreeDraft d, int token) {
    article(d, token);
    active(d, token);
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
