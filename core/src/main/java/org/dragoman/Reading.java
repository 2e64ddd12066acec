package org.dragoman;

import java.util.List;
import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.article.Article;
import org.dragoman.event.Event;
import org.dragoman.quote.Quote;
import org.dragoman.syntax.Sentence;
import org.dragoman.time.Published;

/**
 * All that was read in one article: the value that leaves the reading and that store, pages,
 * exports and Spark build on.
 *
 * @param document where it comes from
 * @param article the article in its page: headline, paragraphs, furniture, dateline
 * @param published when it was published, with the evidence and what was rejected
 * @param sentences trees of the headline and the paragraphs
 * @param actors who is who, in the order of their first mention
 * @param quotes who said what
 * @param events who did what to whom
 */
public record Reading(
    Document document,
    Article article,
    Published published,
    List<Sentence> sentences,
    List<Actor> actors,
    List<Quote> quotes,
    List<Event> events) {

  public Reading {
    sentences = List.copyOf(sentences);
    actors = List.copyOf(actors);
    quotes = List.copyOf(quotes);
    events = List.copyOf(events);
  }

  /** The same without the events that are less sure. */
  public Reading atLeast(double confidence) {
    List<Event> sure = events.stream().filter(e -> e.confidence() >= confidence).toList();
    return new Reading(document, article, published, sentences, actors, quotes, sure);
  }

  /** The headline: as its source states it, else its words in the text. */
  public Optional<String> title() {
    return document
        .stated()
        .headline()
        .or(() -> article.headline().map(span -> article.source().slice(span)));
  }

  /** Who publishes it: as its source states it, else as the page does. */
  public Optional<String> outlet() {
    return document.stated().outlet().or(article::outlet);
  }
}
