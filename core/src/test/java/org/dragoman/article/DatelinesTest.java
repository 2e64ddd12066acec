package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

  private static final Datelines DATELINES = new Datelines(new PageDates(), new Agencies());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "HAVANA, Dec. 11th (EFE) The minister|Havana|Dec. 11th|EFE|The minister",
        "MOSCOW (Reuters) - The minister|Moscow||Reuters|The minister",
        "BERLIN/PARIS, 3. März (dpa) – Die Minister|Berlin/Paris|3. März|dpa|Die Minister",
        "Genf (AFP) - Die Minister|Genf||AFP|Die Minister",
        "KYIV, Ukraine (AP) — The minister|Kyiv||AP|The minister",
        "London, March 3 — The minister|London|March 3||The minister",
        "MOSCOW, March 3. /TASS/. The minister|Moscow|March 3|TASS|The minister",
        "TEHRAN, Jun. 26 (MNA) – The minister|Tehran|Jun. 26|MNA|The minister",
        "BEIJING, Dec. 11 (Xinhua) -- The minister|Beijing|Dec. 11|Xinhua|The minister",
        "New York (dpa/AFP) - Die Minister|New York||dpa|Die Minister",
        "WASHINGTON — The minister|Washington|||The minister",
        "IRNA – The minister|||IRNA|The minister",
        "(Reuters) - The minister|||Reuters|The minister",
      })
  void reads(String text, String place, String date, String agency, String body) {
    Datelines.Found found = DATELINES.read(text, 0).orElseThrow();
    assertThat(found.dateline().map(Dateline::place)).isEqualTo(Optional.ofNullable(place));
    assertThat(
            found.dateline().flatMap(Dateline::date).map(s -> text.substring(s.start(), s.end())))
        .isEqualTo(Optional.ofNullable(date));
    assertThat(found.agency().map(Agency::name)).isEqualTo(Optional.ofNullable(agency));
    assertThat(text.substring(found.bodyStart())).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Director of the Foreign Intelligence Service (SVR) met the president.",
        "Anna Muster (CDU) - die Ministerin - sagte nichts.",
        "NATO – the alliance of 30 states – said nothing.",
        "On March 3 the ministers met.",
      })
  void leavesSentencesAlone(String text) {
    assertThat(DATELINES.read(text, 0)).isEmpty();
  }

  @Test
  void spansCountFromTheSource() {
    Datelines.Found found = DATELINES.read("Genf (AFP) - Die", 100).orElseThrow();
    assertThat(found.dateline().orElseThrow().span())
        .isEqualTo(new org.dragoman.text.Span(100, 110));
    assertThat(found.bodyStart()).isEqualTo(113);
  }
}
