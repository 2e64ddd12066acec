package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
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
import org.dragoman.text.Span;

/**
 * The frame of a quote inside one sentence: the verb of saying, who is its subject, to whom.
 *
 * <p>The order of the ways, from the surest: the verb of saying above the quoted words in the tree;
 * the nearest verb of saying outside the quote; "according to X"; the subject of the sentence; the
 * only person beside the quote (Pouliquen, Steinberger and Best 2007 find quotes by such patterns).
 */
final class Speech {

  /**
   * Who speaks in a sentence.
   *
   * @param speaker the actor, where the words lead to one
   * @param cue the verb of saying, or the preposition of "according to"
   * @param addressee the words for the one spoken to
   * @param pronoun whether the speaker stands as a pronoun or a bare office that led to no actor
   */
  record Frame(
      Optional<Actor> speaker, Optional<Span> cue, Optional<String> addressee, boolean pronoun) {}

  private static final Set<String> ACCORDING =
      Set.of("according", "accord", "laut", "zufolge", "per", "nach");

  private final String source;
  private final List<Sentence> sentences;
  private final Cast cast;
  private final Cues cues;

  Speech(String source, List<Sentence> sentences, Cast cast, Cues cues) {
    this.source = source;
    this.sentences = sentences;
    this.cast = cast;
    this.cues = cues;
  }

  /** The frame of {@code quote} in sentence {@code sentence}; empty when it holds no sign of speech. */
  Optional<Frame> frame(int sentence, Span quote, List<Span> quotes) {
    Sentence tree = sentences.get(sentence);
    int verb = above(tree, quote, quotes);
    if (verb < 0) {
      verb = nearest(tree, quote, quotes);
    }
    if (verb >= 0) {
      return Optional.of(verb(sentence, verb, quote));
    }
    return according(sentence, quotes);
  }

  /** The subject of the sentence, or the only person in it outside quotes. */
  Optional<Actor> subject(int sentence, List<Span> quotes) {
    Sentence tree = sentences.get(sentence);
    int root = tree.root();
    if (root >= 0 && !quoted(tree, root, quotes)) {
      Optional<Actor> agent = actor(sentence, Clauses.agent(tree, root));
      if (agent.isPresent()) {
        return agent;
      }
    }
    List<Actor> people = new ArrayList<>();
    for (Actor person : cast.actors()) {
      if (person.kind() == ActorKind.PERSON) {
        for (Mention mention : person.mentions()) {
          if (mention.sentence() == sentence && !inside(mention.span(), quotes)
              && !people.contains(person)) {
            people.add(person);
          }
        }
      }
    }
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }

  private int above(Sentence tree, Span quote, List<Span> quotes) {
    for (int token = 0; token < tree.size(); token++) {
      if (!quote.contains(tree.span(token).start())) {
        continue;
      }
      int at = token;
      for (int steps = 0; at >= 0 && steps < 20; at = tree.head(at), steps++) {
        if (!quoted(tree, at, quotes) && cues.is(tree, at, Cues.Kind.SPEECH)
            && (tree.upos(at) == Upos.VERB || tree.upos(at) == Upos.AUX)) {
          return at;
        }
      }
    }
    return -1;
  }

  private int nearest(Sentence tree, Span quote, List<Span> quotes) {
    int best = -1;
    int distance = Integer.MAX_VALUE;
    for (int token = 0; token < tree.size(); token++) {
      if (tree.upos(token) != Upos.VERB || quoted(tree, token, quotes)
          || !cues.is(tree, token, Cues.Kind.SPEECH)) {
        continue;
      }
      int start = tree.span(token).start();
      int apart = start < quote.start() ? quote.start() - start : start - quote.end();
      if (apart < distance) {
        best = token;
        distance = apart;
      }
    }
    return best;
  }

  /** The frame of a verb of saying that is already known. */
  Frame verb(int sentence, int verb, Span quote) {
    Sentence tree = sentences.get(sentence);
    int subject = Clauses.agent(tree, verb);
    if (subject < 0) {
      subject = besideVerb(sentence, verb, quote);
    }
    Optional<Actor> speaker = actor(sentence, subject);
    if (speaker.isEmpty() && subject >= 0 && tree.upos(subject) != Upos.PRON) {
      speaker = splitOff(sentence, subject);
    }
    boolean open = speaker.isEmpty() && subject >= 0;
    return new Frame(speaker, Optional.of(cueSpan(tree, verb)), addressee(tree, verb), open);
  }

