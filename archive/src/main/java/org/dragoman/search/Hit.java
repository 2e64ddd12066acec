package org.dragoman.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that was found, with those of its reports that the query holds for.
 *
 * @param sentence its place in the article, from 0
 * @param language of the article
 * @param line in the source, counted from 1
 * @param start in code points of the source
 * @param end exclusive
 * @param text the sentence on one line
 * @param words what the words of the query found in it
 * @param actors everyone the sentence names
 * @param day of the act, else of publication
 */
public record Hit(
    long articleNo,
    int sentence,
    String language,
    int line,
    int start,
    int end,
    String text,
    List<Mark> words,
    List<FoundReport> reports,
    List<NamedActor> actors,
    Optional<LocalDate> day,
    float score) {

  /** A piece of the sentence, in code points of {@code text}. */
  public record Mark(int start, int end) {}

  /** A report the query holds for, and the words that name its act. */
  public record FoundReport(long reportNo, Optional<Mark> trigger) {}

  /** Words that mean an actor, by the id it has in the article. */
  public record NamedActor(String localId, Mark mark) {}

  public Hit {
    words = List.copyOf(words);
    reports = List.copyOf(reports);
    actors = List.copyOf(actors);
  }
}
