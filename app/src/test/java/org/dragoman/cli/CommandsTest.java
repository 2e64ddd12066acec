package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String STORY =
      "Minister visits Paris\n\nPARIS, March 3, 2021 - Russia's foreign minister Sergei Lavrov met"
          + " French President Emmanuel Macron in Paris on Wednesday.\n\nShare on Facebook\n";

  @TempDir private Path folder;

  @Test
  void noArgumentsShowTheHelp() {
    Run run = Run.dragoman();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: dragoman", "demo", "read", "explain", "Exit codes");
    assertThat(run).isEqualTo(Run.dragoman("--help"));
  }

  @Test
  void everyCommandHelps() {
    for (String command : new String[] {"read", "demo", "explain"}) {
      Run run = Run.dragoman(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Usage: dragoman " + command);
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void versionTellsWhatMadeTheOutput() {
    Run run = Run.dragoman("--version");
    assertThat(run.code()).isZero();
    assertThat(run.outLines()).hasSize(4);
    assertThat(run.outLines().get(0)).matches("dragoman \\d+\\.\\d+\\.\\d+");
    assertThat(run.outLines().get(1)).matches("lexicon [0-9a-f]{16}");
    assertThat(run.outLines().get(2)).matches("models [0-9a-f]{16}");
  }

  @Test
  void mistakesInTheCommandAreHelped() {
    Run option = Run.dragoman("read", "--fromat", "jsonl", "x");
    assertThat(option.code()).isEqualTo(2);
    assertThat(option.err()).contains("'--fromat'", "--format");
    Run command = Run.dragoman("raed", "x");
    assertThat(command.code()).isEqualTo(2);
    assertThat(command.err()).contains("'raed'", "read");
    Run nothing = Run.dragoman("read");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("SOURCE", "Usage: dragoman read");
    Run format = Run.dragoman("read", "-f", "xml", "x");
    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err()).contains("xml", "JSONL");
  }

  @Test
  void standardInput() {
    Run run = Run.fed(STORY, "read", "-", "-f", "jsonl");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"path\":\"-\"");
    assertThat(Run.fed("", "read", "-").err())
        .isEqualTo("dragoman: -: the file is empty; leave it out\n");
  }

  @Test
  void textForTheEye() {
    Run run = Run.fed(STORY, "read", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Minister visits Paris", "published 2021-03-03", "CONSULT")
        .contains("Lavrov", "(RUS)", "1 line of page furniture left out")
        .doesNotContain("\u001b");
    assertThat(run.outLines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void demoReadsEverySample() throws IOException {
    Run run = Run.dragoman("demo");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    for (String sample : DemoCommand.names()) {
      assertThat(run.out()).contains("samples/" + sample);
    }
    assertThat(run.out()).containsPattern("\\d+ sample articles read, \\d+ events found");
  }

  @Test
  void indexListsTheSamples() throws IOException, URISyntaxException {
    Path samples = Path.of(DemoCommand.class.getResource("/samples/INDEX").toURI()).getParent();
    try (Stream<Path> files = Files.list(samples)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> !f.equals("INDEX")))
          .containsExactlyInAnyOrderElementsOf(DemoCommand.names());
    }
  }

  @Test
  void explain() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), STORY);
    Run run = Run.dragoman("explain", story, 3);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("published 2021-03-03", "Lavrov", "CONSULT");
    assertThat(Run.dragoman("explain", story, 5).out()).contains("line 5 is page furniture");
    assertThat(Run.dragoman("explain", story, 2).out()).isEqualTo("line 2 is empty\n");
  }

  @Test
  void explainRefuses() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), STORY);
    for (String line : new String[] {"0", "6", "-1"}) {
      Run run = Run.dragoman("explain", "--", story, line);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "dragoman: "
                  + story
                  + ": there is no line "
                  + line
                  + "; give a number from 1 to 5\n");
    }
    assertThat(Run.dragoman("explain", folder, 1).err())
        .isEqualTo("dragoman: " + folder + ": this is a folder; name a file in it\n");
    Run word = Run.dragoman("explain", story, "seven");
    assertThat(word.code()).isEqualTo(2);
    assertThat(word.err()).contains("'seven'", "Usage: dragoman explain");
  }

  /** What {@code | head -1} does: the reader goes away, the writer stops without a word. */
  @Test
  void aBrokenPipeEndsQuietly() throws IOException {
    Files.writeString(folder.resolve("a.txt"), STORY);
    Files.writeString(folder.resolve("b.txt"), "");
    Output gone = new Output(failing("Broken pipe"));
    StringWriter err = new StringWriter();
    int code =
        Main.run(new String[] {"read", folder.toString()}, gone.writer(), new PrintWriter(err));
    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(gone.fault()).isEmpty();
  }

  @Test
  void aFullDiskIsSaid() throws IOException {
    Files.writeString(folder.resolve("a.txt"), STORY);
    Output full = new Output(failing("No space left on device"));
    Main.run(
        new String[] {"read", folder.toString()},
        full.writer(),
        new PrintWriter(new StringWriter()));
    assertThat(full.fault()).contains("No space left on device");
  }

  @Test
  void outputIsUtf8() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintWriter out = new Output(bytes).writer();
    out.print("Präsident → ↔");
    out.flush();
    assertThat(bytes.toByteArray()).isEqualTo("Präsident → ↔".getBytes(StandardCharsets.UTF_8));
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
