package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in a text, reading it ends, throws nothing and cuts the words it names. */
class TimeGarbageTest {

  private static final String[] PIECES = {
    "Monday",
    "May",
    "March",
    "Montag",
    "14.",
    "11th",
    "2018",
    "99",
    "31",
    "30",
    "February",
    "29",
    ".",
    ",",
    "-",
    "–",
    "/",
    "’s",
    "last",
    "this",
    "next",
    "vor",
    "zwei",
    "Tagen",
    "ago",
    "between",
    "and",
    "the",
    "of",
    "in",
    "on",
    "since",
    "1990s",
    "er",
    "quarter",
    "third",
    "week",
    "letzte",
    "\n",
    " ",
    "\uD83D\uDE00",
    "\uD83D",
    "é",
    "0",
    "00000000000",
    "2018-13-45",
    "31.02.2020",
    "a",
    "Christmas",
    "Easter",
    "two",
    "three weeks earlier",
    "so far",
    "Woche",
    "(",
    ")",
    "$",
    "%"
  };

  @ParameterizedTest
  @EnumSource(Language.class)
  void randomPieces(Language language) {
    Random random = new Random(7);
    Optional<PartialDate> leap = PartialDate.parse("2020-02-29");
    for (int n = 0; n < 4000; n++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(14);
      for (int i = 0; i < length; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      String source = text.toString();
      int from = source.isEmpty() ? 0 : random.nextInt(Math.min(3, source.length()) + 1);
      from = Math.min(from, source.length());
      List<TimeExpression> found =
          TimeExpressions.find(source, new Span(from, source.length()), language);
      int end = from;
      for (TimeExpression e : found) {
        assertThat(e.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(source.substring(e.span().start(), e.span().end())).isEqualTo(e.text());
        end = e.span().end();
        for (Tense tense : Tense.values()) {
          e.resolve(leap, tense).ifPresent(d -> assertThat(d.first()).isBeforeOrEqualTo(d.last()));
          e.resolve(Optional.empty(), tense);
          e.resolve(PartialDate.parse("2018"), tense, leap);
          e.resolve(PartialDate.parse("2018-02"), tense, leap);
        }
        Tenses.near(source, new Span(0, source.length()), e, language);
      }
      PageDates.find(source, new Span(from, source.length()), Optional.of(language));
    }
  }

  @Test
  void partialDates_keepTheirPrecision() {
    assertThat(PartialDate.parse("2018-12").orElseThrow().precision()).isEqualTo(Precision.MONTH);
    assertThat(PartialDate.parse("2018-12").orElseThrow().last()).hasToString("2018-12-31");
    assertThat(PartialDate.parse("2018-10-29/2018-11-04").orElseThrow().days()).isEqualTo(7);
    for (String bad :
        List.of(
            "",
            "18",
            "2018-13",
            "2018-02-30",
            "2018-1-1",
            "x",
            "2019/2018",
            "2018/",
            "/2018",
            "2018-12-11T00:00")) {
      assertThat(PartialDate.parse(bad)).as(bad).isEmpty();
    }
    PartialDate month = PartialDate.month(2018, 12);
    assertThat(month.covers(PartialDate.day(2018, 12, 31))).isTrue();
    assertThat(month.intersects(PartialDate.year(2018))).isTrue();
    assertThat(month.covers(PartialDate.year(2018))).isFalse();
    assertThat(PartialDate.range(month, month)).isEqualTo(month);
    assertThat(PartialDate.week(PartialDate.day(2018, 11, 1).first()).value())
        .isEqualTo("2018-10-29/2018-11-04");
  }

  @Test
  void pageDates_inSeveralLanguages() {
    String[][] rows = {
      {"24 novembre 2024", "2024-11-24"}, {"24 de noviembre de 2024", "2024-11-24"},
      {"3. März 2019", "2019-03-03"}, {"3 марта 2019 г.", "2019-03-03"},
      {"1 maart 2019", "2019-03-01"}, {"5 luglio 2020", "2020-07-05"},
      {"5 de julho de 2020", "2020-07-05"}, {"March 5th, 2020", "2020-03-05"},
      {"1er août 2020", "2020-08-01"}, {"28 February 2024", "2024-02-28"},
      {"2020-07-05T10:00:00Z", "2020-07-05"}, {"05.07.2020 - 10:00", "2020-07-05"}
    };
    for (String[] row : rows) {
      assertThat(PageDates.find(row[0], new Span(0, row[0].length()), Optional.of(Language.EN)))
          .as(row[0])
          .singleElement()
          .satisfies(
              f ->
                  assertThat(f.value())
                      .isEqualTo(new TimeValue.Absolute(PartialDate.parse(row[1]).orElseThrow())));
    }
  }
}
