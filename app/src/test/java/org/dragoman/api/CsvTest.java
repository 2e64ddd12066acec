package org.dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void headlinesThatLookLikeFormulasAreText() {
    byte[] csv = Csv.of(List.of(Map.of("title", "=HYPERLINK(\"http://x.example\")")));
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .isEqualTo("title\r\n\"'=HYPERLINK(\"\"http://x.example\"\")\"\r\n");
  }

  @Test
  void negativeScoresStayNumbers() {
    byte[] csv = Csv.of(List.of(Map.of("score", -5.0)));
    assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("score\r\n-5.0\r\n");
  }
}
