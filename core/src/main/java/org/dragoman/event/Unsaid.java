package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * The subject that Spanish, Portuguese and Russian leave unsaid: «Viajó a La Habana.» It is the
 * subject of the sentence before, if number and gender allow it and nobody else is named before the
 * verb; a sentence at the head of the text has none.
 */
final class Unsaid {

  private static final int BACK = 2;

  private final Scene scene;
  private final Phrases phrases;
  private final int sentence;
  private final Sentence tree;

  Unsaid(Scene scene, Phrases phrases, int sentence) {
    this.scene = scene;
    this.phrases = phrases;
    this.sentence = sentence;
    this.tree = scene.sentences().get(sentence);
  }

  /** Whom the finite verb means, who stands in no word of its clause; nobody if that is unsure. */
  List<Actor> of(int verb) {
    int finite = finite(verb);
    if (finite < 0 || reflexive(verb) || Clauses.subject(tree, verb, 0) >= 0) {
      return List.of();
    }
    return before(verb, finite);
  }

  /**
   * The same for a verb that opens its sentence and whose object may have been taken for its
   * subject: «Visitó Cuba.»
   */
  List<Actor> ofOpening(int verb) {
    int finite = finite(verb);
    for (int t = 0; t < verb; t++) {
      if (tree.upos(t) == Upos.PROPN || tree.upos(t) == Upos.NOUN || tree.upos(t) == Upos.PRON) {
        return List.of();
      }
    }
    return finite < 0 || tree.root() != verb ? List.of() : before(verb, finite);
  }

  private List<Actor> before(int verb, int finite) {
    for (int at = tree.head(verb), steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
      List<Actor> above = phrases.of(Clauses.subject(tree, at, 0), true);
      if (!above.isEmpty() && tree.upos(at) == Upos.VERB) {
        return above; // «dijo que viajará»
      }
    }
    for (int s = sentence - 1; s >= Math.max(0, sentence - BACK); s--) {
      Sentence before = scene.sentences().get(s);
      int root = before.root();
      int subject = root < 0 ? -1 : Clauses.subject(before, root, 0);
      if (subject >= 0) {
        List<Actor> actors = new Phrases(scene, s).of(subject, false);
        boolean plural = tree.has(finite, "Number=Plur");
        boolean fits = plural == (actors.size() > 1 || before.has(subject, "Number=Plur"));
        boolean sex =
            !tree.has(finite, "Gender=Fem") && !tree.has(finite, "Gender=Masc")
                || CaseRoles.agrees(tree, finite, finite) && sameGender(before, subject, finite);
        return fits && sex ? actors : List.of();
      }
      boolean said = scene.cast().inSentence(s).stream().anyMatch(a -> a.kind() != ActorKind.GROUP);
      if (said && root >= 0 && before.upos(root) != Upos.VERB) {
        return List.of();
      }
    }
    return List.of();
  }

  private boolean sameGender(Sentence before, int subject, int finite) {
    return !(before.has(subject, "Gender=Masc") && tree.has(finite, "Gender=Fem"))
        && !(before.has(subject, "Gender=Fem") && tree.has(finite, "Gender=Masc"));
  }

  /** The verb itself or its auxiliary, in the third person; -1 for other forms. */
  private int finite(int verb) {
    if (isThird(verb)) {
      return verb;
    }
    for (int child : tree.children(verb)) {
      if (tree.is(child, "aux") && isThird(child)) {
        return child;
      }
    }
    return -1;
  }

  private boolean isThird(int token) {
    return tree.has(token, "VerbForm=Fin")
        && !tree.has(token, "Mood=Imp")
        && (tree.has(token, "Person=3") || tree.has(token, "Tense=Past"));
  }

  /** «Se firmó»: nobody in particular, unless the verb has its object with a preposition. */
  private boolean reflexive(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.deprel(child).equals("expl:pass") || tree.deprel(child).equals("expl:impers")) {
        return true;
      }
    }
    return false;
  }
}
