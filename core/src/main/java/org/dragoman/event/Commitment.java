package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.quote.Cues;
import org.dragoman.quote.Doer;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Works out how far a sentence commits itself to an act, and names its reasons.
 *
 * <p>The idea is Saurí and Pustejovsky's (2012, "Are You Sure That This Happened?"): walk from the
 * act up the tree; each word that governs it (a negation, a modal, "if", "plans to", "denied that",
 * "the possibility of") changes the value found so far. What stands nearest is applied first, so
 * "does not rule out a visit" is: ruled out, hence denied; not so, hence possible.
 */
final class Commitment {

  /**
   * The outcome.
   *
   * @param factuality how far the text commits itself
   * @param reasons the words that decided, from the act outwards, for {@code explain}
   */
  record Verdict(Factuality factuality, List<String> reasons) {
    Verdict {
      reasons = List.copyOf(reasons);
    }
  }

  private final Cues cues;
  private final Habits habits;
  private final Sentence tree;
  private final List<String> reasons = new ArrayList<>();
  private Factuality value = Factuality.ASSERTED;
  private boolean spoken;

  /** How far behind its «según las cuales» a verb may stand. */
  private static final int HEARSAY = 8;

  private Commitment(Cues cues, Habits habits, Sentence tree) {
    this.cues = cues;
    this.habits = habits;
    this.tree = tree;
  }

  /**
   * @param spoken whether the act is one of words about something: to deny an accusation does not
   *     mean that nobody accused
   */
  static Verdict of(Cues cues, Habits habits, Sentence tree, Triggers.Hit hit, boolean spoken) {
    Commitment walk = new Commitment(cues, habits, tree);
    walk.spoken = spoken && hit.trigger().wordClass() == Trigger.WordClass.NOUN;
    walk.from(hit);
    return new Verdict(walk.value, walk.reasons);
  }

  private void from(Triggers.Hit hit) {
    int at = hit.head();
    if (hit.trigger().wordClass() == Trigger.WordClass.ADJECTIVE
        && tree.is(at, "amod")
        && tree.head(at) >= 0) {
      at = tree.head(at); // an attribute stands as its noun does: "called for constructive talks"
    }
    int denied = deniedBefore(at);
    if (denied >= 0) {
      value = Factuality.DENIED;
      reasons.add("denied by '" + tree.form(denied) + "'");
      return;
    }
    if (hit.clause(tree) != at) {
      at = hit.clause(tree); // "must not attack": what is demanded, not the demand, is negated
    } else {
      around(at, hit);
    }
    if (!habits.tenses() && tree.is(at, "advcl") && conditionOf(cues, habits, tree, at) >= 0) {
      apply(Cues.Kind.CONDITION, at); // "Should Russia attack, …"
    }
    boolean nominal = tree.upos(at) == Upos.NOUN || tree.upos(at) == Upos.PROPN;
    if (nominal && adrift(at)) {
      int verb = nearestVerb(at);
      if (verb >= 0) {
        around(verb, hit);
      }
      return;
    }
    for (int steps = 0; steps < 12; steps++) {
      int head = tree.head(at);
      if (head < 0 || given(at)) {
        return;
      }
      if (tree.is(at, "conj")) {
        shared(at, head);
        at = head;
        nominal = tree.upos(at) == Upos.NOUN || tree.upos(at) == Upos.PROPN;
        continue;
      }
      if (!governs(at, nominal)) {
        return;
      }
      if (occasion(habits, tree, at)) {
        beside(head, hit);
        return;
      }
      if (!hit.covers(head)) {
        word(at, head, nominal);
      }
      around(head, hit);
      if (cues.is(tree, head, Cues.Kind.SPEECH) && !nominal) {
        return;
      }
      at = head;
      nominal = tree.upos(at) == Upos.NOUN || tree.upos(at) == Upos.PROPN;
    }
  }

