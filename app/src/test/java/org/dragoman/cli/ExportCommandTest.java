package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dragoman.archive.Archive;
import org.dragoman.export.Format;
import org.dragoman.record.ArticleParser;
import org.dragoman.store.Keep;
import org.dragoman.store.Kept;
import org.dragoman.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** {@code dragoman export} and {@code dragoman bundle} on an archive of one small article. */
class ExportCommandTest {

  private static final String READING =
      """
      {"document":{"id":"ID","path":"a.txt","url":null,"title":"A visit","outlet":"The Gazette",
      "agency":null,"language":"en","translated":false,"published":{"value":"2018-12-12"},
      "furniture":[],"text":"Cuba received Canada."},"actors":[{"id":"CAN","kind":"state",
      "name":"Canada","names":["Canada"],"state":"CAN","sector":null,"sectors":[],"offices":[],
      "mentions":[]},{"id":"CUB","kind":"state","name":"Cuba","names":["Cuba"],"state":"CUB",
      "sector":null,"sectors":[],"offices":[],"mentions":[]}],"quotes":[],"events":[
      {"id":"NUMBER","type":"CONSULT","mode":"visit","contexts":[],"cameo":"042","quad":1,"score":4.0,
      "actors":[{"id":"CAN","name":"Canada","state":"CAN","sector":null}],
      "recipients":[{"id":"CUB","name":"Cuba","state":"CUB","sector":null}],
      "date":{"value":"2018-12-11","precision":"day","evidence":[],"basis":"clause"},
      "time":"current","factuality":"FACT","place":null,"reported_by":[],"confidence":0.7,
      "evidence":[{"line":1,"start":0,"end":21,"text":"Cuba received Canada.",
      "trigger":"received"}],"rule":"test"}],
      "sentences":[{"line":1,"start":0,"end":21,"text":"Cuba received Canada."}],
      "stamp":{"dragoman":"0.1.0","lexicon":"l1","models":"m1"}}\
      """;

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void archive() throws Exception {
    try (Archive archive =
        Archive.open(folder.resolve("a"), Store.Access.WRITE, Clock.systemUTC(), "test")) {
      for (String fact : List.of("asserted", "denied")) {
        byte[] raw = ("Cuba received Canada: " + fact).getBytes(StandardCharsets.UTF_8);
        String id = Kept.idOf(raw);
        String json =
            READING.replace("\n", "").replace("ID", id).replace("FACT", fact).replace("NUMBER", id);
        if (fact.equals("denied")) { // of another act
          json =
              json.replace("CONSULT\",\"mode\":\"visit\"", "ACCUSE\",\"mode\":\"allege\"")
                  .replace("2018-12-11", "2018-10-02")
                  .replace("received", "blamed");
        }
        archive.add(
            List.of(Kept.of(raw, fact, Optional.empty(), List.of(ArticleParser.parse(json, 1)))),
            Keep.ALL);
      }
    }
  }

  private Ended run(Object command, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words);
    return new Ended(code, out.toString(), err.toString());
  }

  private Ended export(Object... args) {
    Object[] all = new Object[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--archive";
    all[args.length + 1] = folder.resolve("a");
    return run(new ExportCommand(), all);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsWrittenIntoAFolder(Format format) {
    Ended ended = export("--as", format.label(), "--output", folder);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(folder.resolve(format.file())).isNotEmptyFile();
  }

  @Test
  void aQueryChooses_andTheCountIsTold() throws Exception {
    Path file = folder.resolve("x.csv");
    Ended ended = export("factuality:asserted", "--as", "csv", "--output", file);
    assertThat(ended.out()).startsWith("1 event, in ");
    assertThat(Files.readAllLines(file)).hasSize(2);
    ended = export("event:ASSAULT", "--as", "csv", "--output", file);
    assertThat(ended.out()).startsWith("0 events, in ");
    assertThat(Files.readAllLines(file)).as("a header all the same").hasSize(1);
  }

  @Test
  void whatIsLeftOutIsTold() {
    Ended ended = export("--as", "dyad-years", "--output", folder);
    assertThat(ended.out()).startsWith("1 event (not in it: 1 not told as done), in ");
  }

  @Test
  void mistakesGetALineAndLeaveTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("old.csv"), "old");
    assertThat(export("--as", "xls", "-o", file).err()).startsWith("dragoman: there is no format");
    assertThat(export("--as", "ftm", "--expand", "-o", file).err()).contains("--expand");
    assertThat(export("--as", "ftm", "--names", "polecat", "-o", file).err()).contains("--names");
    assertThat(export("foo:(", "--as", "csv", "-o", file).err()).contains("no field foo:");
    assertThat(Files.readString(file)).isEqualTo("old");
    Ended nowhere = export("--as", "csv", "-o", folder.resolve("no/where.csv"));
    assertThat(nowhere.err()).contains("there is no folder").hasLineCount(1);
    assertThat(nowhere.code()).isEqualTo(2);
  }

  @Test
  void bundleIsMadeAndVerified() throws Exception {
    Path zip = folder.resolve("b.zip");
    Ended made = run(new BundleCommand(), "dyad:CAN-CUB", "-o", zip, "-a", folder.resolve("a"));
    assertThat(made.out() + made.err()).startsWith("2 events, in ");
    Ended good = run(new BundleCommand(), "verify", zip);
    assertThat(good.out()).startsWith("10 files as bundled");
    assertThat(good.code()).isZero();
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 4] ^= 1;
    Files.write(zip, bytes);
    Ended bad = run(new BundleCommand(), "verify", zip);
    assertThat(bad.err()).isNotEmpty();
    assertThat(bad.code()).isNotZero();
    assertThat(run(new BundleCommand(), "x", "-a", folder.resolve("a")).err()).contains("--output");
  }
}
