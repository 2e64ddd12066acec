package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.quote.Cues;
import org.dragoman.quote.Quote;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Who says so: the speaker of a quote, the subject of the verb of saying above the act, and those
 * whom "according to" names; from the nearest outwards.
 */
final class Attribution {

  private static final Set<String> ACCORDING =
      Set.of("according", "accord", "laut", "zufolge", "per");

  private Attribution() {}

  static List<String> of(Scene scene, Cues cues, int sentence, int token) {
    Sentence tree = scene.sentences().get(sentence);
    Set<String> sources = new LinkedHashSet<>();
    scene
        .quotes()
        .at(tree.span(token).start())
        .flatMap(Quote::speaker)
        .ifPresent(speaker -> sources.add(speaker.name()));
    for (int at = token, steps = 0; at >= 0 && steps < 15; at = tree.head(at), steps++) {
      if (at != token && speaks(cues, tree, at)) {
        int subject = Clauses.agent(tree, at);
        if (subject >= 0) {
          names(scene, sentence, subject).forEach(sources::add);
        }
      }
      for (int child : tree.children(at)) {
        boolean trailing = // "…, Reuters reported"
            child > at
                && (tree.is(child, "advcl") || tree.is(child, "parataxis"))
                && tree.child(child, "mark") < 0
                && speaks(cues, tree, child);
        if (trailing && Clauses.agent(tree, child) >= 0) {
          names(scene, sentence, Clauses.agent(tree, child)).forEach(sources::add);
        }
        if (ACCORDING.contains(Clauses.preposition(tree, child))) {
          names(scene, sentence, child).forEach(sources::add);
          for (int conj : tree.children(child)) {
            if (tree.is(conj, "conj") || tree.is(conj, "appos")) {
              names(scene, sentence, conj).forEach(sources::add);
            }
          }
        }
      }
    }
    return List.copyOf(sources);
  }

  private static boolean speaks(Cues cues, Sentence tree, int token) {
    boolean verb = tree.upos(token) == Upos.VERB || tree.upos(token) == Upos.AUX;
    return verb
        && (cues.is(tree, token, Cues.Kind.SPEECH) || cues.is(tree, token, Cues.Kind.REPORT));
  }

  private static List<String> names(Scene scene, int sentence, int token) {
    List<Actor> actors = new ArrayList<>(scene.cast().at(sentence, token));
    if (actors.isEmpty()) {
      actors.addAll(scene.cast().owner(sentence, token));
    }
    return actors.stream().map(Actor::name).toList();
  }

  /** The one who speaks where the act stands: of the quote, or of the verb of saying above it. */
  static List<Actor> speaker(Scene scene, Cues cues, int sentence, int token) {
    Sentence tree = scene.sentences().get(sentence);
    var quoted = scene.quotes().at(tree.span(token).start()).flatMap(Quote::speaker);
    if (quoted.isPresent()) {
      return List.of(quoted.get());
    }
    for (int at = tree.head(token), steps = 0; at >= 0 && steps < 10; at = tree.head(at), steps++) {
      if (speaks(cues, tree, at)) {
        int subject = Clauses.agent(tree, at);
        return subject < 0 ? List.of() : scene.cast().at(sentence, subject);
      }
    }
    return List.of();
  }
}
