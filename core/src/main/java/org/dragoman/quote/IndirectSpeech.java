package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Span;

/** Clauses of indirect speech: "said that the talks had failed", „sagte, man sei bereit“. */
final class IndirectSpeech {

  private static final int LEAST_WORDS = 4;

  private final String source;
  private final List<Sentence> sentences;
  private final Frames frames;
  private final Media media;
  private final Habits habits;

  IndirectSpeech(
      String source, List<Sentence> sentences, Frames frames, Media media, Habits habits) {
    this.source = source;
    this.sentences = sentences;
    this.frames = frames;
    this.media = media;
    this.habits = habits;
  }

  /** All clauses whose speaker is known, in order; none that only wraps a direct quote. */
  List<Quote> in(List<Passage> quoted) {
    List<Quote> quotes = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      Sentence tree = sentences.get(s);
      for (int verb = 0; verb < tree.size(); verb++) {
        if (tree.upos(verb) != Upos.VERB
            || !frames.says(tree, verb)
            || unsaid(tree, verb)
            || Passage.quoted(tree, verb, quoted)) {
          continue;
        }
        int clause = tree.child(verb, "ccomp");
        Optional<Span> span = clause < 0 ? Optional.empty() : clause(tree, verb, clause, quoted);
        if (span.isEmpty()) {
          continue;
        }
        Frame frame = frames.ofVerb(s, verb, quoted);
        if (frame.speaker().isEmpty() || repeats(quotes, span.get(), frame)) {
          continue;
        }
        quotes.add(
            new Quote(
                span.get(),
                source.substring(span.get().start(), span.get().end()),
                false,
                frame.cue().map(c -> source.substring(c.start(), c.end())),
                frame.speaker(),
                frames.seat(frame),
                frame.addressee(),
                media.in(tree, verb, quoted),
                s));
      }
    }
    return quotes;
  }

  /** "could not confirm that", "refused to say that": nothing is said. */
  private boolean unsaid(Sentence tree, int verb) {
    for (int child : tree.children(verb)) {
      if (habits.words(Task.NOT).contains(tree.form(child).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    if (!tree.has(verb, "VerbForm=Inf")) {
      return false;
    }
    int auxiliary = tree.child(verb, "aux");
    return auxiliary < 0 || !habits.words(Task.DO).contains(tree.lemma(auxiliary));
  }

  /** The same words, or a part of what the same speaker is already given with. */
  private static boolean repeats(List<Quote> quotes, Span span, Frame frame) {
    return quotes.stream()
        .anyMatch(
            q ->
                q.span().equals(span)
                    || q.span().contains(span) && q.speaker().equals(frame.speaker()));
  }

  private Optional<Span> clause(Sentence tree, int verb, int clause, List<Passage> quoted) {
    int first = clause;
    int last = clause;
    boolean predicate =
        tree.upos(clause) == Upos.VERB
            || tree.child(clause, "cop") >= 0
            || tree.child(clause, "nsubj") >= 0;
    boolean again = clause < verb && frames.says(tree, clause);
    if (!predicate || again || !finite(tree, clause)) {
      return Optional.empty();
    }
    for (int token = 0; token < tree.size(); token++) {
      boolean side = (token > verb) == (clause > verb);
      if (side && tree.upos(token) != Upos.PUNCT && tree.dominates(clause, token)) {
        first = Math.min(first, token);
        last = Math.max(last, token);
      }
    }
    while (first < last
        && habits.words(Task.THAT).contains(tree.form(first).toLowerCase(Locale.ROOT))) {
      first++;
    }
    if (last < verb && tree.upos(last + 1) != Upos.PUNCT) {
      return Optional.empty();
    }
    int words = 0;
    for (int token = first; token <= last; token++) {
      words += tree.upos(token) == Upos.PUNCT ? 0 : 1;
    }
    if (words < LEAST_WORDS) {
      return Optional.empty();
    }
    return whole(tree.span(first, last), quoted);
  }

  /** Not "asked to comment, he said": a clause has a finite verb or a subject of its own. */
  private static boolean finite(Sentence tree, int clause) {
    if (tree.has(clause, "VerbForm=Fin") || tree.child(clause, "nsubj") >= 0) {
      return true;
    }
    for (int child : tree.children(clause)) {
      if ((tree.is(child, "aux") || tree.is(child, "cop")) && tree.has(child, "VerbForm=Fin")) {
        return true;
      }
    }
    return false;
  }

  /** Quotes that the clause cuts are taken in whole; a clause that is mostly a quote is none. */
  private Optional<Span> whole(Span clause, List<Passage> quoted) {
    int start = clause.start();
    int end = clause.end();
    int inside = 0;
    for (Passage passage : quoted) {
      Span span = passage.span();
      if (span.overlaps(clause)) {
        inside += Math.min(span.end(), end) - Math.max(span.start(), start);
        if (span.start() < clause.start() || span.end() > clause.end() + 400) {
          return Optional.empty();
        }
        start = Math.min(start, Math.max(0, span.start() - 1));
        end = Math.max(end, Math.min(source.length(), span.end() + 1));
      }
    }
    Span span = new Span(start, end);
    return inside * 5 > span.length() * 2 ? Optional.empty() : Optional.of(span);
  }
}