  /**
   * «Moscú desmiente haber atacado», with the denial, rare in treebanks, taken for anything but a
   * verb: the word of denial before the infinitive's auxiliary, or -1.
   */
  private int deniedBefore(int verb) {
    for (int child : tree.children(verb)) {
      int before = child - 1;
      if (before >= 0
          && tree.is(child, "aux")
          && tree.has(child, "VerbForm=Inf")
          && tree.upos(before) != Upos.VERB
          && habits.words(Task.DENYING).contains(tree.form(before).toLowerCase(Locale.ROOT))) {
        return before;
      }
    }
    return -1;
  }

  /**
   * Whether a noun only names the occasion of what its verb tells: "refused <em>at a meeting</em>
   * with X". The meeting took place, refusal or not.
   */
  static boolean occasion(Habits habits, Sentence tree, int noun) {
    return tree.is(noun, "obl")
        && tree.upos(noun) == Upos.NOUN
        && habits.words(Task.AT_OCCASION).contains(Clauses.preposition(tree, noun));
  }

  /**
   * What is named as the ground or the topic of something else is there, whatever comes of that:
   * "plans to discuss subjects <em>such as</em> the invasion", "may retaliate <em>over</em> it".
   */
  private boolean given(int noun) {
    return tree.upos(noun) == Upos.NOUN
        && (tree.is(noun, "obl") || tree.is(noun, "nmod") || tree.is(noun, "conj"))
        && value == Factuality.ASSERTED
        && (habits.words(Task.GIVEN).contains(Clauses.preposition(tree, noun))
            || tree.child(noun, "cc") >= 0
                && tree.child(noun, "cc") < noun
                && habits.words(Task.GIVEN).contains(tree.lemma(tree.child(noun, "cc"))));
  }

  /** An occasion shares the time of its verb, not its standing. */
  private void beside(int verb, Triggers.Hit hit) {
    Factuality own = value;
    around(verb, hit);
    if (value != Factuality.PLANNED && value != Factuality.CONDITIONAL) {
      value = own;
    }
  }

  /**
   * A noun behind a preposition that the tree takes for a clause: "…, during a visit to Moscow, X
   * said". It stands in the clause of the nearest verb.
   */
  private boolean adrift(int noun) {
    String relation = tree.deprel(noun);
    boolean clause =
        relation.startsWith("ccomp")
            || relation.startsWith("parataxis")
            || relation.startsWith("advcl")
            || relation.equals("root");
    return clause && tree.child(noun, "case") >= 0 && tree.child(noun, "cop") < 0;
  }

  private int nearestVerb(int token) {
    for (int t = token - 1; t >= 0; t--) {
      if (tree.upos(t) == Upos.VERB) {
        return t;
      }
    }
    for (int t = token + 1; t < tree.size(); t++) {
      if (tree.upos(t) == Upos.VERB) {
        return t;
      }
    }
    return -1;
  }

  /** Whether the head of {@code at} can change the standing of what {@code at} says. */
  private boolean governs(int at, boolean nominal) {
    String relation = tree.deprel(at);
    if (relation.equals("acl:relcl")
        || relation.startsWith("parataxis")
        || relation.startsWith("appos")) {
      return false;
    }
    if (relation.startsWith("advcl")) {
      int mark = habits.tenses() ? -1 : tree.child(at, "mark"); // "talks on reopening …"
      return mark >= 0
          && !tree.has(at, "VerbForm=Fin")
          && habits.words(Task.CONTENT).contains(tree.form(mark).toLowerCase(Locale.ROOT));
    }
    if (relation.startsWith("ccomp")
        || relation.startsWith("xcomp")
        || relation.startsWith("csubj")
        || relation.startsWith("acl")) {
      return true;
    }
    return nominal
        && (relation.startsWith("obj")
            || relation.startsWith("nsubj")
            || relation.startsWith("obl")
            || relation.startsWith("nmod"));
  }

