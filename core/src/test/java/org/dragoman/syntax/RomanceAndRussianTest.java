package org.dragoman.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** Words and trees of Spanish, French, Portuguese and Russian. */
class RomanceAndRussianTest {

  private static Sentence one(Language language, String text) {
    List<Sentence> sentences = Syntax.load(language).parse(text, new Span(0, text.length()));
    assertThat(sentences).hasSize(1);
    return sentences.get(0);
  }

  private static String words(Language language, String text) {
    StringBuilder out = new StringBuilder();
    for (Sentence s : new Segmenter(language).segment(text, new Span(0, text.length()))) {
      for (int i = 0; i < s.size(); i++) {
        out.append(out.length() == 0 ? "" : " ").append(s.form(i));
      }
    }
    return out.toString();
  }

  /** The relation of the first word of this form and its head's form. */
  private static String arc(Sentence s, String form) {
    for (int i = 0; i < s.size(); i++) {
      if (s.form(i).equals(form)) {
        return s.deprel(i) + (s.head(i) < 0 ? "" : " " + s.form(s.head(i)));
      }
    }
    return "no " + form;
  }

  @Test
  void timeNouns_bearNoNames() {
    assertThat(arc(one(Language.ES, "El presidente ruso viajará el lunes a Pekín."), "Pekín"))
        .isEqualTo("obl viajará");
    assertThat(arc(one(Language.RU, "В пятницу Кремль обвинил США во лжи."), "Кремль"))
        .isEqualTo("nsubj обвинил");
  }

  @Test
  void russian_perfective_hasNoPresent() {
    Sentence s = one(Language.RU, "Президент посетит Пекин.");
    assertThat(s.feats(1)).contains("Tense=Fut");
  }

  @Test
  void spanish_contractionsAndPronouns_areWords() {
    assertThat(words(Language.ES, "Llegó al puerto del norte para entregarle la carta."))
        .isEqualTo("Llegó a el puerto de el norte para entregar le la carta .");
    assertThat(words(Language.ES, "Negándoselo, tratándose de dárselo a Carlos, charla."))
        .isEqualTo("Negando se lo , tratando se de dar se lo a Carlos , charla .");
    assertThat(words(Language.ES, "Los gobiernos modernos informan en la parte este."))
        .isEqualTo("Los gobiernos modernos informan en la parte este .");
  }

  @Test
  void spanish_parts_haveTheirPlaces() {
    String text = "para entregarle al rey";
    Sentence s = new Segmenter(Language.ES).segment(text, new Span(0, text.length())).get(0);
    assertThat(s.span(1)).isEqualTo(new Span(5, 13));
    assertThat(s.span(2)).isEqualTo(new Span(13, 15));
    assertThat(s.span(3)).isEqualTo(new Span(16, 18));
    assertThat(s.span(4)).isEqualTo(new Span(16, 18));
  }

  @Test
  void french_apostrophesPartAndHyphensJoin() {
    assertThat(words(Language.FR, "L'accord qu'il signe aujourd'hui aux Pays-Bas, a-t-il dit."))
        .isEqualTo("L' accord qu' il signe aujourd'hui à les Pays-Bas , a -t-il dit .");
    assertThat(words(Language.FR, "Celui-ci a dit : « Est-ce vrai ? »"))
        .isEqualTo("Celui-ci a dit : « Est -ce vrai ? »");
    assertThat(words(Language.FR, "Quelque 80 000 réfugiés, c'est-à-dire peu."))
        .isEqualTo("Quelque 80 000 réfugiés , c'est-à-dire peu .");
  }

  @Test
  void french_des_isOneWordOrTwo() {
    assertThat(words(Language.FR, "Des soldats arrivent avec des armes."))
        .isEqualTo("Des soldats arrivent avec des armes .");
    assertThat(words(Language.FR, "Le chef des armées du pays."))
        .isEqualTo("Le chef de les armées de le pays .");
  }

