package org.dragoman.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Cast;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Finds what is quoted and who says it.
 *
 * <p>Direct speech is what stands between quotation marks, if it is speech: a term or title in
 * marks without a speaker is none. Its speaker is looked for in its own sentence, then in the
 * sentence that follows or precedes it in the paragraph; a quote of whole sentences without a frame
 * goes on with the speaker before. Indirect speech is the clause of a verb of saying whose subject
 * is known.
 */
public final class Quoting {

  /** So many words in marks without a verb of saying or judging are a term. */
  private static final int TERM_WORDS = 3;

  /** A quote without a frame goes on with a speaker at most so many paragraphs before. */
  private static final int REACH = 2;

  private final Habits habits;
  private final Cues cues;
  private final Media media;
  private final Judgements judgements;
  private final Bodies bodies;

  private Quoting(Language language) {
    this.habits = Habits.of(language);
    this.cues = Cues.of(language);
    this.media = Media.of(language);
    this.judgements = Judgements.of(language);
    this.bodies = Bodies.of(language);
  }

  /** For one language; immutable, to be shared between threads. */
  public static Quoting of(Language language) {
    return new Quoting(language);
  }

  /**
   * All quotes of an article.
   *
   * @param source the article's source
   * @param blocks its paragraphs in order
   * @param sentences its sentences in order
   * @param blockOf for each sentence the number of its paragraph in {@code blocks}
   * @param cast who is who in it
   */
  public Quotes in(
      String source,
      List<Span> blocks,
      List<Sentence> sentences,
      List<Integer> blockOf,
      Cast cast) {
    return new Walk(source, blocks, sentences, blockOf, cast).quotes();
  }

  /** One walk through one article. */
  private final class Walk {
    private final String source;
    private final List<Sentence> sentences;
    private final List<Integer> blockOf;
    private final List<Passage> passages;
    private final Speakers speakers;
    private final Frames frames;
    private Optional<Actor> last = Optional.empty();
    private Optional<String> lastCalled = Optional.empty();
    private boolean lastUnknown; // the last speaker was words that lead to no actor
    private int lastBlock = -1;

    Walk(
        String source,
        List<Span> blocks,
        List<Sentence> sentences,
        List<Integer> blockOf,
        Cast cast) {
      this.source = source;
      this.sentences = sentences;
      this.blockOf = blockOf;
      this.passages = passages(source, blocks, sentences, blockOf, habits.dialogue());
      this.speakers = new Speakers(source, sentences, cast, media, bodies, habits);
      this.frames = new Frames(source, sentences, speakers, cues, habits);
    }

    Quotes quotes() {
      List<Quote> indirect =
          new IndirectSpeech(source, sentences, frames, media, habits).in(passages);
      List<Quote> quotes = new ArrayList<>();
      int next = 0;
      for (Passage passage : passages) {
        while (next < indirect.size()
            && indirect.get(next).span().start() < passage.span().start()) {
          Quote before = indirect.get(next++);
          speaks(before.speaker(), blockOf.get(before.sentence()));
        }
        direct(passage).ifPresent(quotes::add);
      }
      quotes.addAll(indirect);
      quotes.sort(Comparator.comparing(Quote::span));
      return new Quotes(quotes);
    }

    private void speaks(Optional<Actor> speaker, int block) {
      if (speaker.isPresent()) {
        last = speaker;
        lastBlock = block;
      }
    }

