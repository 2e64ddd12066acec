package org.dragoman.record;

import java.util.List;
import java.util.Optional;

/**
 * Someone as one article knows them.
 *
 * @param id a lexicon id ({@code RUS}, {@code vladimir-putin}) or one made of the name
 * @param kind person, state, organization or group
 * @param names every form met in the article
 */
public record ActorRecord(
    String id,
    String kind,
    String name,
    List<String> names,
    Optional<String> state,
    Optional<String> sector,
    List<String> sectors,
    List<OfficeRecord> offices,
    List<MentionRecord> mentions) {

  /** An office as the article gives it; from and to are partial dates. */
  public record OfficeRecord(
      String title,
      Optional<String> organization,
      Optional<String> state,
      Optional<String> from,
      Optional<String> to) {}

  /** Words that mean the actor; kind is name, office, pronoun or metonym. */
  public record MentionRecord(String text, int line, int start, int end, String kind) {}

  public ActorRecord {
    names = List.copyOf(names);
    sectors = List.copyOf(sectors);
    offices = List.copyOf(offices);
    mentions = List.copyOf(mentions);
  }
}
