package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureLexiconTest {

  private static final FurniturePhrases PHRASES = new FurniturePhrases(List.of(Language.values()));

  @ParameterizedTest
  @ValueSource(strings = {"en/furniture.txt", "de/furniture.txt", "furniture.txt"})
  void everyEntryCanBeRead(String name) {
    for (Table.Row row : Table.read(name).rows()) {
      assertThat(row.get("phrase")).as(row.source()).isNotEmpty();
      assertThat(Furniture.Kind.of(row.get("kind"))).as(row.source()).isNotNull();
      assertThat(PHRASES.line(row.get("phrase"))).as(row.source()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Related to the talks is a dispute over fishing.",
        "Share prices fell after the minister resigned.",
        "Home Secretary Jane Doe met her counterpart.",
        "Politik und Wirtschaft stritten über den Vertrag.",
        "Recommended by the committee, the treaty was signed."
      })
  void sentencesThatBeginLikeLabelsStay(String line) {
    assertThat(PHRASES.line(line)).isEmpty();
  }
}