    private Optional<Quote> direct(Passage passage) {
      String text = passage.text(source);
      if (!passage.whole() && Judgements.name(text, habits.capitalNouns())) {
        return Optional.empty();
      }
      Optional<Frame> frame = frame(passage);
      if (frame.isEmpty() || !governed(passage, frame.get())) {
        Optional<Frame> judged = judged(passage);
        frame = judged.isPresent() ? judged : frame;
      }
      Optional<Actor> speaker = frame.flatMap(Frame::speaker);
      if (speaker.isEmpty() && frame.isPresent()) {
        speaker = speakers.earlier(frame.get().sentence(), frame.get().subject(), last);
      }
      int words = passage.words(source);
      boolean speech = passage.whole() && words > TERM_WORDS;
      if (frame.isEmpty()) {
        speaker = passage.whole() ? goesOn(passage, words, REACH) : ofFragment(passage, words);
      } else if (words < TERM_WORDS && !governed(passage, frame.get())) {
        return Optional.empty();
      }
      if (speaker.isEmpty() && !speech && (frame.isEmpty() || words <= TERM_WORDS)) {
        return Optional.empty();
      }
      if (lastUnknown && !named(frame) && speaker.map(s -> !Speakers.person(s)).orElse(false)) {
        speaker = Optional.empty(); // "it said" after "the ministry said", whichever that is
      }
      Optional<String> called = called(frame, speaker);
      lastUnknown = speaker.isEmpty() && called.isPresent();
      speaks(speaker, passage.block());
      lastCalled = called;
      int told = frame.map(Frame::sentence).orElse(passage.sentence());
      return Optional.of(
          new Quote(
              passage.span(),
              text,
              true,
              frame.flatMap(Frame::cue).map(c -> source.substring(c.start(), c.end())),
              speaker,
              called,
              frame.flatMap(Frame::addressee),
              media.in(sentences.get(told), frame.map(Frame::verb).orElse(-1), passages),
              passage.sentence()));
    }

    private boolean named(Optional<Frame> frame) {
      return frame.map(f -> !speakers.unnamed(f.sentence(), f.subject())).orElse(false);
    }

    /** What the text calls the speaker, where that is not the actor's name. */
    private Optional<String> called(Optional<Frame> frame, Optional<Actor> speaker) {
      if (!named(frame)) {
        Optional<String> seat = frame.flatMap(frames::seat);
        boolean same = speaker.isPresent() ? speaker.equals(last) : lastUnknown;
        return seat.isPresent() || !same ? seat : lastCalled;
      }
      return speaker.isPresent()
          ? frame.flatMap(frames::seat)
          : speakers.words(frame.get().sentence(), frame.get().subject());
    }

    /** A word or two belong to a verb of saying only if they hang below it. */
    private boolean governed(Passage passage, Frame frame) {
      if (frame.verb() < 0 || passage.sentence() != frame.sentence()) {
        return true;
      }
      Sentence tree = sentences.get(frame.sentence());
      for (int token = 0; token < tree.size(); token++) {
        if (passage.span().contains(tree.span(token).start())
            && tree.dominates(frame.verb(), token)) {
          return true;
        }
      }
      return false;
    }

    /** The speaker before, if he is near enough and these words are enough to be speech. */
    private Optional<Actor> goesOn(Passage passage, int words, int reach) {
      return words > TERM_WORDS && passage.block() - lastBlock <= reach ? last : Optional.empty();
    }

    /** "called it “a farce”": whose judgement the words are. */
    private Optional<Frame> judged(Passage passage) {
      Sentence tree = sentences.get(passage.sentence());
      int verb = judgements.above(tree, passage, passages);
      if (verb < 0) {
        return Optional.empty();
      }
      Frame frame = frames.ofVerb(passage.sentence(), verb, passages);
      if (frame.speaker().isEmpty() && tree.child(verb, "aux") < 0) {
        // a past form that the tagger takes for a participle
        int subject = Clauses.subject(tree, verb, 0);
        Optional<Actor> judge = speakers.of(passage.sentence(), subject);
        frame = new Frame(passage.sentence(), verb, frame.cue(), judge, subject, frame.addressee());
      }
      return Optional.of(frame).filter(f -> f.speaker().isPresent());
    }

