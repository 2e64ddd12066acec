package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences and what they say: the tables {@code reading/<language>-*.txt}, and {@code
 * reading/known-misreadings.txt} with what is still read wrongly.
 */
class SentencesTest {

  static Stream<SentenceTable.Row> sentences() {
    Stream<SentenceTable.Row> byKind =
        Stream.of("en", "de")
            .flatMap(
                language ->
                    Stream.of("types", "parties", "factuality", "times", "oddities")
                        .flatMap(
                            kind -> SentenceTable.of(language + "-" + kind + ".txt").stream()));
    Stream<SentenceTable.Row> ofNews =
        Stream.of("es", "fr", "pt", "ru")
            .flatMap(language -> SentenceTable.of(language + "-news.txt").stream());
    Stream<SentenceTable.Row> plain =
        Stream.of("en", "de", "es", "fr", "pt", "ru")
            .flatMap(language -> SentenceTable.of(language + "-plain.txt").stream());
    return Stream.of(byKind, ofNews, plain).flatMap(rows -> rows);
  }

  static Stream<SentenceTable.Row> misreadings() {
    return SentenceTable.ofEachLanguage("known-misreadings.txt").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void saysWhatTheTableSays(SentenceTable.Row row) {
    assertThat(row.actual()).as(row.place()).isEqualTo(row.expected());
  }

  /** A misreading that has been mended belongs into the tables, so that it stays mended. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("misreadings")
  void isStillMisread(SentenceTable.Row row) {
    assertThat(row.actual())
        .as("now read rightly: move %s into the tables", row.place())
        .isNotEqualTo(row.expected());
  }
}
