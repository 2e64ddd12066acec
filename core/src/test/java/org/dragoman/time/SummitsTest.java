package org.dragoman.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class SummitsTest {

  private static final Summits SUMMITS = Summits.load();

  private static List<Constraint> of(String text, Language language, Tense tense) {
    Span all = new Span(0, text.length());
    List<Told> told =
        TimeExpressions.find(text, all, language).stream().map(e -> new Told(e, tense)).toList();
    return SUMMITS.constraints(text, all, language, told, at -> tense);
  }

  private static LocalDate notBefore(String text, Language language) {
    return of(text, language, Tense.PAST).stream()
        .filter(c -> c.intervals().get(0).to() == null)
        .map(c -> c.intervals().get(0).from())
        .findFirst()
        .orElse(null);
  }

  @Test
  void tellsANumberedSummitInSixLanguages() {
    Map<Language, List<String>> texts =
        Map.of(
            Language.EN,
            List.of(
                "Leaders met at the 15th BRICS summit.",
                "They met at the fifteenth summit of the BRICS."),
            Language.DE,
            List.of("Beim 15. BRICS-Gipfel trafen sich die Staatschefs."),
            Language.ES,
            List.of("Se reunieron en la XV Cumbre de los BRICS."),
            Language.FR,
            List.of("Ils se sont réunis au 15e sommet des BRICS."),
            Language.PT,
            List.of("Reuniram-se na 15ª Cúpula do BRICS."),
            Language.RU,
            List.of("Лидеры встретились на XV саммите БРИКС.", "На 15-м саммите БРИКС приняли."));
    texts.forEach(
        (language, all) ->
            all.forEach(
                text -> assertThat(notBefore(text, language)).as(text).isEqualTo("2023-08-22")));
  }

  @Test
  void tellsASummitByItsPlace() {
    assertThat(notBefore("Beim G20-Gipfel in Hamburg trafen sie sich.", Language.DE))
        .isEqualTo("2017-07-07");
    assertThat(notBefore("Встретились на саммите НАТО в Вильнюсе.", Language.RU))
        .isEqualTo("2023-07-11");
    assertThat(notBefore("They spoke at COP28.", Language.EN)).isEqualTo("2023-11-30");
    assertThat(notBefore("They spoke at the G20 summit.", Language.EN)).isNull();
    assertThat(notBefore("The 99th BRICS summit ended.", Language.EN)).isNull();
  }

  @Test
  void whatIsToComeLiesAhead() {
    assertThat(of("Russia will host the 16th BRICS summit.", Language.EN, Tense.FUTURE))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.intervals().get(0).to()).isEqualTo("2024-10-24");
              assertThat(c.intervals().get(0).from()).isAfter("2023-01-01");
            });
  }

  @Test
  void aWeekdayBesideItLeavesOneWeek() {
    String text = "The 15th BRICS summit opened in Johannesburg on Tuesday.";
    Span all = new Span(0, text.length());
    List<Told> told =
        TimeExpressions.find(text, all, Language.EN).stream()
            .map(e -> new Told(e, Tense.PAST))
            .toList();
    List<Constraint> found = SUMMITS.constraints(text, all, Language.EN, told, at -> Tense.PAST);
    assertThat(Dating.date(List.of(), told, found).value())
        .hasValueSatisfying(date -> assertThat(date.first()).isBetween("2023-08-01", "2023-08-31"));
  }

  @Test
  void theFirstSinceTakingOfficeIsEarlyInATerm() {
    assertThat(
            TookOffice.first(
                new Span(0, 5), "first", List.of(PartialDate.day(2021, 1, 20)), "joe-biden"))
        .hasValueSatisfying(
            c -> {
              assertThat(c.intervals().get(0).from()).isEqualTo("2021-01-20");
              assertThat(c.intervals().get(0).to()).isBefore("2023-02-01");
            });
  }
}
