package org.dragoman.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

  /** Sixty periods of about a hundred articles, so many of which tell an event. */
  private static int[] counts(Random random, int[] read, double[] rates) {
    int[] counts = new int[read.length];
    for (int i = 0; i < read.length; i++) {
      for (int article = 0; article < read[i]; article++) {
        counts[i] += random.nextDouble() < rates[i * rates.length / read.length] ? 1 : 0;
      }
    }
    return counts;
  }

  private static int[] read(Random random, int periods) {
    int[] read = new int[periods];
    Arrays.setAll(read, i -> 80 + random.nextInt(40));
    return read;
  }

  @Test
  void aRateThatRisesAndFallsHasTwoChanges() {
    Random random = new Random(7);
    int[] read = read(random, 60);
    int[] counts = counts(random, read, new double[] {0.05, 0.25, 0.08});
    assertThat(ChangePoints.in(counts, read))
        .extracting(ChangePoint::index)
        .containsExactly(20, 40);
    assertThat(ChangePoints.in(counts, read).get(0).after()).isBetween(0.2, 0.3);
  }

  @Test
  void onASteadyRateChangesAreRare() {
    Random random = new Random(3);
    int falseAlarms = 0;
    for (int trial = 0; trial < 300; trial++) {
      int[] read = read(random, 60);
      falseAlarms += ChangePoints.in(counts(random, read, new double[] {0.1}), read).size();
    }
    assertThat(falseAlarms).isLessThanOrEqualTo(6);
  }

  @Test
  void moreReadingIsNoChange() {
    Random random = new Random(9);
    int[] read = new int[60];
    Arrays.setAll(read, i -> i < 30 ? 50 : 500);
    assertThat(ChangePoints.in(counts(random, read, new double[] {0.1}), read)).isEmpty();
  }

  @Test
  void periodsInWhichNothingWasReadAreNoPeace() {
    Random random = new Random(9);
    int[] read = read(random, 60);
    int[] counts = counts(random, read, new double[] {0.1});
    for (int i = 20; i < 40; i++) {
      read[i] = 0;
      counts[i] = 0;
    }
    assertThat(ChangePoints.in(counts, read)).isEmpty();
  }

  @Test
  void tooShortASeriesSaysNothing() {
    assertThat(ChangePoints.in(new int[] {0, 9, 9}, new int[] {10, 10, 10})).isEmpty();
    assertThat(ChangePoints.in(new int[0], new int[0])).isEmpty();
  }
}
