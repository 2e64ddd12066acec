package org.dragoman.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegularVerbsTest {

  @Test
  void theForms() {
    assertThat(RegularVerbs.forms("bomb")).containsExactly("bombed", "bombs", "bombing");
    assertThat(RegularVerbs.forms("rape")).containsExactly("raped", "rapes", "raping");
    assertThat(RegularVerbs.forms("stop")).containsExactly("stopped", "stops", "stopping");
    assertThat(RegularVerbs.forms("gas")).containsExactly("gassed", "gases", "gassing");
    assertThat(RegularVerbs.forms("defy")).containsExactly("defied", "defies", "defying");
    assertThat(RegularVerbs.forms("raid")).containsExactly("raided", "raids", "raiding");
    assertThat(RegularVerbs.forms("permit")).contains("permitted", "permits", "permitting");
    assertThat(RegularVerbs.forms("annul")).contains("annulled");
    assertThat(RegularVerbs.forms("clash")).containsExactly("clashed", "clashes", "clashing");
    assertThat(RegularVerbs.forms("veto")).containsExactly("vetoed", "vetoes", "vetoing");
    assertThat(RegularVerbs.forms("follow")).containsExactly("followed", "follows", "following");
  }

  @Test
  void theFormsOfOtherLanguages() {
    assertThat(RegularVerbs.forms(Language.ES, "negociar"))
        .contains("negoció", "negociaron", "negociará", "negocien");
    assertThat(RegularVerbs.forms(Language.ES, "abdicar")).contains("abdicó", "abdique");
    assertThat(RegularVerbs.forms(Language.PT, "sancionar")).contains("sancionaram", "sancionou");
    assertThat(RegularVerbs.forms(Language.RU, "вербовать")).contains("вербовала", "вербовали");
    assertThat(RegularVerbs.forms(Language.RU, "отмежеваться")).contains("отмежевалась");
  }

  @ParameterizedTest
  @CsvSource({
    "es, El rey abdicó el lunes, abdicó, abdicar",
    "es, Los ministros negociaron con el país vecino, negociaron, negociar",
    "es, El ejército asedió la ciudad, asedió, asediar",
    "pt, Os Estados Unidos sancionaram a empresa, sancionaram, sancionar",
    "ru, Россия вербовала наёмников, вербовала, вербовать",
    "ru, Армия минировала поля, минировала, минировать",
  })
  void aVerbThatTrainingHasNotSeenIsAVerb(String language, String text, String form, String lemma) {
    Sentence sentence =
        Syntax.load(Language.of(language).orElseThrow())
            .parse(text, new Span(0, text.length()))
            .get(0);
    int at =
        IntStream.range(0, sentence.size())
            .filter(i -> sentence.form(i).equals(form))
            .findFirst()
            .orElseThrow();
    assertThat(sentence.upos(at)).isEqualTo(Upos.VERB);
    assertThat(sentence.lemma(at)).isEqualTo(lemma);
  }
}
