package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The gate: no figure on the gold that comes with Dragoman falls below its pinned floor. */
class AccuracyGateTest {

  @Test
  void allFloorsHold() {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new Evaluate())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute("--home", "..");
    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString()).contains("samples-closed").doesNotContain("BELOW");
  }
}