  /** What stands beside {@code token}: negation, auxiliaries, adverbs, "if", attributes. */
  private void around(int token, Triggers.Hit hit) {
    boolean negated = false;
    for (int child : tree.children(token)) {
      String relation = tree.deprel(child);
      if (!habits.tenses() && relation.startsWith("obj") && nothing(child, hit)) {
        negated = true;
        reasons.add("negated at '" + tree.form(child) + "'");
      }
      if (hit.covers(child)) {
        continue;
      }
      boolean small =
          relation.startsWith("aux")
              || relation.startsWith("advmod")
              || relation.startsWith("cc")
              || relation.startsWith("det")
              || relation.startsWith("mark");
      boolean attribute = relation.startsWith("amod") || relation.equals("compound");
      boolean never = relation.startsWith("obl") && never(child, hit);
      if (never || small && cues.is(tree, child, Cues.Kind.NEGATION)) {
        negated = true;
        reasons.add("negated by '" + tree.form(child) + "'");
      } else if (small || attribute) {
        beside(child, attribute);
      } else if (relation.startsWith("advcl")
          || relation.startsWith("ccomp")
          || relation.equals("acl")
          || relation.startsWith("conj")) {
        int mark = conditionOf(cues, habits, tree, child);
        if (mark >= 0) {
          apply(Cues.Kind.CONDITION, mark);
        }
      }
    }
    if (habits.tenses()) {
      byForm(token);
      if (hearsay(token)) {
        apply(Cues.Kind.POSSIBLE, token);
      }
    }
    if (isToCome(token) || !habits.tenses() && (future(token) || Ahead.of(habits, tree, token))) {
      apply(Cues.Kind.PLANNED, token);
    }
    if (negated) {
      value = negate(value);
    }
  }

