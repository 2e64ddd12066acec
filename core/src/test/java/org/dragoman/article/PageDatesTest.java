package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

  private static final PageDates DATES = new PageDates();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24 novembre 2024", "March 3, 2024", "Mittwoch, 3. März 2021", "3 de marzo de 2021",
        "3 марта 2021", "2021-03-03", "03.03.2021, 12:00 Uhr", "Thu Mar 3 2021 10:15 am",
        "3 marzo 2021", "Havana, 3 March 2021"
      })
  void bare(String line) {
    assertThat(DATES.isBare(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May said no",
        "Elections on March 3",
        "1962",
        "In March 2021 talks began",
        "12 Comments"
      })
  void notBare(String line) {
    assertThat(DATES.isBare(line)).isFalse();
  }

  @Test
  void aSentenceThatBeginsLikeALabelIsNone() {
    assertThat(DATES.labelled("Published in 1962, the book is about the crisis in Berlin.", ""))
        .isEmpty();
    assertThat(DATES.labelled("Update: ministers call off their talks", "")).isEmpty();
  }

  @Test
  void twoLabelsOnOneLine() {
    assertThat(DATES.labelled("Published: 3 March 2021 | Updated: 4 March 2021", ""))
        .extracting(PageDates.Found::kind)
        .containsExactly(DateMark.Kind.PUBLISHED, DateMark.Kind.UPDATED);
  }

  @Test
  void clock() {
    assertThat(DATES.isClock("2 hours ago")).isTrue();
    assertThat(DATES.isClock("12:30 Uhr")).isTrue();
    assertThat(DATES.isClock("1 EL")).isFalse();
  }
}