  /** The person or office right before or after a verb whose subject the tree does not show. */
  private int besideVerb(int sentence, int verb, Span quote) {
    Sentence tree = sentences.get(sentence);
    for (int distance = 1; distance <= 4; distance++) {
      for (int token : new int[] {verb + distance, verb - distance}) {
        if (token >= 0 && token < tree.size() && !quote.contains(tree.span(token).start())
            && !cast.at(sentence, token).isEmpty()) {
          return token;
        }
      }
    }
    return -1;
  }

  /**
   * "…, the spokesperson told reporters. of the Presidency, Dmitri Peskov": a stray full stop or an
   * apposition has parted the office from the name; the only person after it is meant.
   */
  private Optional<Actor> splitOff(int sentence, int subject) {
    Sentence tree = sentences.get(sentence);
    int from = tree.span(subject).end();
    Optional<Actor> person = Optional.empty();
    for (Actor actor : cast.actors()) {
      if (actor.kind() != ActorKind.PERSON) {
        continue;
      }
      for (Mention mention : actor.mentions()) {
        boolean here = mention.sentence() == sentence && mention.span().start() >= from;
        if (here && mention.kind() == MentionKind.NAME) {
          if (person.isPresent() && !person.get().id().equals(actor.id())) {
            return Optional.empty();
          }
          person = Optional.of(actor);
        }
      }
    }
    return person;
  }

  private Optional<Frame> according(int sentence, List<Span> quotes) {
    Sentence tree = sentences.get(sentence);
    for (int token = 0; token < tree.size(); token++) {
      if (quoted(tree, token, quotes)) {
        continue;
      }
      String preposition = Clauses.preposition(tree, token);
      if (ACCORDING.contains(preposition)) {
        Optional<Actor> speaker = actor(sentence, token);
        if (speaker.isPresent()) {
          return Optional.of(
              new Frame(
                  speaker, Optional.of(tree.span(tree.child(token, "case"))), Optional.empty(),
                  false));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> actor(int sentence, int token) {
    if (token < 0) {
      return Optional.empty();
    }
    List<Actor> named = cast.at(sentence, token);
    if (named.isEmpty()) {
      Sentence tree = sentences.get(sentence);
      for (int child : tree.children(token)) {
        if (tree.is(child, "appos") || tree.is(child, "flat")) {
          named = cast.at(sentence, child);
          if (!named.isEmpty()) {
            break;
          }
        }
      }
    }
    if (named.isEmpty()) {
      named = cast.owner(sentence, token);
    }
    return named.stream().findFirst();
  }

  /** The verb with its auxiliaries and particle, and the verb it depends on ("reacted by saying"). */
  private static Span cueSpan(Sentence tree, int verb) {
    int first = verb;
    int last = verb;
    int head = tree.head(verb);
    if (tree.is(verb, "advcl") && head >= 0 && head < verb && verb - head <= 3) {
      first = head;
    }
    for (int child : tree.children(verb)) {
      if (tree.is(child, "compound") && Math.abs(child - verb) <= 2) {
        first = Math.min(first, child);
        last = Math.max(last, child);
      }
    }
    return tree.span(first, last);
  }

  private Optional<String> addressee(Sentence tree, int verb) {
    for (int child : tree.children(verb)) {
      boolean told =
          tree.is(child, "iobj")
              || tree.is(child, "obj") && tree.lemma(verb).equals("tell")
              || tree.is(child, "obl") && isTo(Clauses.preposition(tree, child));
      if (told && tree.upos(child) != Upos.PRON) {
        return Optional.of(phrase(tree, child));
      }
    }
    return Optional.empty();
  }

  private static boolean isTo(String preposition) {
    return preposition.equals("to") || preposition.equals("gegenüber");
  }

  /** The noun with its article and attributes, without what follows it. */
  private String phrase(Sentence tree, int token) {
    int first = token;
    for (int child : tree.children(token)) {
      boolean before =
          tree.is(child, "det") || tree.is(child, "amod") || tree.is(child, "compound");
      if (before && child < first) {
        first = child;
      }
    }
    Span span = tree.span(first, token);
    return source.substring(span.start(), span.end());
  }

  private static boolean quoted(Sentence tree, int token, List<Span> quotes) {
    int start = tree.span(token).start();
    return quotes.stream().anyMatch(q -> q.contains(start));
  }

  private static boolean inside(Span span, List<Span> quotes) {
    return quotes.stream().anyMatch(q -> q.contains(span.start()));
  }
}
