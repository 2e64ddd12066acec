package org.dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

  private static List<String> found(Report... reports) {
    return Contradictions.in(List.of(reports)).stream()
        .map(c -> c.field() + ": " + c.leftValue() + " / " + c.rightValue())
        .toList();
  }

  private static Told report(String article) {
    return Told.by(article).that("RUS", "SANCTION", "GBR");
  }

  @Test
  void twoDaysThatTheTextsGive() {
    assertThat(found(report("a").on("2018-03-17").report(), report("b").on("2018-03-18").report()))
        .containsExactly("day: 2018-03-17 / 2018-03-18");
  }

  @Test
  void aDayThatOnlyFollowsFromPublicationContradictsNobody() {
    assertThat(
            found(
                report("a").on("2018-03-17").report(),
                report("b").on("2018-03-18").basis("publication").report()))
        .isEmpty();
  }

  @Test
  void twoCountsOfTheSameThing() {
    assertThat(
            found(
                report("a").in("en", "Moscow expelled 23 British diplomats.").report(),
                report("b").in("en", "Russia sends home 25 British diplomats.").report()))
        .containsExactly("number: 23 briti / 25 briti");
  }

  @Test
  void assertedHereAndDeniedThere() {
    assertThat(found(report("a").report(), report("b").factuality("denied").report()))
        .containsExactly("factuality: asserted / denied");
  }

  @Test
  void placesInTwoStates() {
    assertThat(
            found(report("a").at("Minsk", "BLR").report(), report("b").at("Gomel", "BLR").report()))
        .containsExactly("place: Gomel, BLR / Minsk, BLR");
  }

  @Test
  void aPlanAndTheDeedDoNotConflict() {
    assertThat(found(report("a").report(), report("b").factuality("planned").report())).isEmpty();
  }
}
