package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorPhraseTest {

  @ParameterizedTest
  @CsvSource({
    "Mark Milley, USA, MIL",
    "Gen. Mark Milley, USA, MIL",
    "Sen. Lindsey Graham, USA, LEG",
    "Lt. Gen. Birhanu Jula, ETH, MIL",
    "Delhi High Court, IND, JUD",
    "Governor Vadim Shumkov, RUS, GOV",
  })
  void aTitleCutShortIsATitle(String phrase, String state, String sector) {
    ActorPhrase said = ActorPhrase.of(phrase, Language.EN, Optional.of(LocalDate.of(2023, 6, 1)));
    assertThat(said.state()).contains(state);
    assertThat(said.sectors()).first().isEqualTo(sector);
  }
}
