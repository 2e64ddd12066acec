package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final List<String> FIRST =
      List.of(
          "> Russia accused Poland.",
          "ACCUSE allege | RUS -> POL | asserted",
          "",
          "> France may recognise Kosovo and visit it.",
          "SUPPORT - | FRA -> XKX | possible",
          "CONSULT visit | FRA -> XKX | possible",
          "",
          "> The weather was fine.",
          "",
          "> Chad aided Mali.",
          "AID - | TCD -> MLI | asserted");

  @Test
  void whoWritesTheSameAgreesWholly() {
    List<String> differences = new ArrayList<>();
    List<Figure> figures = between(FIRST, FIRST, differences);
    assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isEqualTo(1));
    assertThat(differences).isEmpty();
  }

  @Test
  void kappaTakesChanceOffAndNamesTheDifferences() {
    List<String> second =
        List.of(
            "> Russia accused Poland.",
            "ACCUSE allege | RUS -> POL | denied",
            "",
            "> France may recognise Kosovo and visit it.",
            "CONSULT,AGREE visit | FRA -> XKX, SRB | possible",
            "",
            "> The weather was fine.",
            "",
            "> Chad aided Mali.",
            "THREATEN - | TCD -> MLI | asserted");
    List<String> differences = new ArrayList<>();
    List<Figure> figures = between(FIRST, second, differences);
    // Pairs: ACCUSE both, SUPPORT and none, CONSULT both, none both, AID and THREATEN.
    // Three of five agree; by chance (1 + 1 + 2) / 25 would.
    assertThat(value(figures, Agreement.KAPPA)).isCloseTo((0.6 - 0.16) / 0.84, within(1e-9));
    assertThat(value(figures, Agreement.FACTUALITY)).isEqualTo(0.5);
    // Two of the first's four, two of the second's three.
    assertThat(value(figures, "event F1")).isCloseTo(4 / 7.0, within(1e-9));
    // The visit has a second host: to the letter, only the accusation is the same.
    assertThat(value(figures, Agreement.TO_THE_LETTER)).isCloseTo(2 / 7.0, within(1e-9));
    assertThat(differences)
        .anyMatch(note -> note.contains("the first alone: [SUPPORT]"))
        .anyMatch(note -> note.contains("the second alone: [THREATEN]"))
        .anyMatch(note -> note.contains("factuality: [ACCUSE]"));
  }

  @Test
  void aSentenceThatTheFirstNeverSawIsNamed() {
    assertThatThrownBy(() -> between(FIRST, List.of("# none", "> Rain fell."), new ArrayList<>()))
        .hasMessageContaining("second:2");
  }

  @Test
  void theSecondReadingsOfTheProjectFollowTheForm() throws IOException {
    List<Figure> figures =
        Agreement.in(Path.of("src/main/resources/gold/sentences"), new ArrayList<>());
    assertThat(figures)
        .filteredOn(figure -> figure.measure().equals(Agreement.KAPPA))
        .extracting(Figure::language)
        .containsExactly("es", "fr", "pt", "ru");
  }

  private static List<Figure> between(
      List<String> first, List<String> second, List<String> differences) {
    return Agreement.between(
        "en",
        SentenceGold.parse("en-tuning", first),
        SentenceGold.parse("second", second),
        differences);
  }

  private static double value(List<Figure> figures, String measure) {
    return figures.stream()
        .filter(figure -> figure.measure().equals(measure))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
