package org.dragoman.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.time.PartialDate;
import org.junit.jupiter.api.Test;

class ConsensusTest {

  @Test
  void eachSourceHasOneVoice() {
    Consensus common =
        Consensus.of(
            List.of(
                Told.by("a1").source("A").that("RUS", "CONSULT", "CUB").on("2018-12-09").report(),
                Told.by("a2").source("A").that("RUS", "CONSULT", "CUB").on("2018-12-09").report(),
                Told.by("b1").source("B").that("RUS", "CONSULT", "CUB").on("2018-12-10").report(),
                Told.by("c1").source("C").that("RUS", "CONSULT", "CUB").on("2018-12-10").report()));
    assertThat(common.date()).contains(PartialDate.day(2018, 12, 10));
    assertThat(common.sources()).isEqualTo(3);
    assertThat(common.articles()).isEqualTo(4);
  }

  @Test
  void whatMoreDenyThanAssertIsDenied() {
    Consensus common =
        Consensus.of(
            List.of(
                Told.by("a").that("RUS", "ASSAULT", "UKR").report(),
                Told.by("b").that("RUS", "ASSAULT", "UKR").factuality("denied").report(),
                Told.by("c").that("RUS", "ASSAULT", "UKR").factuality("denied").report()));
    assertThat(common.factuality()).isEqualTo("denied");
  }

  @Test
  void threatsAndPlansNeverBecomeFacts() {
    Consensus common =
        Consensus.of(
            List.of(
                Told.by("a").that("RUS", "ASSAULT", "UKR").factuality("possible").report(),
                Told.by("b").that("RUS", "ASSAULT", "UKR").factuality("planned").report(),
                Told.by("c").that("RUS", "ASSAULT", "UKR").factuality("conditional").report()));
    assertThat(common.factuality()).isEqualTo("planned");
  }

  @Test
  void aPersonWhomOneOfFourNamesIsNoParty() {
    Consensus common =
        Consensus.of(
            List.of(
                Told.by("a").that("RUS", "CONSULT", "CUB").report(),
                Told.by("b").that("RUS", "CONSULT", "CUB").report(),
                Told.by("c").that("RUS", "CONSULT", "CUB").report(),
                Told.by("d").that("RUS BLR", "CONSULT", "CUB").report()));
    assertThat(common.actors()).extracting(Party::id).containsExactly("RUS");
  }
}
