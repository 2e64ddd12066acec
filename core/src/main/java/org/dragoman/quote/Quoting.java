package org.dragoman.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Cast;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Finds what is quoted and who says it.
 *
 * <p>Direct speech is what stands between quotation marks, if it is speech: a term or title in marks
 * without a speaker is none. Its speaker is looked for in its own sentence, then in the sentence
 * that follows or precedes it in the paragraph, then it is that of the quote before. Indirect speech
 * is the clause of a verb of saying whose subject is known.
 */
public final class Quoting {

  /** A term in quotation marks that nobody is named for has at most so many words. */
  private static final int TERM_WORDS = 3;

  private final Cues cues;
  private final Media media;

  private Quoting(Language language) {
    this.cues = Cues.of(language);
    this.media = Media.of(language);
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
    List<Span> marked = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      boolean continued =
          b + 1 < blocks.size() && QuotationMarks.startsOpen(source, blocks.get(b + 1));
      marked.addAll(QuotationMarks.in(source, blocks.get(b), continued));
    }
    Speech speech = new Speech(source, sentences, cast, cues);
    List<Quote> quotes = new ArrayList<>();
    Optional<Actor> last = Optional.empty();
    int lastBlock = -1;
    for (Span span : marked) {
      int sentence = sentenceAt(sentences, span.start());
      if (sentence < 0) {
        continue;
      }
      int block = blockOf.get(sentence);
      Optional<Speech.Frame> frame =
          frame(speech, sentences, blockOf, sentence, span, marked);
      Optional<Actor> speaker = frame.flatMap(Speech.Frame::speaker);
      boolean whole = wholeSentences(sentences, sentence, span);
      if (speaker.isEmpty() && (frame.map(Speech.Frame::pronoun).orElse(false) || whole)) {
        speaker = last;
      }
      if (speaker.isEmpty() && frame.isEmpty() && lastBlock == block && whole) {
        speaker = last;
      }
      if (speaker.isEmpty() && !whole) {
        speaker = speech.subject(sentence, marked);
      }
      if (speaker.isEmpty() && words(source, span) <= TERM_WORDS) {
        continue;
      }
      quotes.add(
          new Quote(
              span,
              source.substring(span.start(), span.end()),
              true,
              frame.flatMap(Speech.Frame::cue).map(s -> source.substring(s.start(), s.end())),
              speaker,
              frame.flatMap(Speech.Frame::addressee),
              media.in(outside(source, sentences, sentence, span)),
              sentence));
      if (speaker.isPresent()) {
        last = speaker;
        lastBlock = block;
      }
    }
    quotes.addAll(indirect(source, sentences, cast, speech, marked));
    quotes.sort(Comparator.comparing(Quote::span));
    return new Quotes(quotes);
  }

  /** In the quote's own sentences, else in the next or the one before it in the paragraph. */
  private Optional<Speech.Frame> frame(
      Speech speech,
      List<Sentence> sentences,
      List<Integer> blockOf,
      int sentence,
      Span quote,
      List<Span> marked) {
    int lastOwn = sentence;
    while (lastOwn + 1 < sentences.size()
        && sentences.get(lastOwn + 1).span().start() < quote.end()) {
      lastOwn++;
    }
    for (int s = sentence; s <= lastOwn; s++) {
      Optional<Speech.Frame> frame = speech.frame(s, quote, marked);
      if (frame.isPresent()) {
        return frame;
      }
    }
    int next = lastOwn + 1;
    if (next < sentences.size() && blockOf.get(next).equals(blockOf.get(sentence))
        && isTail(sentences.get(next), quote)) {
      return speech.frame(next, quote, marked);
    }
    int before = sentence - 1;
    if (before >= 0 && blockOf.get(before).equals(blockOf.get(sentence))
        && sentences.get(before).span().end() + 3 >= quote.start()) {
      Sentence tree = sentences.get(before);
      if (tree.size() > 0 && tree.form(tree.size() - 1).equals(":")) {
        return speech.frame(before, quote, marked);
      }
    }
    return Optional.empty();
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

  private static boolean wholeSentences(List<Sentence> sentences, int sentence, Span quote) {
    Span own = sentences.get(sentence).span();
    return quote.start() <= own.start() + 2 && quote.end() + 3 >= own.end();
  }

  private static int words(String source, Span span) {
    return source.substring(span.start(), span.end()).trim().split("\\s+").length;
  }

  private static String outside(
      String source, List<Sentence> sentences, int sentence, Span quote) {
    Span own = sentences.get(sentence).span();
    String before = source.substring(own.start(), Math.max(own.start(), quote.start()));
    int end = own.end();
    for (int s = sentence; s < sentences.size() && s <= sentence + 3; s++) {
      if (sentences.get(s).span().start() < quote.end()) {
        end = Math.max(own.end(), sentences.get(s).span().end());
      }
    }
    return before + " " + source.substring(Math.min(quote.end(), end), end);
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

  /** Clauses of indirect speech: "said that the talks had failed". */
  private List<Quote> indirect(
      String source, List<Sentence> sentences, Cast cast, Speech speech, List<Span> marked) {
    List<Quote> quotes = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      Sentence tree = sentences.get(s);
      for (int verb = 0; verb < tree.size(); verb++) {
        if (tree.upos(verb) != Upos.VERB || !cues.is(tree, verb, Cues.Kind.SPEECH)) {
          continue;
        }
        int clause = tree.child(verb, "ccomp");
        if (clause < 0) {
          continue;
        }
        Span span = subtree(tree, clause);
        if (span.length() < 10 || marked.stream().anyMatch(q -> covers(q, span))) {
          continue;
        }
        Speech.Frame frame = speech.verb(s, verb, span);
        if (frame.speaker().isPresent()) {
          quotes.add(
              new Quote(
                  span,
                  source.substring(span.start(), span.end()),
                  false,
                  frame.cue().map(c -> source.substring(c.start(), c.end())),
                  frame.speaker(),
                  frame.addressee(),
                  media.in(outside(source, sentences, s, span)),
                  s));
        }
      }
    }
    return quotes;
  }

  private static boolean covers(Span quote, Span clause) {
    return quote.overlaps(clause)
        && Math.min(quote.end(), clause.end()) - Math.max(quote.start(), clause.start())
            > clause.length() / 2;
  }

  private static Span subtree(Sentence tree, int top) {
    int first = top;
    int last = top;
    for (int token = 0; token < tree.size(); token++) {
      if (tree.upos(token) != Upos.PUNCT && tree.dominates(top, token)) {
        first = Math.min(first, token);
        last = Math.max(last, token);
      }
    }
    return tree.span(first, last);
  }
}
