package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.dragoman.syntax.NameTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTaskTest {

  private static final Path COUNTS = Path.of("src/main/resources/gold/names");

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "ru"})
  void theCountsAreOfTheTaggerThatShips(String language) throws Exception {
    try (InputStream in = NameTagger.class.getResourceAsStream("/models/" + language + ".names")) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(Files.readAllLines(COUNTS.resolve(language + ".txt")))
          .contains("# model " + HexFormat.of().formatHex(sum));
    }
  }

  @Test
  void addsUpTheTexts(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("es.txt"),
        """
        # a comment
        text | kind | marked | said | right
        1 | PER | 3 | 2 | 2
        2 | PER | 1 | 2 | 1
        2 | LOC | 2 | 0 | 0
        """);
    List<Figure> figures = new NamesTask(folder).score();
    assertThat(figures)
        .filteredOn(figure -> figure.measure().equals("persons F1"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.value()).isEqualTo(0.75))
        .satisfies(figure -> assertThat(figure.count()).isEqualTo(4));
    assertThat(figures)
        .filteredOn(figure -> figure.measure().equals("names F1"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.value()).isEqualTo(0.6));
  }
}