  @Test
  void portuguese_contractionsAndPronouns_areWords() {
    assertThat(words(Language.PT, "Reuniu-se ontem na ONU, e pediu-lhe que fosse àquela região."))
        .isEqualTo("Reuniu se ontem em a ONU , e pediu lhe que fosse a aquela região .");
    assertThat(words(Language.PT, "O primeiro-ministro quer fazê-lo pela paz; dir-se-ia que sim."))
        .isEqualTo("O primeiro-ministro quer fazê lo por a paz ; diria se que sim .");
    assertThat(words(Language.PT, "Custa R$ 5 milhões na sexta-feira."))
        .isEqualTo("Custa R$ 5 milhões em a sexta-feira .");
  }

  @Test
  void russian_hyphensJoin() {
    assertThat(words(Language.RU, "Вице-премьер приехал из-за 2-й встречи в Санкт-Петербург."))
        .isEqualTo("Вице-премьер приехал из-за 2-й встречи в Санкт-Петербург .");
  }

  @Test
  void spanish_trees() {
    Sentence s = one(Language.ES, "Noruega condenó el ataque.");
    assertThat(arc(s, "Noruega")).isEqualTo("nsubj condenó");
    assertThat(arc(s, "ataque")).isEqualTo("obj condenó");
    assertThat(s.lemma(1)).isEqualTo("condenar");
    Sentence passive = one(Language.ES, "Las sanciones fueron impuestas por el Consejo.");
    assertThat(arc(passive, "sanciones")).isEqualTo("nsubj:pass impuestas");
    assertThat(arc(passive, "Consejo")).isEqualTo("obl:agent impuestas");
    assertThat(passive.lemma(3)).isEqualTo("imponer");
  }

  @Test
  void french_trees() {
    Sentence s = one(Language.FR, "Des sanctions ont été imposées par le Conseil.");
    assertThat(arc(s, "sanctions")).isEqualTo("nsubj:pass imposées");
    assertThat(arc(s, "Conseil")).isEqualTo("obl:agent imposées");
    assertThat(s.lemma(4)).isEqualTo("imposer");
    Sentence active = one(Language.FR, "Le ministre a rencontré l'ambassadeur du Chili.");
    assertThat(arc(active, "ministre")).isEqualTo("nsubj rencontré");
    assertThat(arc(active, "ambassadeur")).isEqualTo("obj rencontré");
    assertThat(arc(active, "Chili")).isEqualTo("nmod ambassadeur");
  }

  @Test
  void portuguese_trees() {
    Sentence s = one(Language.PT, "A Noruega acusou o Chile de violar o acordo.");
    assertThat(arc(s, "Noruega")).isEqualTo("nsubj acusou");
    assertThat(arc(s, "Chile")).isEqualTo("obj acusou");
    assertThat(arc(s, "violar")).isEqualTo("xcomp acusou");
    Sentence passive = one(Language.PT, "As sanções foram impostas pelo Conselho.");
    assertThat(arc(passive, "sanções")).isEqualTo("nsubj:pass impostas");
    assertThat(passive.lemma(3)).isEqualTo("impor");
  }

  @Test
  void russian_trees() {
    Sentence s = one(Language.RU, "Министр заявил, что Норвегия отвергла предложение Чили.");
    assertThat(arc(s, "Министр")).isEqualTo("nsubj заявил");
    assertThat(arc(s, "отвергла")).isEqualTo("ccomp заявил");
    assertThat(arc(s, "Норвегия")).isEqualTo("nsubj отвергла");
    assertThat(arc(s, "предложение")).isEqualTo("obj отвергла");
    assertThat(s.lemma(5)).isEqualTo("отвергнуть");
    Sentence passive = one(Language.RU, "Санкции были введены правительством.");
    assertThat(arc(passive, "Санкции")).isEqualTo("nsubj:pass введены");
    assertThat(arc(passive, "правительством")).isEqualTo("obl:agent введены");
  }
}
