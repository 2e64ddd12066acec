package org.dragoman.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.time.PartialDate;
import org.junit.jupiter.api.Test;

/** Records come back from their bytes as they were. */
class RecordBytesTest {

  private record Inner(String word, Optional<Integer> number) {}

  private record Outer(
      long a,
      double b,
      boolean c,
      Optional<LocalDate> day,
      Optional<PartialDate> date,
      List<Inner> inner,
      Set<String> set,
      Map<String, Double> map) {}

  private static final Outer FULL =
      new Outer(
          Long.MIN_VALUE,
          0.1,
          true,
          Optional.of(LocalDate.of(1914, 6, 28)),
          PartialDate.parse("2018-10-29/2018-11-04"),
          List.of(new Inner("", Optional.empty()), new Inner("ж🕊".repeat(200), Optional.of(-1))),
          Set.of("b", "a"),
          Map.of("x", 1.0, "w", -0.0));

  @Test
  void whatWentInComesOut() {
    assertThat(RecordBytes.read(Outer.class, RecordBytes.of(FULL))).isEqualTo(FULL);
  }

  @Test
  void equalRecordsAreEqualBytes() {
    Outer same = RecordBytes.read(Outer.class, RecordBytes.of(FULL));
    assertThat(RecordBytes.of(same)).isEqualTo(RecordBytes.of(FULL));
  }
}
