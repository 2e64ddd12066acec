package org.dragoman.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Span;

/**
 * Finds the frame of a quote inside one sentence: the verb of saying, its subject, the one spoken
 * to.
 *
 * <p>Of several verbs of saying the one above the quoted words in the tree is preferred, then the
 * nearest outside quotes; where there is none, "according to X" counts, then a name right behind
 * the closing mark or before a colon (Pouliquen, Steinberger and Best 2007 find quotes by such
 * patterns).
 */
final class Frames {

  /** Reach of a name behind the closing mark, in tokens. */
  private static final int TAIL = 7;

  private final String source;
  private final List<Sentence> sentences;
  private final Speakers speakers;
  private final Cues cues;
  private final Habits habits;

  Frames(String source, List<Sentence> sentences, Speakers speakers, Cues cues, Habits habits) {
    this.source = source;
    this.sentences = sentences;
    this.speakers = speakers;
    this.cues = cues;
    this.habits = habits;
  }

  /** The frame of {@code quote} in {@code sentence}; empty when it holds no sign of speech. */
  Optional<Frame> of(int sentence, Passage quote, List<Passage> quoted) {
    Sentence tree = sentences.get(sentence);
    Optional<Frame> so = so(sentence, quote);
    if (so.isPresent()) {
      return so;
    }
    int verb = verb(tree, quote, quoted);
    Optional<Frame> said =
        verb < 0 ? Optional.empty() : Optional.of(ofVerb(sentence, verb, quoted));
    boolean sure =
        said.flatMap(Frame::speaker).map(actor -> !speakers.isSource(actor)).orElse(false);
    if (sure) {
      return said;
    }
    // "according to the ministry, Reuters reported": the agency only when nobody else speaks
    Optional<Frame> according = according(sentence, quoted);
    boolean agency = said.flatMap(Frame::speaker).isPresent();
    boolean aside = verb >= 0 && tree.is(verb, "acl") && !agency;
    if (according.isPresent() && (said.isEmpty() || agency || aside)) {
      return agency && according.get().speaker().map(speakers::isSource).orElse(true)
          ? said
          : according;
    }
    return said.isPresent() ? said : beside(sentence, quote, quoted);
  }

