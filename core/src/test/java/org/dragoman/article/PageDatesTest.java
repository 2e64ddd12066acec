package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

  private static final PageDates DATES = new PageDates();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24 novembre 2024",
        "March 3, 2024",
        "Mittwoch, 3. März 2021",
        "3 de marzo de 2021",
        "3 марта 2021",
        "2021-03-03",
        "03.03.2021, 12:00 Uhr",
        "Thu Mar 3 2021 10:15 am",
        "3 marzo 2021",
        "Havana, 3 March 2021",
        "29 de outubro, 18:55",
        "25 июля 2023, 14:02",
        "Quarta, 3 de março de 2021 às 10h15",
        "Ср, 3 марта 2021 г., 10:15 мск",
        "Redacción / EFE – miércoles 3 de marzo de 2021, 08:40",
        "El Faro de la Costa     03/03/2021 - 06h02",
        "Montevideo, miércoles 3 de marzo de 2021      Pág. 7"
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
        "12 Comments",
        "Elections in Chile – 19 December 2021",
        "The ministers met. They will meet again - 19 December 2021, 10:15"
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Publié le 25 juillet 2023 à 14h02|PUBLISHED|25 juillet 2023 à 14h02",
        "Mis à jour à 14h02 le 25 juillet 2023|UPDATED|14h02 le 25 juillet 2023",
        "Actualizado a las 14:02 del 25 de julio de 2023|UPDATED|14:02 del 25 de julio de 2023",
        "Publicada el 25/07/2023|PUBLISHED|25/07/2023",
        "Atualizada em 25 de julho de 2023|UPDATED|25 de julho de 2023",
        "Divulgado em 25.07.2023|PUBLISHED|25.07.2023",
        "Дата размещения: 25 июля 2023|PUBLISHED|25 июля 2023",
        "Последнее обновление 25 июля 2023, 14:02|UPDATED|25 июля 2023, 14:02",
      })
  void labelsOfPages(String line, DateMark.Kind kind, String words) {
    PageDates.Found found = DATES.labelled(line, "").get(0);
    assertThat(found.kind()).isEqualTo(kind);
    assertThat(line.substring(found.value().start(), found.value().end())).isEqualTo(words);
  }

  @Test
  void aNewspapersHeadNamesItsTown() {
    assertThat(DATES.isUnderTown("Montevideo, miércoles 3 de marzo de 2021     Pág. 7")).isTrue();
    assertThat(DATES.isUnderTown("Wednesday, 3 March 2021")).isFalse();
    assertThat(DATES.isUnderTown("3 March 2021, 10:15")).isFalse();
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

  @Test
  void aLabelThatIsGluedToWhatStoodBesideIt() {
    String line = "All NewsEdited by A. Writer (with agencies)Updated: April 07, 2020 03:49 pm";
    PageDates.Found found = DATES.labelled(line, "").get(0);
    assertThat(found.kind()).isEqualTo(DateMark.Kind.UPDATED);
    assertThat(line.substring(found.value().start())).startsWith("April 07, 2020");
    assertThat(DATES.labelled("The deal of 2015 was, he saidOne: it failed in May 2018.", ""))
        .isEmpty();
  }

  /** Where words end does not depend on the version of Java. */
  @Test
  void aRussianDateWithALabel() {
    assertThat(DATES.labelled("Опубликовано: 7 апреля 2020, 15:49", ""))
        .extracting(PageDates.Found::kind)
        .containsExactly(DateMark.Kind.PUBLISHED);
    assertThat(DATES.find("В Москве 7 апреля сказали")).isPresent();
  }
}
