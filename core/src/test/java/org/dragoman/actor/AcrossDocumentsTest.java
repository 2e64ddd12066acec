package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person has one identifier, in whatever article and spelling. */
class AcrossDocumentsTest {

  private static String id(String name, boolean german) {
    StringBuilder line = new StringBuilder();
    for (String part : name.split(" ")) {
      line.append(part).append("/PROPN ");
    }
    String text = line + (german ? "sprach/VERB" : "spoke/VERB");
    Cast cast = german ? Tagged.de(text).cast() : Tagged.en(text).cast();
    return cast.actors().stream().map(Actor::id).findFirst().orElse("nobody");
  }

  @ParameterizedTest
  @CsvSource({
    "Dmitri Peskov, Dmitrij Peskow", "Dimitri Peskov, Dmitry Peskow",
    "Sergey Lavrov, Sergej Lawrow", "Serguei Lavrov, Sergei Lawrow",
    "Vladimir Putin, Wladimir Putin", "Raúl Castro Ruz, Raul Castro",
    "Miguel Diaz-Canel, Miguel Díaz-Canel", "Volodymyr Zelensky, Wolodymyr Selenskyj",
    "Sergei Shoigu, Sergej Schoigu", "Alexander Lukashenko, Alexander Lukaschenko",
    "Recep Tayyip Erdogan, Recep Tayyip Erdoğan", "Bashar al-Assad, Baschar al-Assad",
  })
  void spellingsInTwoLanguages(String english, String german) {
    assertThat(id(english, false)).isEqualTo(id(german, true)).isNotEqualTo("nobody");
  }

  @Test
  void namesakesStayApart() {
    assertThat(id("Vladimir Putin", false)).isNotEqualTo(id("Vladimir Padrino", false));
    assertThat(id("Dimitri Peskov", false)).isNotEqualTo(id("Dimitri Medvedev", false));
    assertThat(id("Fidel Castro", false)).isNotEqualTo(id("Raul Castro", false));
  }
}
