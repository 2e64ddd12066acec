package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        // the neighbours of what is read are named and not taken for it
        "I ministri si sono incontrati martedì e hanno deciso di riaprire la frontiera con il paese|it",
        "Els ministres es van reunir dimarts i van acordar reobrir la frontera amb els dos països|ca",
        "Міністри зустрілися у вівторок і домовилися знову відкрити кордон, який було закрито|uk",
        "Министрите се срещнаха във вторник и се споразумяха да отворят отново границата, която беше затворена|bg",
        "Министри су се састали у уторак и договорили да поново отворе границу која је била затворена|sr",
        "Міністры сустрэліся ў аўторак і дамовіліся зноў адкрыць мяжу, якая была зачыненая|be",
        "Miniștrii s-au întâlnit marți și au convenit să redeschidă granița care a fost închisă|ro",
        "Ministrowie spotkali się we wtorek i zgodzili się ponownie otworzyć granicę, która była zamknięta|pl",
        "Os ministros reuníronse o martes e acordaron abrir a fronteira despois dunha longa noite de conversas, tamén coa axuda dunha terceira parte e máis unha semana|gl",
      })
  void namesTheNeighbours(String text, String code) {
    assertThat(DETECTOR.of(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Spanish and Portuguese, at length and in a line
        "El presidente viajará a la capital vecina para firmar un acuerdo sobre el agua del río|es",
        "O presidente viajará à capital vizinha para assinar um acordo sobre a água do rio|pt",
        "Rusia expulsa a diez diplomáticos noruegos|es",
        "Rússia expulsa dez diplomatas noruegueses|pt",
        "A ministra não comentou as declarações do seu homólogo|pt",
        "La ministra no comentó las declaraciones de su homólogo|es",
        "La ministre n’a pas commenté les propos de son homologue|fr",
        "Paris rappelle son ambassadeur à Alger|fr",
        "Moscou convoque l’ambassadeur de France après les propos du ministre|fr",
        "Посол Норвегии вызван в МИД|ru",
        "Путин прибыл в Пекин с визитом|ru",
        "Президент встретился с министром обороны и обсудил с ним поставки|ru",
      })
  void tellsNeighboursThatAreReadApart(String text, String code) {
    assertThat(DETECTOR.of(text).code()).isEqualTo(code);
  }

  @Test
  void judgesByTheRunningText() {
    String spanishLabels =
        "Inicio\nNoticias\nMás leídas\nCompartir en Facebook\nSíguenos en las redes\n";
    assertThat(
            DETECTOR
                .of(
                    spanishLabels
                        + "The foreign minister said on Friday that the talks with the two"
                        + " neighbours had been constructive and would go on in the spring.")
                .code())
        .isEqualTo("en");
    String englishLabels = "Home\nNews\nShare this\nSign up for our newsletter\nMost read\n";
    assertThat(
            DETECTOR
                .of(
                    englishLabels
                        + "El canciller dijo el viernes que las conversaciones con los dos vecinos"
                        + " habían sido constructivas y que continuarán en la primavera.")
                .code())
        .isEqualTo("es");
  }
}
