package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state has the numbers of the day, and none where it was no state. */
class StateCodesTest {

  @ParameterizedTest
  @CsvSource({
    "DEU, 2019-01-01, 255, 260",
    "DEU, 1990-10-02, 260, 260",
    "DEU, 1990-10-03, 255, 260",
    "DEU, 1950-01-01, , 260",
    "DEU, 1947-01-01, , ",
    "DEU, 1914-08-01, 255, 255",
    "DDR, 1975-01-01, 265, 265",
    "DDR, 1995-01-01, 255, 260",
    "CSK, 1980-01-01, 315, 315",
    "CSK, 1995-01-01, 316, 316",
    "CZE, 1980-01-01, , ",
    "YUG, 1985-01-01, 345, 345",
    "XKX, 2012-01-01, 347, 347",
    "YEM, 2000-01-01, 679, 678",
    "USA, 2000-01-01, 2, 2",
    "PSE, 2000-01-01, , ",
    "NATO, 2000-01-01, , "
  })
  void numbers(String state, LocalDate day, String cow, String gw) {
    assertThat(StateCodes.cow(state, Optional.of(day))).isEqualTo(Optional.ofNullable(cow));
    assertThat(StateCodes.gw(state, Optional.of(day))).isEqualTo(Optional.ofNullable(gw));
  }
}
