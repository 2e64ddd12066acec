package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyPageTest {

  @Test
  void theAnnotatorsAgreementStandsOnThePageButIsNoFloor() throws IOException {
    List<Figure> figures =
        Agreement.in(Path.of("src/main/resources/gold/sentences"), new ArrayList<>());
    assertThat(figures).isNotEmpty().noneMatch(Evaluate::pinned);
    assertThat(AccuracyPage.of(figures, "", ""))
        .contains("## agreement\n\n| measure | es | fr | pt | ru |\n")
        .containsPattern("\\| kappa of types \\| 0\\.\\d\\d \\(")
        .containsPattern("\\| factuality the same \\| [01]\\.\\d\\d \\(");
  }
}
