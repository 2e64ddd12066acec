package org.dragoman;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Cast;
import org.dragoman.event.Timing;
import org.dragoman.lexicon.SmallWords;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;
import org.dragoman.time.EventTime;
import org.dragoman.time.PartialDate;
import org.dragoman.time.Precision;
import org.dragoman.time.TimeExpression;
import org.dragoman.time.When;

/**
 * Dates the acts of one article, letting the story run on from sentence to sentence; a cross-head
 * begins it anew.
 */
final class ArticleTiming implements Timing {

  /** How many days news is fresh. */
  private static final int NEWS_DAYS = 3;

  private final Set<String> simultaneous; // words that put two clauses at one time
  private final List<Sentence> sentences;
  private final List<List<TimeExpression>> expressions;
  private final Set<Integer> headlines;
  private final Cast cast;
  private final Optional<PartialDate> published;
  private final EventTime eventTime;
  private int reached;

  ArticleTiming(
      Language language,
      Optional<PartialDate> published,
      List<Sentence> sentences,
      List<List<TimeExpression>> expressions,
      Set<Integer> headlines,
      Cast cast) {
    this.simultaneous = SmallWords.of(language.code()).of(SmallWords.Task.SIMULTANEOUS);
    this.cast = cast;
    this.sentences = sentences;
    this.expressions = expressions;
    this.headlines = headlines;
    this.published = published;
    this.eventTime = new EventTime(language, published);
  }

  @Override
  public When at(int sentence, int token) {
    while (reached < sentence) {
      tell(reached++);
      if (headlines.contains(reached) || !goesOn(reached)) {
        eventTime.newBlock();
      }
    }
    When when = eventTime.of(sentences.get(sentence), token, expressions.get(sentence));
    if (when.basis().compareTo(When.Basis.CARRIED) >= 0 && when.evidence().isEmpty()) {
      Optional<When> simultaneous = simultaneous(sentence, token);
      if (simultaneous.isPresent()) {
        return simultaneous.get();
      }
    }
    return undated(when) ? aroundPublication(when) : when;
  }

  /**
   * "When she took office in April, he promised …": a clause of "when" dates the clause above it.
   */
  private Optional<When> simultaneous(int sentence, int token) {
    Sentence tree = sentences.get(sentence);
    for (int at = token, steps = 0; at >= 0 && steps < 8; at = tree.head(at), steps++) {
      for (int child : tree.children(at)) {
        if (tree.is(child, "advcl") && begins(tree, child)) {
          When when = eventTime.of(tree, child, expressions.get(sentence));
          if (when.basis() == When.Basis.CLAUSE && when.value().isPresent()) {
            return Optional.of(
                new When(when.value(), when.evidence(), When.Basis.GOVERNING, when.time()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean begins(Sentence tree, int clause) {
    for (int child : tree.children(clause)) {
      if (child < clause && simultaneous.contains(tree.form(child).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private boolean undated(When when) {
    return when.value().isEmpty()
        && when.evidence().isEmpty()
        && when.basis() == When.Basis.NONE
        && when.time() == When.Time.CURRENT
        && published.filter(date -> date.precision() == Precision.DAY).isPresent();
  }

  /**
   * News that names no day is of the days before its publication: said as a range, not as a day,
   * and marked as resting on the publication alone.
   */
  private When aroundPublication(When when) {
    LocalDate day = published.orElseThrow().first();
    return new When(
        Optional.of(PartialDate.days(day.minusDays(NEWS_DAYS - 1), day)),
        List.of(),
        When.Basis.PUBLICATION,
        when.time());
  }

  /** Whether the sentence is about someone of whom the sentence before it speaks. */
  private boolean goesOn(int sentence) {
    if (sentence == 0) {
      return false;
    }
    List<Actor> now = cast.inSentence(sentence);
    return !now.isEmpty()
        && cast.inSentence(sentence - 1).stream()
            .anyMatch(before -> before.id().equals(now.get(0).id()));
  }

  private void tell(int sentence) {
    Sentence tree = sentences.get(sentence);
    if (!headlines.contains(sentence) && tree.root() >= 0) {
      eventTime.tell(eventTime.of(tree, tree.root(), expressions.get(sentence)));
    }
  }
}
