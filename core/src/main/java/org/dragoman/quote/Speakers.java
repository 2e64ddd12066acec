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
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * From the words for a speaker to the actor: by name, by apposition ("the council, Ann Smith,": the
 * person speaks, not the body), by the owner of a statement ("a statement of the ministry"), by
 * what was said before ("he", "the minister").
 */
final class Speakers {

  /** Reach of a name beside a verb, in tokens: any actor near, a person before it farther. */
  private static final int NEAR = 4;

  private static final int FAR = 14;

  /** Words for a speaker are at most so many on either side of their head. */
  private static final int LONGEST = 5;

  /** What hangs on the words for a speaker and is no part of them. */
  private static final Set<String> OUTSIDE =
      Set.of("acl", "advcl", "appos", "cc", "ccomp", "conj", "parataxis", "punct");

  private final String source;
  private final List<Sentence> sentences;
  private final Cast cast;
  private final Media media;
  private final Bodies bodies;
  private final Habits habits;

  Speakers(
      String source,
      List<Sentence> sentences,
      Cast cast,
      Media media,
      Bodies bodies,
      Habits habits) {
    this.source = source;
    this.sentences = sentences;
    this.cast = cast;
    this.media = media;
    this.bodies = bodies;
    this.habits = habits;
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
        if (apposed(tree, child)) {
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
    if (apart.isPresent()) {
      return apart;
    }
    List<Actor> owners = cast.owner(sentence, token);
    for (int child : tree.children(token)) {
      if (owners.isEmpty() && tree.is(child, "appos")) {
        owners =
            cast.at(sentence, child).isEmpty()
                ? cast.owner(sentence, child)
                : cast.at(sentence, child);
      }
    }
    return owners.stream().findFirst();
  }

  /**
   * The seat of power that is named in a state's place, as "the Kremlin" in the words for a
   * speaker; in English.
   *
   * @param subject token that heads these words, -1 for any in the sentence
   */
  Optional<String> seat(Actor state, int sentence, int subject) {
    Sentence tree = sentences.get(sentence);
    return state.mentions().stream()
        .filter(mention -> mention.kind() == MentionKind.METONYM && mention.sentence() == sentence)
        .filter(
            mention ->
                subject < 0
                    || tree.upos(subject) == Upos.PRON // "it says in a statement of the Kremlin"
                    || tree.dominates(subject, mention.head()))
        .flatMap(mention -> cast.seat(sentence, mention.head()).stream())
        .findFirst();
  }

  /** Whether a speaker is not named here: there is no subject, or only a pronoun. */
  boolean unnamed(int sentence, int subject) {
    return subject < 0 || sentences.get(sentence).upos(subject) == Upos.PRON;
  }

  /** The words for a speaker that lead to no actor: "the ministry", "two witnesses". */
  Optional<String> words(int sentence, int subject) {
    Sentence tree = sentences.get(sentence);
    if (unnamed(sentence, subject) || media.in(tree.form(subject)).isPresent()) {
      return Optional.empty();
    }
    int first = subject;
    int last = subject;
    while (first > 0 && within(tree, subject, first - 1) && subject - first < LONGEST) {
      first--;
    }
    while (last + 1 < tree.size() && within(tree, subject, last + 1) && last - subject < LONGEST) {
      last++;
    }
    while (first < subject && tree.upos(first) == Upos.DET) {
      first++;
    }
    return Optional.of(
        source.substring(tree.span(first).start(), tree.span(last).end()).replaceAll("\\s+", " "));
  }

  /** Whether a token belongs to the words for the speaker: no clause, apposition or comma. */
  private static boolean within(Sentence tree, int subject, int token) {
    for (int at = token; at != subject; at = tree.head(at)) {
      if (at < 0 || OUTSIDE.contains(tree.deprel(at).split(":")[0])) {
        return false;
      }
    }
    return true;
  }

  /** An apposition, also one that the tree takes for a list without "and". */
  private static boolean apposed(Sentence tree, int child) {
    return tree.is(child, "appos")
        || tree.is(child, "flat")
        || tree.is(child, "conj") && tree.child(child, "cc") < 0;
  }

  /** Whom words mean that can only mean one who spoke before: "he", "the minister", "it". */
  Optional<Actor> earlier(int sentence, int token, Optional<Actor> last) {
    if (token < 0) {
      return last;
    }
    Sentence tree = sentences.get(sentence);
    String form = tree.form(token).toLowerCase(Locale.ROOT);
    if (tree.upos(token) == Upos.PRON) {
      if (habits.words(Task.PERSONAL).contains(form) && !tree.has(token, "Number=Plur")) {
        return last.filter(Speakers::person);
      }
      return habits.words(Task.NEUTER).contains(form) || habits.words(Task.PERSONAL).contains(form)
          ? issuer(sentence, last)
          : Optional.empty();
    }
    if (media.in(form).isPresent()) {
      return issuer(sentence, last);
    }
    int article = tree.child(token, "det");
    boolean bare =
        tree.upos(token) != Upos.PROPN
            && !tree.has(token, "Number=Plur")
            && (article >= 0
                ? habits.words(Task.DEFINITE).contains(tree.form(article).toLowerCase(Locale.ROOT))
                : !habits.articles())
            && tree.child(token, "nmod") < 0
            && tree.child(token, "appos") < 0
            && tree.child(token, "flat") < 0;
    return bare && !bodies.contains(tree, token) ? last.filter(Speakers::person) : Optional.empty();
  }

  /** Who gave out the statement that a sentence goes on with: told just before, else the last. */
  private Optional<Actor> issuer(int sentence, Optional<Actor> last) {
    for (int s = sentence - 1; s >= Math.max(0, sentence - 2); s--) {
      Sentence tree = sentences.get(s);
      for (int token = 0; token < tree.size(); token++) {
        if (tree.is(token, "obj") && media.in(tree.form(token)).isPresent()) {
          Optional<Actor> issuer = of(s, Doer.of(tree, tree.head(token)));
          if (issuer.isPresent()) {
            return issuer;
          }
        }
      }
    }
    return last.filter(actor -> !person(actor));
  }

  /**
   * Whose words they are where the verb has no subject: "it says in a statement of the ministry",
   * „heißt es in einer Erklärung des Ministeriums“.
   */
  Optional<Actor> ofDocument(int sentence, int verb) {
    Sentence tree = sentences.get(sentence);
    for (int token = verb + 1; token < tree.size(); token++) {
      if (tree.upos(token) != Upos.NOUN
          || media.in(tree.form(token)).isEmpty()
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

  /**
   * The actor beside a verb whose subject the tree does not show: a person right behind it, a
   * person before it, else the nearest.
   */
  Optional<Actor> beside(int sentence, int verb, List<Passage> quoted) {
    Optional<Actor> person = Optional.empty();
    Sentence tree = sentences.get(sentence);
    for (int token = verb + 1; token <= verb + NEAR && person.isEmpty(); token++) {
      if (token >= tree.size()
          || tree.upos(token) == Upos.SCONJ
          || tree.upos(token) == Upos.VERB
          || tree.upos(token) == Upos.PUNCT) {
        break;
      }
      person = named(sentence, token, quoted).filter(Speakers::person);
    }
    for (int token = verb - 1; token >= verb - FAR && person.isEmpty(); token--) {
      person = named(sentence, token, quoted).filter(Speakers::person);
    }
    for (int distance = 1; distance <= NEAR && person.isEmpty(); distance++) {
      Optional<Actor> behind = named(sentence, verb + distance, quoted);
      person = behind.isPresent() ? behind : named(sentence, verb - distance, quoted);
    }
    return person;
  }

  private Optional<Actor> named(int sentence, int token, List<Passage> quoted) {
    Sentence tree = sentences.get(sentence);
    if (token < 0 || token >= tree.size() || Passage.quoted(tree, token, quoted)) {
      return Optional.empty();
    }
    List<Actor> named = cast.at(sentence, token);
    Optional<Actor> person = named.stream().filter(Speakers::person).findFirst();
    return person.isPresent() ? person : named.stream().findFirst();
  }

  /** The only person that a sentence names outside quotes. */
  Optional<Actor> onlyPerson(int sentence, List<Passage> quoted) {
    List<Actor> people = new ArrayList<>();
    for (Actor actor : cast.actors()) {
      if (person(actor)
          && actor.mentions().stream()
              .anyMatch(m -> m.sentence() == sentence && outside(m, quoted))) {
        people.add(actor);
      }
    }
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }

  private static boolean outside(Mention mention, List<Passage> quoted) {
    return quoted.stream().noneMatch(q -> q.span().overlaps(mention.span()));
  }

  /** Whether the sentence names nobody at all outside quotes. */
  boolean nobodyIn(int sentence, List<Passage> quoted) {
    return cast.inSentence(sentence).stream()
        .flatMap(actor -> actor.mentions().stream())
        .noneMatch(m -> m.sentence() == sentence && outside(m, quoted));
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
    if (tree.upos(token) != Upos.NOUN || tree.child(token, "flat") >= 0) {
      return Optional.empty();
    }
    int from = tree.span(token).end();
    Optional<Actor> found = Optional.empty();
    for (Actor actor : cast.actors()) {
      for (Mention mention : actor.mentions()) {
        boolean here = mention.sentence() == sentence && mention.span().start() >= from;
        if (here && person(actor) && mention.kind() == MentionKind.NAME) {
          if (found.isPresent() && !found.get().id().equals(actor.id())) {
            return Optional.empty();
          }
          found = Optional.of(actor);
        }
      }
    }
    return found;
  }
}
