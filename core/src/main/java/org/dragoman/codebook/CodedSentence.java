package org.dragoman.codebook;

import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Table;

/**
 * A sentence that shows what a type and mode of the codebook means, with the parties to be coded.
 *
 * @param type as {@link EventType#name()}
 * @param mode empty where the type without a mode is shown
 * @param actors states (ISO 3166-1 alpha-3) or codes of organisations; {@code *} when any will do
 * @param recipients the same for the other side
 */
public record CodedSentence(
    String type,
    Optional<String> mode,
    List<String> actors,
    List<String> recipients,
    String sentence) {

  /** Stands for any party, or none. */
  public static final String ANY = "*";

  public CodedSentence {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /**
   * The examples in {@code lexicon/codebook/examples/}, two for each type and mode.
   *
   * @param language ISO 639-1 code of a language that is read
   */
  public static List<CodedSentence> in(String language) {
    return Table.read("codebook/examples/" + language + ".txt").rows().stream()
        .map(
            row ->
                new CodedSentence(
                    row.get("type"),
                    Optional.of(row.get("mode")).filter(mode -> !mode.isEmpty()),
                    row.list("actors"),
                    row.list("recipients"),
                    row.get("sentence")))
        .toList();
  }
}
