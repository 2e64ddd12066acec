package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class PageDatesTest {

  @Test
  void aYearOfTwoDigitsBehindPoints() {
    assertThat(days("Von: Jan Maier | 31.10.23", Language.DE)).containsExactly("2023-10-31");
    assertThat(days("gedruckt am 4.5.98", Language.DE)).containsExactly("1998-05-04");
    assertThat(days("um 13.55.55 Uhr", Language.DE)).isEmpty();
  }

  private static List<String> days(String line, Language language) {
    return PageDates.find(line, new Span(0, line.length()), Optional.of(language)).stream()
        .map(found -> ((TimeValue.Absolute) found.value()).date().value())
        .toList();
  }
}
