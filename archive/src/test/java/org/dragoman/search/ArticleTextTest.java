package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.dragoman.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of an article packed and unpacked. */
class ArticleTextTest {

  private static ArticleText text(String words) {
    return new ArticleText(
        List.of("RUS", "sergey-naryshkin"),
        List.of(
            new ArticleText.Sentence(1, 0, 3, "", List.of()),
            new ArticleText.Sentence(
                9, 77, 99, words, List.of(new ArticleText.Named(1, 5, 20_000)))));
  }

  @Test
  void isTheSameUnpacked() throws Exception {
    for (String words : List.of("", "a", "Нарышкин 😀 \u0000", "xyz".repeat(50_000))) {
      assertThat(ArticleText.unpacked(text(words).packed(Optional.empty()))).isEqualTo(text(words));
      for (Language language : Language.values()) {
        assertThat(ArticleText.unpacked(text(words).packed(Optional.of(language))))
            .isEqualTo(text(words));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 3015590269",
    "DE, 135682930",
    "ES, 940499899",
    "FR, 1120912219",
    "PT, 1821075022",
    "RU, 482036196"
  })
  void theUsualWordsBelongToTheFormat(Language language, long checksum) throws Exception {
    // When this fails, raise Entries.FORMAT: indexes made with other words cannot be read.
    CRC32 sum = new CRC32();
    try (var in = ArticleText.class.getResourceAsStream("usual/" + language.code() + ".txt")) {
      sum.update(in.readAllBytes());
    }
    assertThat(sum.getValue()).isEqualTo(checksum);
  }
}
