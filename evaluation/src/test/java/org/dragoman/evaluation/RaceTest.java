package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaceTest {

  private static volatile double sink;

  @Test
  void whoDoesFourTimesTheWork_isSlower() {
    List<Race.Result> results =
        Race.run(List.of(worker("one", 1), worker("four", 4)), List.of("a text"), 3, .05, .05);

    assertThat(results).extracting(Race.Result::name).containsExactly("one", "four");
    double ratio = Race.median(results.get(0).ratios(results.get(1)));
    assertThat(ratio).isBetween(2., 8.);
  }

  @Test
  void spread_isMedianLeastMost() {
    assertThat(Race.spread(new double[] {12, 10, 30})).isEqualTo("12.0 (10.0 to 30.0)");
    assertThat(Race.spread(new double[] {2, 1})).isEqualTo("1.50 (1.00 to 2.00)");
  }

  @Test
  void stages_shareTheWholeTime() throws IOException {
    List<String> articles = new GeneratedArticles(Bench.SEED).articles(4, 1);
    Map<String, Double> shares = Stages.of(Bench.dragoman().reading(articles), 3);

    assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isBetween(.999, 1.001);
    assertThat(shares.get("word classes")).isPositive();
    assertThat(shares.get("cast")).isPositive();
  }

  private static Contestant worker(String name, int units) {
    return new Contestant() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Runnable reading(List<String> articles) {
        return () -> {
          double sum = 0;
          for (int i = 0; i < units * 200_000; i++) {
            sum += Math.sqrt(i);
          }
          sink = sum;
        };
      }
    };
  }
}
