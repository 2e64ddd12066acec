package org.dragoman;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.event.Timing;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;
import org.dragoman.time.EventTime;
import org.dragoman.time.PartialDate;
import org.dragoman.time.TimeExpression;
import org.dragoman.time.When;

/**
 * Dates the acts of one article, letting the story run on from sentence to sentence; a cross-head
 * begins it anew.
 */
final class ArticleTiming implements Timing {

  private final List<Sentence> sentences;
  private final List<List<TimeExpression>> expressions;
  private final Set<Integer> headlines;
  private final EventTime eventTime;
  private int reached;

  ArticleTiming(
      Language language,
      Optional<PartialDate> published,
      List<Sentence> sentences,
      List<List<TimeExpression>> expressions,
      Set<Integer> headlines) {
    this.sentences = sentences;
    this.expressions = expressions;
    this.headlines = headlines;
    this.eventTime = new EventTime(language, published);
  }

  @Override
  public When at(int sentence, int token) {
    while (reached < sentence) {
      tell(reached++);
    }
    return eventTime.of(sentences.get(sentence), token, expressions.get(sentence));
  }

  private void tell(int sentence) {
    Sentence tree = sentences.get(sentence);
    if (headlines.contains(sentence)) {
      eventTime.newBlock();
    } else if (tree.root() >= 0) {
      eventTime.tell(eventTime.of(tree, tree.root(), expressions.get(sentence)));
    }
  }
}
