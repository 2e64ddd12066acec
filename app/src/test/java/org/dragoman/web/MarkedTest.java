package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks on a text, also where they cross. */
class MarkedTest {

  private static String shown(String text, Marked.Mark... marks) {
    StringBuilder out = new StringBuilder();
    for (Marked.Run run : Marked.runs(text, List.of(marks))) {
      out.append(run.plain() ? run.text() : "[" + run.text() + "|" + run.kinds() + "]");
    }
    return out.toString();
  }

  @Test
  void marksThatCrossAreCutWhereTheyBegin() {
    assertThat(shown("abcdef", Marked.Mark.of(1, 4, "x"), Marked.Mark.of(3, 6, "y")))
        .isEqualTo("a[bc|x][d|x y][ef|y]");
  }

  @Test
  void placesAreCodePoints() {
    assertThat(shown("😀 war", Marked.Mark.of(2, 5, "x"))).isEqualTo("😀 [war|x]");
  }

  @Test
  void whatLiesOutsideIsCutOff() {
    assertThat(shown("ab", Marked.Mark.of(-3, 9, "x"), Marked.Mark.of(5, 9, "y")))
        .isEqualTo("[ab|x]");
    assertThat(shown("", Marked.Mark.of(0, 1, "x"))).isEmpty();
  }
}