  /** "Will supply no weapons": who does it to nothing does not do it. */
  private boolean nothing(int object, Triggers.Hit hit) {
    for (int child : tree.children(object)) {
      if (tree.is(child, "det") && !hit.covers(child) && cues.is(tree, child, Cues.Kind.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  /** "Zu keinem Zeitpunkt", "under no circumstances": a phrase that denies as "never" does. */
  private boolean never(int phrase, Triggers.Hit hit) {
    int first = phrase;
    boolean none = false;
    for (int child : tree.children(phrase)) {
      first = Math.min(first, child);
      none |= tree.is(child, "det") && cues.is(tree, child, Cues.Kind.NEGATION);
    }
    return none
        && !hit.covers(first)
        && tree.is(first, "case")
        && cues.is(tree, first, Cues.Kind.NEGATION);
  }

  /** "Wird verklagen", "wird verklagt werden": the auxiliary of the future above an infinitive. */
  private boolean future(int verb) {
    int finite = -1;
    boolean infinitive = tree.has(verb, "VerbForm=Inf");
    for (int child : tree.children(verb)) {
      if (tree.is(child, "aux") && habits.words(Task.GOING).contains(tree.lemma(child))) {
        if (tree.has(child, "VerbForm=Inf")) {
          infinitive = true;
        } else if (tree.has(child, "Tense=Pres") && !tree.has(child, "Mood=Sub")) {
          finite = child;
        }
      }
    }
    return finite >= 0 && infinitive;
  }

  /**
   * «acusaciones según las cuales entrega armas»: a relative clause that only tells what is said.
   */
  private boolean hearsay(int verb) {
    for (int t = verb - 1; t >= 0 && t > verb - HEARSAY && tree.upos(t) != Upos.VERB; t--) {
      boolean which =
          tree.upos(t) == Upos.PRON
              && t > 1
              && tree.upos(t - 1) == Upos.DET
              && habits.words(Task.ACCORDING).contains(tree.form(t - 2).toLowerCase(Locale.ROOT));
      if (which) {
        return true;
      }
    }
    return false;
  }

  /** «viajará», «viajaría», «va a viajar», «будет подписан»: what the forms of the verb say. */
  private void byForm(int token) {
    if (tree.upos(token) != Upos.VERB && tree.child(token, "cop") < 0) {
      return;
    }
    form(token, token);
    for (int child : tree.children(token)) {
      if (tree.is(child, "aux") || tree.is(child, "cop")) {
        form(child, token);
        boolean going =
            habits.words(Task.GOING).contains(tree.lemma(child))
                && tree.has(token, "VerbForm=Inf")
                && !tree.has(child, "Mood=Cnd");
        if (going) {
          apply(Cues.Kind.PLANNED, child);
        }
      }
    }
    int head = tree.head(token);
    boolean under = head >= 0 && tree.is(token, "xcomp") && tree.has(token, "VerbForm=Inf");
    if (under && habits.words(Task.GOING).contains(tree.lemma(head))) {
      apply(Cues.Kind.PLANNED, head);
    }
  }

  private void form(int token, int verb) {
    if (tree.has(token, "Tense=Fut")) {
      apply(Cues.Kind.PLANNED, token);
    } else if (tree.has(token, "Mood=Cnd")) {
      apply(reported(verb) ? Cues.Kind.PLANNED : Cues.Kind.POSSIBLE, token);
    }
  }

  /** "The issue is to be discussed": a finite "be" before an infinitive with "to". */
  private boolean isToCome(int token) {
    for (int child : tree.children(token)) {
      boolean to = tree.is(child, "mark") && tree.form(child).equalsIgnoreCase("to");
      if (to
          && child > 0
          && tree.lemma(child - 1).equals("be")
          && (tree.is(child - 1, "aux") || tree.is(child - 1, "cop"))) {
        return true;
      }
      if (to && token == tree.root() && tree.child(token, "nsubj") >= 0) {
        return true; // a headline: "US to send troops"
      }
    }
    return false;
  }

  /**
   * The word that makes a clause a condition: its conjunction, or "sollte" at its beginning
   * ("Sollte Moskau …, werde"); -1 when it is none.
   */
  static int conditionOf(Cues cues, Habits habits, Sentence tree, int clause) {
    for (int child : tree.children(clause)) {
      if (tree.is(child, "mark") && cues.is(tree, child, Cues.Kind.CONDITION)) {
        return child;
      }
    }
    int first = clause;
    for (int child : tree.children(clause)) {
      if (tree.upos(child) != Upos.PUNCT) {
        first = Math.min(first, child);
      }
    }
    String form = tree.form(first).toLowerCase(Locale.ROOT);
    boolean verb = tree.is(first, "aux") || tree.is(first, "cop") || first == clause;
    return habits.words(Task.VERB_FIRST).contains(form) && verb ? first : -1;
  }

  /** Whether what the verb at {@code head} says ("warned that it would … if …") is conditional. */
  static boolean conditionalContent(Cues cues, Habits habits, Sentence tree, int head) {
    for (int content : tree.children(head)) {
      if (!tree.is(content, "ccomp")
          && !tree.is(content, "xcomp")
          && !tree.is(content, "obl")
          && !tree.is(content, "obj")) {
        continue;
      }
      for (int clause : tree.children(content)) {
        if (conditionOf(cues, habits, tree, clause) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void beside(int child, boolean attribute) {
    for (Cues.Kind kind : cues.kinds(tree, child)) {
      switch (kind) {
        case POSSIBLE, PROPOSED, CONDITION, QUESTION -> apply(kind, child);
        case PLANNED -> {
          if (!habits.words(Task.NEXT).contains(tree.form(child).toLowerCase(Locale.ROOT))) {
            apply(kind, child);
          }
        }
        case EXCLUSION -> {
          if (tree.is(child, "advmod")) {
            apply(kind, child); // "ist dagegen, … zu liefern"
          }
        }
        case DESIRE, LIFTED, THREAT, DENIAL, FAILURE -> {
          if (attribute) {
            apply(kind == Cues.Kind.THREAT ? Cues.Kind.POSSIBLE : kind, child);
          }
        }
        default -> {}
      }
    }
    String form = tree.form(child).toLowerCase(Locale.ROOT);
    if (tree.is(child, "aux") && habits.words(Task.WOULD).contains(form)) {
      apply(reported(tree.head(child)) ? Cues.Kind.PLANNED : Cues.Kind.POSSIBLE, child);
    }
  }

  /** "He said that they would meet": under a verb of saying "would" is the future. */
  private boolean reported(int verb) {
    for (int at = verb, steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) {
      if (at != verb && cues.is(tree, at, Cues.Kind.SPEECH)) {
        return true;
      }
      for (int child : tree.children(at)) {
        if (tree.is(child, "parataxis") && cues.is(tree, child, Cues.Kind.SPEECH)) {
          return true;
        }
      }
    }
    return false;
  }

  /** In "did not confirm or deny" and "may meet and sign" the second verb shares what precedes. */
  private void shared(int second, int first) {
    boolean own = tree.child(second, "nsubj") >= 0 || tree.child(second, "aux") >= 0;
    if (own) {
      return;
    }
    int mark = tree.child(first, "mark");
    if (mark >= 0 && cues.is(tree, mark, Cues.Kind.CONDITION)) {
      apply(Cues.Kind.CONDITION, mark);
    }
    for (int child : tree.children(first)) {
      if (tree.is(child, "aux") && child < first) {
        beside(child, false);
      } else if (tree.is(child, "advmod")
          && child < first
          && cues.is(tree, child, Cues.Kind.NEGATION)) {
        reasons.add("negated by '" + tree.form(child) + "'");
        value = negate(value);
      }
    }
  }

  /** The governing word itself. */
  private void word(int at, int head, boolean nominal) {
    boolean verb = tree.upos(head) == Upos.VERB;
    boolean undergoes =
        tree.is(at, "nsubj:pass")
            || habits.tenses() && tree.is(at, "nsubj") && Doer.undergoes(tree, head);
    if (nominal && verb && tree.deprel(at).equals("nsubj") && !undergoes) {
      return; // "the talks aimed at …": what a noun does leaves it as it is
    }
    for (Cues.Kind kind : cues.kinds(tree, head)) {
      boolean object = tree.is(at, "obj") || undergoes || tree.is(at, "nmod") || tree.is(at, "obl");
      switch (kind) {
        case DENIAL, EXCLUSION, REFUSAL -> {
          if (!spoken && (!nominal || object)) {
            apply(kind, head);
          }
        }
        case FAILURE, LIFTED -> {
          if (!spoken && (!nominal || tree.is(at, "obj") || undergoes)) {
            apply(kind, head);
          }
        }
        case PLANNED, PROMISE -> {
          if (!happened(at)) {
            apply(kind, head);
          }
        }
        case POSSIBLE, DESIRE, ORDER, PROPOSED, ATTEMPT, CONDITION, THREAT -> apply(kind, head);
        default -> {}
      }
    }
  }

  /** «Annonce que X a rencontré Y»: what a clause tells of the past is not to come. */
  private boolean happened(int verb) {
    boolean goesOn = tree.has(verb, "VerbForm=Ger") && tree.child(verb, "aux") >= 0;
    return habits.adjectivesFollow()
        && tree.is(verb, "ccomp")
        && !tree.has(verb, "Mood=Sub")
        && !tree.has(verb, "Mood=Cnd")
        && (tree.has(verb, "Tense=Past") || goesOn)
        && !Doer.passive(tree, verb);
  }

  private void apply(Cues.Kind kind, int token) {
    Factuality before = value;
    value =
        switch (kind) {
          case POSSIBLE, DESIRE, ORDER, PROPOSED, ATTEMPT, QUESTION ->
              value == Factuality.CONDITIONAL ? value : Factuality.POSSIBLE;
          case PLANNED, PROMISE, THREAT ->
              value == Factuality.ASSERTED ? Factuality.PLANNED : value;
          case CONDITION -> value == Factuality.DENIED ? value : Factuality.CONDITIONAL;
          case DENIAL, EXCLUSION, REFUSAL, FAILURE, LIFTED -> negate(value);
          default -> value;
        };
    if (before != value) {
      reasons.add(value.label() + " by '" + tree.form(token) + "'");
    }
  }

  private static Factuality negate(Factuality value) {
    return switch (value) {
      case DENIED -> Factuality.POSSIBLE;
      case CONDITIONAL -> Factuality.CONDITIONAL;
      default -> Factuality.DENIED;
    };
  }
}