  /** „…“, so der Minister: right behind the closing mark. */
  private Optional<Frame> so(int sentence, Passage quote) {
    Sentence tree = sentences.get(sentence);
    for (int token = 0; token < tree.size(); token++) {
      if (tree.span(token).start() < quote.span().end() || tree.upos(token) == Upos.PUNCT) {
        continue;
      }
      if (!habits.words(Task.SO).contains(tree.form(token))
          || !cues.is(tree, token, Cues.Kind.SPEECH)) {
        return Optional.empty();
      }
      for (int next = token + 1; next < Math.min(tree.size(), token + TAIL); next++) {
        Optional<Actor> speaker = speakers.of(sentence, next);
        if (speaker.isPresent()) {
          return Optional.of(
              new Frame(
                  sentence, -1, Optional.of(tree.span(token)), speaker, next, Optional.empty()));
        }
      }
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether the verb may bring words: one of saying, not "accused of …" without an agent. */
  boolean says(Sentence tree, int token) {
    if (!speech(tree, token) // asked first: it needs no tree
        || tree.is(token, "compound")
        || tree.is(token, "amod")
        || tree.is(token, "case")
        || tree.is(token, "mark")
        || tree.is(token, "fixed")) {
      return false;
    }
    return (tree.upos(token) == Upos.VERB || tree.upos(token) == Upos.AUX)
            && !(Doer.passive(tree, token) || reduced(tree, token))
        || byAgent(tree, token);
  }

  private boolean speech(Sentence tree, int token) {
    return cues.is(tree, token, Cues.Kind.SPEECH) || cues.is(tree, token, Cues.Kind.REPORT);
  }

  private static boolean byAgent(Sentence tree, int token) {
    return tree.upos(token) == Upos.VERB && Doer.passive(tree, token) && Doer.of(tree, token) >= 0;
  }

  /**
   * ", accused of …": a participle without auxiliary and subject, even if the tree has it joined.
   */
  private static boolean reduced(Sentence tree, int verb) {
    if (!tree.has(verb, "VerbForm=Part")
        || tree.has(verb, "Tense=Pres")
        || tree.form(verb).toLowerCase(Locale.ROOT).endsWith("ing")
        || tree.child(verb, "aux") >= 0
        || tree.child(verb, "nsubj") >= 0) {
      return false;
    }
    int head = tree.head(verb);
    return !tree.is(verb, "conj") || head < 0 || tree.child(head, "aux") < 0;
  }

  private int verb(Sentence tree, Passage quote, List<Passage> quoted) {
    Span span = quote.span();
    int above = above(tree, span, quoted);
    boolean first = startsSentence(tree, quote, quoted);
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int token = 0; token < tree.size(); token++) {
      if (Passage.quoted(tree, token, quoted) || !says(tree, token)) {
        continue;
      }
      int start = tree.span(token).start();
      boolean after = start >= span.end();
      int apart = after ? start - span.end() : span.start() - start;
      int cost = apart + (token == above ? -60 : 0) + (first && after ? -40 : 0);
      if (tree.deprel(token).equals("acl:relcl") && token != above) {
        cost += 60;
      }
      if (cost < least) {
        best = token;
        least = cost;
      }
    }
    return best;
  }

  private boolean startsSentence(Sentence tree, Passage quote, List<Passage> quoted) {
    for (int token = 0; token < tree.size(); token++) {
      if (tree.span(token).start() >= quote.span().start()) {
        return true;
      }
      if (tree.upos(token) != Upos.PUNCT && !Passage.quoted(tree, token, quoted)) {
        return false;
      }
    }
    return false;
  }

  private int above(Sentence tree, Span quote, List<Passage> quoted) {
    for (int token = 0; token < tree.size(); token++) {
      if (!quote.contains(tree.span(token).start())) {
        continue;
      }
      int at = token;
      for (int steps = 0; at >= 0 && steps < 20; at = tree.head(at), steps++) {
        if (!Passage.quoted(tree, at, quoted) && says(tree, at)) {
          return at;
        }
      }
    }
    return -1;
  }

  /** The frame of a verb of saying that is already known. */
  Frame ofVerb(int sentence, int verb, List<Passage> quoted) {
    Sentence tree = sentences.get(sentence);
    int subject = Doer.of(tree, verb);
    if (subject >= 0 && Passage.quoted(tree, subject, quoted)) {
      subject = unquotedSubject(tree, verb, quoted);
    } else if (subject >= 0
        && tree.upos(subject) == Upos.PRON
        && tree.is(verb, "acl")
        && tree.head(subject) == verb
        && speakers.of(sentence, subject).isEmpty()) {
      // "the minister, who took office last week, recalled": the tree took all for the relative
      subject = tree.head(verb);
    }
    Optional<Actor> speaker = Optional.empty();
    if (subject < 0 || expletive(tree, subject)) {
      speaker = speakers.ofDocument(sentence, verb);
      if (speaker.isEmpty() && subject < 0) {
        speaker = speakers.beside(sentence, verb, quoted);
      }
    } else if (clauseNearer(tree, verb, subject)) {
      // the tree has taken the subject of another clause: the name beside the verb is meant
      speaker = speakers.of(sentence, verb - 1);
    }
    if (speaker.isEmpty()) {
      speaker = speakers.of(sentence, subject);
    }
    return new Frame(
        sentence, verb, Optional.of(cue(tree, verb)), speaker, subject, addressee(tree, verb));
  }

  private static int unquotedSubject(Sentence tree, int verb, List<Passage> quoted) {
    for (int child : tree.children(verb)) {
      if (tree.is(child, "nsubj") && !Passage.quoted(tree, child, quoted)) {
        return child;
      }
    }
    return -1;
  }

  private boolean expletive(Sentence tree, int subject) {
    String form = tree.form(subject).toLowerCase(Locale.ROOT);
    return tree.is(subject, "expl") || habits.words(Task.EMPTY_SUBJECT).contains(form);
  }

  /** Whether another finite verb stands between subject and verb, with a name behind it. */
  private static boolean clauseNearer(Sentence tree, int verb, int subject) {
    if (subject > verb || verb == 0) {
      return false;
    }
    int before = verb - 1;
    if (tree.upos(before) != Upos.PROPN || before == subject) {
      return false;
    }
    for (int at = before; at >= 0 && at != subject; at = tree.head(at)) {
      if (tree.upos(at) == Upos.VERB && at != verb) {
        return true;
      }
    }
    return false;
  }

  private Optional<Frame> according(int sentence, List<Passage> quoted) {
    Sentence tree = sentences.get(sentence);
    Optional<Frame> source = Optional.empty();
    for (int token = 0; token < tree.size(); token++) {
      if (Passage.quoted(tree, token, quoted)) {
        continue;
      }
      int preposition = tree.child(token, "case");
      boolean counts = Sources.introduces(tree, token, habits.small());
      if (preposition < 0 || !counts) {
        continue;
      }
      Optional<Actor> speaker = speakers.of(sentence, token);
      if (speaker.isEmpty() && tree.upos(token) != Upos.PRON) {
        continue;
      }
      Frame frame =
          new Frame(
              sentence, -1, Optional.of(tree.span(preposition)), speaker, token, Optional.empty());
      if (speaker.isEmpty() || !speakers.isSource(speaker.get())) {
        return Optional.of(frame);
      }
      source = source.isPresent() ? source : Optional.of(frame);
    }
    return source;
  }

  /** A name right behind the closing mark or before the colon that opens the quote. */
  private Optional<Frame> beside(int sentence, Passage quote, List<Passage> quoted) {
    Sentence tree = sentences.get(sentence);
    Span span = quote.span();
    int start = -1;
    int colon = -1;
    for (int token = 0; token < tree.size(); token++) {
      if (start < 0 && tree.span(token).start() >= span.end() && tree.upos(token) != Upos.PUNCT) {
        start = token;
      }
      if (tree.form(token).equals(":")
          && tree.span(token).end() + 3 >= span.start()
          && tree.span(token).start() < span.start()) {
        colon = token;
      }
    }
    if (start >= 0 && startsSentence(tree, quote, quoted) && closedByComma(span)) {
      for (int token = start; token < Math.min(tree.size(), start + TAIL); token++) {
        if (Passage.quoted(tree, token, quoted) || tree.form(token).equals(",")) {
          break;
        }
        Optional<Actor> speaker = speakers.of(sentence, token);
        boolean noun = tree.upos(token) == Upos.NOUN || tree.upos(token) == Upos.PRON;
        if (speaker.isPresent() || noun && token <= start + 1) {
          return Optional.of(named(sentence, speaker, token));
        }
      }
    }
    for (int token = colon - 1; token >= 0 && token >= colon - 2; token--) {
      Optional<Actor> speaker = speakers.of(sentence, token);
      if (speaker.isPresent() && !Passage.quoted(tree, token, quoted)) {
        return Optional.of(named(sentence, speaker, token));
      }
    }
    return Optional.empty();
  }

  private static Frame named(int sentence, Optional<Actor> speaker, int subject) {
    return new Frame(sentence, -1, Optional.empty(), speaker, subject, Optional.empty());
  }

  private boolean closedByComma(Span span) {
    String end =
        source.substring(
            Math.max(span.start(), span.end() - 1), Math.min(source.length(), span.end() + 3));
    return end.indexOf(',') >= 0 || end.startsWith("!") || end.startsWith("?");
  }

  /** The verb with its particle, and the verb it depends on ("reacted by saying"). */
  private static Span cue(Sentence tree, int verb) {
    int first = verb;
    int last = verb;
    int head = tree.head(verb);
    if (tree.is(verb, "advcl")
        && head >= 0
        && head < verb
        && verb - head <= 3
        && contiguous(tree, head, verb)) {
      first = head;
    }
    for (int child : tree.children(verb)) {
      if (tree.deprel(child).equals("compound:prt") && Math.abs(child - verb) <= 2) {
        first = Math.min(first, child);
        last = Math.max(last, child);
      }
    }
    return tree.span(first, last);
  }

  private static boolean contiguous(Sentence tree, int head, int verb) {
    for (int token = head + 1; token < verb; token++) {
      if (tree.upos(token) != Upos.SCONJ && tree.upos(token) != Upos.ADP) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> addressee(Sentence tree, int verb) {
    return Addressees.of(source, tree, verb, habits);
  }

  /** The words that name a seat of power in the speaker's place, if that is how it is named. */
  Optional<String> seat(Frame frame) {
    return frame
        .speaker()
        .flatMap(actor -> speakers.seat(actor, frame.sentence(), frame.subject()));
  }
}
