package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.actor.Cast;
import org.dragoman.actor.Mention;
import org.dragoman.actor.MentionKind;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * From the words for a speaker to the actor: by name, by apposition ("the council, Ann Smith,": the
 * person speaks, not the body), by the owner of a statement ("a statement of the ministry").
 */
final class Speakers {

  private static final Set<String> SINGULAR =
      Set.of("he", "she", "er", "sie", "dieser", "diese", "letzterer", "letztere");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "der", "die", "das", "dieser", "diese", "his", "her", "its");

  private final List<Sentence> sentences;
  private final Cast cast;
  private final Media media;

  Speakers(List<Sentence> sentences, Cast cast, Media media) {
    this.sentences = sentences;
    this.cast = cast;
    this.media = media;
  }

  /** The actor meant by the phrase that {@code token} heads. */
  Optional<Actor> of(int sentence, int token) {
    if (token < 0) {
      return Optional.empty();
    }
    Sentence tree = sentences.get(sentence);
    List<Actor> named = new ArrayList<>(cast.at(sentence, token));
    if (named.stream().noneMatch(Speakers::person)) {
      for (int child : tree.children(token)) {
        if (tree.is(child, "appos") || tree.is(child, "flat")) {
          cast.at(sentence, child).stream().filter(Speakers::person).forEach(named::add);
        }
      }
    }
    Optional<Actor> person = named.stream().filter(Speakers::person).findFirst();
    if (person.isPresent()) {
      return person;
    }
    if (!named.isEmpty()) {
      return Optional.of(named.get(0));
    }
    if (tree.upos(token) == Upos.PRON) {
      return Optional.empty();
    }
    Optional<Actor> apart = splitOff(sentence, token);
    return apart.isPresent() ? apart : cast.owner(sentence, token).stream().findFirst();
  }

  /** Whether the words can only mean one who has been named as speaking before. */
  boolean earlier(int sentence, int token) {
    if (token < 0) {
      return false;
    }
    Sentence tree = sentences.get(sentence);
    String form = tree.form(token).toLowerCase(Locale.ROOT);
    if (tree.upos(token) == Upos.PRON) {
      return SINGULAR.contains(form) && !tree.has(token, "Number=Plur");
    }
    int article = tree.child(token, "det");
    boolean bare = tree.upos(token) == Upos.NOUN && !tree.has(token, "Number=Plur");
    return bare && article >= 0
        && DEFINITE.contains(tree.form(article).toLowerCase(Locale.ROOT))
        && tree.child(token, "nmod") < 0 && tree.child(token, "appos") < 0
        && tree.child(token, "flat") < 0;
  }

  /**
   * Whose words they are where the verb has no subject: "it says in a statement of the ministry",
   * „heißt es in einer Erklärung des Ministeriums“.
   */
  Optional<Actor> ofDocument(int sentence, int verb) {
    Sentence tree = sentences.get(sentence);
    for (int token = verb + 1; token < tree.size(); token++) {
      if (tree.upos(token) != Upos.NOUN || media.in(tree.form(token)).isEmpty()
          || Clauses.preposition(tree, token).isEmpty()) {
        continue;
      }
      List<Actor> owners = cast.owner(sentence, token);
      if (!owners.isEmpty()) {
        return Optional.of(owners.get(0));
      }
      for (int child : tree.children(token)) {
        if (tree.is(child, "nmod") && !cast.at(sentence, child).isEmpty()) {
          return Optional.of(cast.at(sentence, child).get(0));
        }
      }
    }
    return Optional.empty();
  }

  /** The actor right before or after a verb whose subject the tree does not show. */
  Optional<Actor> beside(int sentence, int verb, List<Passage> quoted) {
    Sentence tree = sentences.get(sentence);
    for (int distance = 1; distance <= 4; distance++) {
      for (int token : new int[] {verb + distance, verb - distance}) {
        if (token >= 0 && token < tree.size() && !Passage.quoted(tree, token, quoted)) {
          List<Actor> named = cast.at(sentence, token);
          if (!named.isEmpty()) {
            return Optional.of(
                named.stream().filter(Speakers::person).findFirst().orElse(named.get(0)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The only person that a sentence names outside quotes. */
  Optional<Actor> onlyPerson(int sentence, List<Passage> quoted) {
    List<Actor> people = new ArrayList<>();
    for (Actor actor : cast.actors()) {
      boolean here =
          person(actor)
              && actor.mentions().stream()
                  .anyMatch(
                      m ->
                          m.sentence() == sentence
                              && quoted.stream().noneMatch(q -> q.span().overlaps(m.span())));
      if (here) {
        people.add(actor);
      }
    }
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }

  boolean isSource(Actor actor) {
    return cast.isMedia(actor);
  }

  static boolean person(Actor actor) {
    return actor.kind() == ActorKind.PERSON;
  }

  /**
   * "…, the spokesperson told reporters. of the Presidency, Ann Smith": a stray full stop or a lost
   * apposition has parted the office from the name; the only person named after it is meant.
   */
  private Optional<Actor> splitOff(int sentence, int token) {
    Sentence tree = sentences.get(sentence);
    int from = tree.span(token).end();
    Optional<Actor> found = Optional.empty();
    for (Actor actor : cast.actors()) {
      if (!person(actor)) {
        continue;
      }
      for (Mention mention : actor.mentions()) {
        boolean here = mention.sentence() == sentence && mention.span().start() >= from;
        if (here && mention.kind() == MentionKind.NAME) {
          if (found.isPresent() && !found.get().id().equals(actor.id())) {
            return Optional.empty();
          }
          found = Optional.of(actor);
        }
      }
    }
    return tree.child(token, "flat") < 0 && tree.upos(token) == Upos.NOUN
        ? found : Optional.empty();
  }
}
