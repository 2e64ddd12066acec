package org.dragoman.record;

import java.util.List;
import java.util.Optional;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/**
 * An article as the archive keeps it: a pure function of its JSON line, so that whatever is derived
 * from it can be derived again.
 *
 * @param id the document's id; for the second and later articles of a page {@code #2} after it
 * @param document first 16 hex digits of the SHA-256 of the document's bytes
 * @param source the outlet, else the host of the address, else the agency, where any is known
 * @param json the line it was parsed from
 */
public record ArticleRecord(
    String id,
    String document,
    String path,
    Optional<String> url,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> agency,
    Optional<String> source,
    String language,
    boolean translated,
    Optional<PartialDate> published,
    String text,
    List<SentenceRecord> sentences,
    List<ActorRecord> actors,
    List<QuoteRecord> quotes,
    List<Report> reports,
    String lexicon,
    String models,
    String json) {

  public ArticleRecord {
    sentences = List.copyOf(sentences);
    actors = List.copyOf(actors);
    quotes = List.copyOf(quotes);
    reports = List.copyOf(reports);
  }
}
