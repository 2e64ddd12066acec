package org.dragoman.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Grammar over one Universal Dependencies tree: who is the subject of a verb, its object, the
 * complement of a preposition, also where the tree says it only indirectly (passives, participles,
 * relative clauses, infinitives, coordination).
 */
public final class Clauses {

  /** Prepositions that name the agent of a passive. */
  private static final Set<String> AGENT = Set.of("by", "von", "durch", "por", "par");

  private static final Set<String> HAVE = Set.of("have", "haben", "haber", "avoir", "ter");

  private Clauses() {}

  /** Whether {@code verb} is passive: its subject is the one to whom it is done. */
  public static boolean passive(Sentence s, int verb) {
    boolean perfect = false;
    boolean passive = false;
    boolean reflexive = false;
    for (int child : s.children(verb)) {
      String relation = s.deprel(child);
      passive |=
          relation.equals("nsubj:pass")
              || relation.equals("aux:pass")
              || relation.equals("csubj:pass");
      reflexive |= relation.equals("expl:pv");
      perfect |= relation.equals("aux") && HAVE.contains(s.lemma(child));
    }
    if (passive && reflexive && s.child(verb, "aux:pass") < 0) {
      return false; // «Paris s'est réjoui»
    }
    if (passive && !(perfect && s.child(verb, "aux:pass") < 0)) {
      return true; // with "have" alone ("hatte … beschuldigt") no passive, whatever the tree says
    }
    return participle(s, verb)
        && !progressive(s, verb)
        && !hasAuxiliary(s, verb)
        && (s.is(verb, "acl") || s.is(verb, "amod") || s.is(verb, "advcl"))
        && s.child(verb, "nsubj") < 0;
  }

  private static boolean participle(Sentence s, int verb) {
    return s.has(verb, "VerbForm=Part");
  }

  private static boolean progressive(Sentence s, int verb) {
    return s.form(verb).toLowerCase(Locale.ROOT).endsWith("ing") || s.has(verb, "Tense=Pres");
  }

  private static boolean hasAuxiliary(Sentence s, int verb) {
    return s.child(verb, "aux") >= 0;
  }

  /** The one who does it: the subject, in a passive the agent; -1 when unsaid. */
  public static int agent(Sentence s, int verb) {
    if (passive(s, verb)) {
      for (int child : s.children(verb)) {
        if ((s.is(child, "obl") || s.is(child, "nmod")) && AGENT.contains(preposition(s, child))) {
          return child;
        }
      }
      return -1;
    }
    return subject(s, verb, 0);
  }

  /** The one to whom it is done: the object, in a passive the subject; -1 when unsaid. */
  public static int patient(Sentence s, int verb) {
    if (passive(s, verb)) {
      int subject = s.child(verb, "nsubj");
      if (subject >= 0) {
        return antecedent(s, verb, subject);
      }
      return s.is(verb, "acl") || s.is(verb, "amod")
          ? s.head(verb)
          : s.is(verb, "conj") && s.head(verb) >= 0
              ? subject(s, verb, 0)
              : s.is(verb, "advcl") ? subject(s, s.head(verb), 1) : -1;
    }
    int object = s.child(verb, "obj");
    return object < 0 ? object : antecedent(s, verb, object);
  }

  public static int indirect(Sentence s, int verb) {
    int iobj = s.child(verb, "iobj");
    if (iobj >= 0) {
      return iobj;
    }
    for (int child : s.children(verb)) {
      boolean nominal = s.is(child, "obl") || s.is(child, "obj") || s.is(child, "nsubj");
      if (nominal && s.has(child, "Case=Dat") && preposition(s, child).isEmpty()) {
        return child;
      }
    }
    return -1;
  }

  /** The subject of {@code verb}, looked for along control, coordination and relative clauses. */
  public static int subject(Sentence s, int verb, int steps) {
    if (verb < 0 || steps > 4) {
      return -1;
    }
    for (int child : s.children(verb)) {
      if (s.is(child, "nsubj")) {
        return antecedent(s, verb, child);
      }
    }
    int head = s.head(verb);
    if (head < 0) {
      return -1;
    }
    if (s.is(verb, "conj") || s.is(verb, "parataxis") && s.children(verb).length == 0) {
      return s.upos(head) == Upos.VERB || s.upos(head) == Upos.AUX || s.child(head, "nsubj") >= 0
          ? subject(s, head, steps + 1)
          : -1;
    }
    if (s.is(verb, "xcomp")) {
      int controller = s.child(head, "obj");
      if (controller < 0) {
        controller = s.child(head, "iobj");
      }
      return controller >= 0 ? controller : subject(s, head, steps + 1);
    }
    if (s.is(verb, "advcl") || s.is(verb, "ccomp") && nonfinite(s, verb)) {
      return subject(s, head, steps + 1);
    }
    if (s.is(verb, "acl")) {
      if (progressive(s, verb) || s.deprel(verb).equals("acl:relcl")) {
        return head;
      }
      // "plans to invade", "ability to strike": whose plans?
      return s.child(head, "nmod:poss") >= 0
          ? s.child(head, "nmod:poss")
          : s.is(head, "obj") ? subject(s, s.head(head), steps + 1) : -1;
    }
    return -1;
  }

  private static boolean nonfinite(Sentence s, int verb) {
    return s.has(verb, "VerbForm=Inf") || s.has(verb, "VerbForm=Ger");
  }

  /** For a relative pronoun the noun it stands for, else {@code token}. */
  public static int antecedent(Sentence s, int verb, int token) {
    boolean relative =
        s.has(token, "PronType=Rel")
            || s.upos(token) == Upos.PRON
                && s.deprel(verb).equals("acl:relcl")
                && isRelativeForm(s.form(token));
    if (!relative) {
      return token;
    }
    for (int at = verb; at >= 0; at = s.head(at)) {
      if (s.is(at, "acl") && s.head(at) >= 0) {
        return s.head(at);
      }
      if (!s.is(at, "conj") && !s.is(at, "xcomp")) {
        break;
      }
    }
    return token;
  }

  private static final Set<String> RELATIVE =
      Set.of(
          "who", "which", "that", "whom", "der", "die", "das", "den", "dem", "denen", "welche",
          "welcher", "welches");

  private static boolean isRelativeForm(String form) {
    return RELATIVE.contains(form.toLowerCase(Locale.ROOT));
  }

  /** The preposition of {@code token} in lower case, empty when it has none. */
  public static String preposition(Sentence s, int token) {
    for (int child : s.children(token)) {
      if (s.is(child, "case") && s.upos(child) != Upos.PART) {
        String word = s.lemma(child).toLowerCase(Locale.ROOT);
        return word.equals("_") ? s.form(child).toLowerCase(Locale.ROOT) : word;
      }
    }
    return "";
  }

  /** Whether a possessive marker or pronoun, or a bare genitive, makes {@code token} an owner. */
  public static boolean owner(Sentence s, int token) {
    return s.deprel(token).equals("nmod:poss")
        || s.deprel(token).equals("det:poss")
        || s.is(token, "nmod") && s.has(token, "Case=Gen") && preposition(s, token).isEmpty();
  }
}
