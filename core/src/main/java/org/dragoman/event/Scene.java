package org.dragoman.event;

import java.util.List;
import java.util.Set;
import org.dragoman.actor.Cast;
import org.dragoman.quote.Quotes;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;
import org.dragoman.text.Text;

/**
 * All that the earlier steps know of an article: what the coder reads.
 *
 * @param source the words
 * @param language the article's language
 * @param sentences in the order of the text, the headline's first
 * @param blocks for each sentence the number of its paragraph
 * @param headline numbers of the sentences of the headline and of cross-heads
 * @param cast who is who
 * @param quotes who said what
 * @param timing when each act happens
 */
public record Scene(
    Text source,
    Language language,
    List<Sentence> sentences,
    List<Integer> blocks,
    Set<Integer> headline,
    Cast cast,
    Quotes quotes,
    Timing timing) {

  public Scene {
    sentences = List.copyOf(sentences);
    blocks = List.copyOf(blocks);
    headline = Set.copyOf(headline);
  }
}
