package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.quote.Cues;
import org.dragoman.quote.Doer;
import org.dragoman.quote.Quote;
import org.dragoman.quote.Sources;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Who says so: the speaker of a quote, the subject of the verb of saying above the act, and those
 * whom "according to" names; from the nearest outwards.
 */
final class Attribution {

  private Attribution() {}

  static List<String> of(Scene scene, Cues cues, int sentence, int token) {
    Sentence tree = scene.sentences().get(sentence);
    Habits habits = Habits.of(scene.language());
    Set<String> sources = new LinkedHashSet<>();
    scene
        .quotes()
        .at(tree.span(token).start())
        .flatMap(Quote::speaker)
        .ifPresent(speaker -> sources.add(speaker.name()));
    for (int at = token, steps = 0; at >= 0 && steps < 15; at = tree.head(at), steps++) {
      if (at != token && speaks(cues, tree, at)) {
        int subject = Doer.of(tree, at);
        if (subject >= 0) {
          names(scene, sentence, subject).forEach(sources::add);
        }
      }
      for (int child : tree.children(at)) {
        boolean trailing = // "…, Reuters reported"
            child > at
                && (tree.is(child, "advcl")
                    || tree.is(child, "parataxis")
                    || habits.tenses() && tree.is(child, "conj") && tree.child(child, "cc") < 0)
                && tree.child(child, "mark") < 0
                && speaks(cues, tree, child);
        int inverted = trailing && habits.tenses() ? Doer.inverted(tree, child) : -1;
        int teller = inverted >= 0 ? inverted : trailing ? Doer.of(tree, child) : -1;
        if (teller >= 0) {
          names(scene, sentence, teller).forEach(sources::add);
        }
        if (according(tree, child, habits)) {
          names(scene, sentence, child).forEach(sources::add);
          for (int conj : tree.children(child)) {
            boolean comma = habits.tenses() && tree.child(conj, "cc") < 0;
            if (tree.is(conj, "conj") && !comma || tree.is(conj, "appos")) {
              names(scene, sentence, conj).forEach(sources::add);
            }
          }
        }
      }
    }
    if (habits.tenses()) {
      opening(scene, sentence, habits).forEach(sources::add);
    }
    return List.copyOf(sources);
  }

  /** «Según Reuters, …»: the first words, however the tree takes them. */
  private static List<String> opening(Scene scene, int sentence, Habits habits) {
    Sentence tree = scene.sentences().get(sentence);
    boolean begins =
        tree.size() > 3
            && habits.words(Task.ACCORDING).contains(tree.form(0).toLowerCase(Locale.ROOT));
    for (int t = 1; begins && t < 4; t++) {
      List<String> names = names(scene, sentence, t);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean according(Sentence tree, int child, Habits habits) {
    return habits.tenses()
        ? Sources.introduces(tree, child, habits.small())
        : habits.words(Task.ACCORDING).contains(Clauses.preposition(tree, child));
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
    for (int child : scene.sentences().get(sentence).children(token)) {
      Sentence tree = scene.sentences().get(sentence);
      boolean name = tree.is(child, "appos") || tree.is(child, "flat"); // «la agencia IRNA»
      if (actors.isEmpty() && name && Habits.of(scene.language()).tenses()) {
        actors.addAll(scene.cast().at(sentence, child));
      }
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
        int subject = Doer.of(tree, at);
        return subject < 0 ? List.of() : scene.cast().at(sentence, subject);
      }
    }
    return List.of();
  }
}