    /** Of words inside a sentence without a verb of saying or judging: its subject's. */
    private Optional<Actor> ofFragment(Passage passage, int words) {
      int sentence = passage.sentence();
      Sentence tree = sentences.get(sentence);
      char end = source.charAt(passage.span().end() - 1);
      boolean speech =
          words > TERM_WORDS
              || end == '.'
              || end == '!'
              || end == '?'
              || media.in(tree, -1, passages).isPresent();
      int root = tree.root();
      if (!speech || root < 0) {
        return Optional.empty();
      }
      int subject = Doer.of(tree, root);
      Optional<Actor> speaker =
          Passage.quoted(tree, root, passages) ? Optional.empty() : speakers.of(sentence, subject);
      if (speaker.isEmpty() && speakers.nobodyIn(sentence, passages)) {
        return goesOn(passage, words, 1);
      }
      return speaker.isPresent() ? speaker : speakers.onlyPerson(sentence, passages);
    }

    /** In the quote's own sentences, else in the next or the one before it in the paragraph. */
    private Optional<Frame> frame(Passage passage) {
      for (int s = passage.sentence(); s <= passage.last(); s++) {
        Optional<Frame> frame = frames.of(s, passage, passages);
        if (frame.isPresent()) {
          return frame;
        }
      }
      int next = passage.last() + 1;
      if (next < sentences.size()
          && blockOf.get(next) == passage.block()
          && isTail(sentences.get(next), passage.span())) {
        return frames.of(next, passage, passages);
      }
      int before = passage.sentence() - 1;
      if (before >= 0 && sentences.get(before).span().end() + 4 >= passage.span().start()) {
        Sentence tree = sentences.get(before);
        if (tree.size() > 0 && tree.form(tree.size() - 1).equals(":")) {
          Optional<Frame> frame = frames.of(before, passage, passages);
          return frame.isPresent() ? frame : introduced(before);
        }
      }
      return Optional.empty();
    }

    /** "The minister on the talks:". */
    private Optional<Frame> introduced(int sentence) {
      Sentence tree = sentences.get(sentence);
      int root = tree.root();
      Optional<Actor> speaker = speakers.of(sentence, Doer.of(tree, root));
      if (speaker.isEmpty()) {
        speaker = speakers.onlyPerson(sentence, passages);
      }
      return speaker.map(
          s -> new Frame(sentence, -1, Optional.empty(), Optional.of(s), -1, Optional.empty()));
    }

    /** A sentence such as "said the minister." right behind the closing mark. */
    private boolean isTail(Sentence next, Span quote) {
      if (next.span().start() > quote.end() + 4 || next.size() > 25) {
        return false;
      }
      for (int token = 0; token < Math.min(4, next.size()); token++) {
        if (cues.is(next, token, Cues.Kind.SPEECH) && next.upos(token) == Upos.VERB) {
          return true;
        }
      }
      return false;
    }
  }

  private static List<Passage> passages(
      String source,
      List<Span> blocks,
      List<Sentence> sentences,
      List<Integer> blockOf,
      boolean dialogue) {
    List<Passage> passages = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      boolean continued =
          b + 1 < blocks.size() && QuotationMarks.startsOpen(source, blocks.get(b + 1));
      List<Span> spans = dialogue ? Dialogue.in(source, blocks.get(b)) : List.of();
      if (spans.isEmpty()) {
        spans = QuotationMarks.in(source, blocks.get(b), continued);
      }
      for (Span span : spans) {
        int first = sentenceAt(sentences, span.start());
        if (first >= 0) {
          int last = first;
          while (last + 1 < sentences.size()
              && sentences.get(last + 1).span().start() < span.end()) {
            last++;
          }
          boolean whole =
              span.start() <= sentences.get(first).span().start() + 2
                  && span.end() + 3 >= sentences.get(last).span().end();
          passages.add(new Passage(span, first, last, blockOf.get(first), whole));
        }
      }
    }
    return passages;
  }

  private static int sentenceAt(List<Sentence> sentences, int offset) {
    int found = -1;
    for (int s = 0; s < sentences.size(); s++) {
      Span span = sentences.get(s).span();
      if (span.contains(offset)) {
        return s;
      }
      if (span.start() <= offset) {
        found = s;
      }
    }
    return found;
  }
}
