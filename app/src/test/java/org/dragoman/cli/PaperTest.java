package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class PaperTest {

  private static String written(Ansi ansi, int columns, List<Word> words) {
    StringWriter out = new StringWriter();
    new Paper(ansi, columns).write(new PrintWriter(out), "> ", "  ", words);
    return out.toString();
  }

  @Test
  void linesAreWrapped() {
    assertThat(written(Ansi.OFF, 12, Word.of("one two  three\nfour", "bold")))
        .isEqualTo("> one two\n  three four\n");
    assertThat(written(Ansi.OFF, 8, Word.of("a extraordinary b", "")))
        .isEqualTo("> a\n  extraordinary\n  b\n");
    assertThat(written(Ansi.OFF, 8, List.of())).isEqualTo("> \n");
  }

  @Test
  void aStyleRunsOnOverItsWordsAndEndsWithTheLine() {
    assertThat(written(Ansi.ON, 12, Word.of("one two three", "bold")))
        .isEqualTo("> \u001b[1mone two\u001b[0m\n  \u001b[1mthree\u001b[0m\n");
  }

  @Test
  void triggersAreMarked() {
    String text = "He met her.";
    assertThat(Word.of(text, new Span(0, 11), new Span(3, 6), "underline"))
        .containsExactly(new Word("He", ""), new Word("met", "underline"), new Word("her.", ""));
  }

  @Test
  void wordsDoNotSteerTheTerminal() {
    assertThat(written(Ansi.OFF, 40, Word.of("a\u001b[31mb \u202Ec", "")))
        .isEqualTo("> a[31mb c\n");
  }
}
