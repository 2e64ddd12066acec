package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ministers met on Tuesday and agreed to reopen the border that was closed|en",
        "Die Minister trafen sich am Dienstag und einigten sich auf die Öffnung der Grenze|de",
        "Los ministros se reunieron el martes y acordaron abrir la frontera con el país|es",
        "Les ministres se sont réunis mardi et ont décidé de rouvrir la frontière du nord|fr",
        "De ministers kwamen dinsdag bijeen en besloten de grens weer te openen voor het verkeer|nl",
        "Министры встретились во вторник и договорились вновь открыть границу между странами|ru",
        "两国外交部长星期二在首都举行会谈，同意重新开放去年冬天关闭的边境口岸。|zh",
        "Russia expels the ambassador of Norland after talks|en",
        "1234 !!|und",
      })
  void names(String text, String code) {
    assertThat(DETECTOR.of(text).code()).isEqualTo(code);
  }
}
