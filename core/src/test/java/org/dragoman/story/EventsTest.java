package org.dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventsTest {

  private static final Report VISIT =
      Told.by("a1")
          .that("RUS/naryshkin", "CONSULT", "CUB")
          .mode("visit")
          .on("2018-12-10")
          .in("en", "Naryshkin arrived in Havana on Monday for talks on security.")
          .report();
  private static final Report VISIT_ELSEWHERE =
      Told.by("b1")
          .that("RUS/naryshkin", "CONSULT", "CUB/castro")
          .mode("visit")
          .on("2018-12-10")
          .in("es", "Naryshkin llegó el lunes a La Habana y se reunió con Castro.")
          .report();

  private static List<List<String>> articles(Report... reports) {
    return articles(new Events(Decisions.NONE, Map.of()), reports);
  }

  private static List<List<String>> articles(Events events, Report... reports) {
    return events.of(List.of(reports)).stream()
        .map(event -> event.reports().stream().map(Report::article).sorted().toList())
        .toList();
  }

  @Test
  void oneActInTwoLanguagesIsOneEvent() {
    assertThat(articles(VISIT, VISIT_ELSEWHERE)).containsExactly(List.of("a1", "b1"));
  }

  @Test
  void anotherMinistersVisitIsAnotherEvent() {
    Report other =
        Told.by("c1")
            .that("RUS/lavrov", "CONSULT", "CUB")
            .mode("visit")
            .on("2018-12-10")
            .in("en", "Lavrov arrived in Havana on Monday.")
            .report();
    assertThat(articles(VISIT, other)).hasSize(2);
  }

  @Test
  void theSameVisitAWeekLaterIsAnotherEvent() {
    Report later =
        Told.by("c1")
            .that("RUS/naryshkin", "CONSULT", "CUB")
            .mode("visit")
            .on("2018-12-17")
            .published("2018-12-18")
            .in("en", "Naryshkin arrived in Havana on Monday for talks on security.")
            .report();
    assertThat(articles(VISIT, later)).hasSize(2);
  }

  @Test
  void twoAccusationsOfOneDayOnDifferentMattersStayApart() {
    Report strike =
        Told.by("a1")
            .that("RUS", "ACCUSE", "UKR")
            .on("2022-10-01")
            .published("2022-10-01")
            .in("en", "Moscow accused Kyiv of shelling a hospital near Donetsk with rockets.")
            .report();
    Report grain =
        Told.by("b1")
            .that("RUS", "ACCUSE", "UKR")
            .on("2022-10-01")
            .published("2022-10-01")
            .in("en", "Russia blamed Ukraine for delaying ships loaded under the grain corridor.")
            .report();
    assertThat(SameEvent.compare(strike, grain).score())
        .isLessThan(SameEvent.compare(VISIT, VISIT_ELSEWHERE).score() - 2);
  }

  @Test
  void planDeedAndDenialAreReportsOfOneAct() {
    Report planned =
        Told.by("c1")
            .that("RUS/naryshkin", "CONSULT", "CUB")
            .mode("visit")
            .on("2018-12-10")
            .factuality("planned")
            .published("2018-12-08")
            .in("en", "Naryshkin will arrive in Havana on Monday.")
            .report();
    assertThat(articles(VISIT, planned)).hasSize(1);
    assertThat(Consensus.of(List.of(VISIT, planned)).factuality()).isEqualTo("asserted");
  }

  @Test
  void judgementsGoBeforeLikeness() {
    Decisions apart =
        new Decisions(Set.of(), Set.of(Decisions.Pair.of(VISIT.id(), VISIT_ELSEWHERE.id())));
    assertThat(articles(new Events(apart, Map.of()), VISIT, VISIT_ELSEWHERE)).hasSize(2);
    Report other =
        Told.by("c1").that("CHN", "ACCUSE", "JPN").on("2018-12-10").in("en", "Words.").report();
    Decisions together = new Decisions(Set.of(Decisions.Pair.of(VISIT.id(), other.id())), Set.of());
    assertThat(articles(new Events(together, Map.of()), VISIT, other)).hasSize(1);
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Report> reports = new ArrayList<>();
    Random random = new Random(5);
    String[] words = {"grain ships", "visas and borders", "gas transit prices", "old archives"};
    for (int i = 0; i < 80; i++) {
      reports.add(
          Told.by("a" + i)
              .that(
                  random.nextBoolean() ? "RUS" : "RUS/lavrov",
                  random.nextBoolean() ? "CONSULT" : "ACCUSE",
                  random.nextBoolean() ? "CUB" : "TUR")
              .on("2018-12-1" + random.nextInt(4))
              .in("en", "They spoke about " + words[random.nextInt(words.length)] + " again.")
              .report());
    }
    List<EventGroup> expected = new Events(Decisions.NONE, Map.of()).of(reports);
    assertThat(expected).hasSizeBetween(5, 60);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(reports, random);
      assertThat(new Events(Decisions.NONE, Map.of()).of(reports)).isEqualTo(expected);
    }
  }

  @Test
  void aVerdictSaysWhy() {
    assertThat(SameEvent.compare(VISIT, VISIT_ELSEWHERE).reasons())
        .contains("same mode (+1.4)", "same parties (+1.5)", "same day (+2.0)");
  }
}
