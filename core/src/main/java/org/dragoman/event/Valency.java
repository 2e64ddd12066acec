package org.dragoman.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.quote.Cues;
import org.dragoman.syntax.Roles;
import org.dragoman.syntax.Sentence;

/** Which dependents of a verb are its subject and objects, by the habits of the language. */
final class Valency {

  private static final Set<String> QUOTES = Set.of("”", "\"", "“", "»", "’", "''", "‘");

  private final Scene scene;
  private final Habits habits;
  private final Cues cues;
  private final Phrases phrases;
  private final int sentence;
  private final Sentence tree;
  private final Triggers.Hit hit;

  Valency(Scene scene, Cues cues, Phrases phrases, int sentence, Triggers.Hit hit) {
    this.scene = scene;
    this.habits = Habits.of(scene.language());
    this.cues = cues;
    this.phrases = phrases;
    this.sentence = sentence;
    this.tree = scene.sentences().get(sentence);
    this.hit = hit;
  }

  /** Subject, object and indirect object, with what article, order or case says set right. */
  Roles roles(int verb) {
    if (habits.articleRoles()) {
      return Roles.of(tree, verb, inverts(verb));
    }
    Roles roles = CaseRoles.of(tree, verb);
    return bareObject(verb, roles) ? new Roles(-1, roles.subject(), roles.indirect()) : roles;
  }

  /** «Visitó Cuba»: a state behind a verb without object, when the subject was named before. */
  private boolean bareObject(int verb, Roles roles) {
    boolean wants =
        hit.head() == verb
            && Stream.concat(hit.trigger().recipient().stream(), hit.trigger().actor().stream())
                .anyMatch(slot -> slot.is("object"));
    return habits.dropsSubjects()
        && wants
        && roles.subject() > verb
        && roles.object() < 0
        && phrases.named(roles.subject()).stream().allMatch(a -> a.kind() == ActorKind.STATE)
        && !new Unsaid(scene, phrases, sentence).ofOpening(verb).isEmpty();
  }

  /** The subject that a verb at the head of its sentence leaves unsaid before its object. */
  List<Actor> unsaid(int verb) {
    return !habits.articleRoles() && bareObject(verb, CaseRoles.of(tree, verb))
        ? new Unsaid(scene, phrases, sentence).ofOpening(verb)
        : List.of();
  }

  /** "BRUSSELS: China imposed …": what stands before a colon is no part of the clause. */
  boolean beforeColon(int token, int verb) {
    for (int t = token + 1; t < verb; t++) {
      if (tree.form(t).equals(":")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a subject may follow the verb: in German always, in English after speech. */
  private boolean inverts(int verb) {
    if (habits.subjectAfter()) {
      return true;
    }
    if (verb == 0 || !cues.is(tree, verb, Cues.Kind.SPEECH)) {
      return false;
    }
    boolean quoteEnds =
        QUOTES.contains(tree.form(verb - 1))
            || verb > 1 && tree.form(verb - 1).equals(",") && QUOTES.contains(tree.form(verb - 2));
    int clause = tree.child(verb, "ccomp");
    return quoteEnds || tree.is(verb, "parataxis") || clause >= 0 && clause < verb;
  }
}
