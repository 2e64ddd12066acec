package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program itself is killed while it adds, judges and exports: store, derived tables, index and
 * files written. Whatever was there stays, and the same command goes on as if nothing had been.
 */
@Tag("torture")
class KilledCommandsTest {

  private static final int DOCUMENTS = 450;

  @TempDir Path folder;

  @AfterEach
  void clear() throws IOException {
    // DuckDB's library, which a killed Java leaves behind.
    try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
      for (Path file : left.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void whileItAdds() throws Exception {
    Path articles = articles();
    Path archive = folder.resolve("archive");
    Random random = new Random(7);
    Set<String> there = Set.of();
    int killed = 0;
    for (boolean done = false; killed < 10 && !done; killed += done ? 0 : 1) {
      try (Child child = add(articles, archive)) {
        done = !child.killedAtChange(archive, 1 + random.nextInt(25));
      }
      clear();
      Set<String> now = documents(archive);
      assertThat(now).containsAll(there);
      there = now;
    }
    assertThat(killed).isPositive();
    try (Child last = add(articles, archive)) {
      assertThat(last.code()).isZero();
      assertThat(last.err()).isEmpty();
    }
    assertThat(documents(archive)).hasSize(DOCUMENTS).containsAll(there);
    wholeAgain(archive);
    assertThat(SampleArchive.rows("search", "take 449", "-a", archive)).isNotEmpty();
    System.out.printf(
        "add: %d kills, %d documents kept before the last run, 0 lost%n", killed, there.size());
  }

  private Path articles() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.append(
          String.format(
              "{\"id\":\"%d\",\"date\":\"2016-05-%02d\",\"text\":\"Latvia recalled its envoy from"
                  + " Minsk, take %d. Belarus condemned Latvia on Monday.\"}%n",
              i, 1 + i % 28, i));
    }
    Files.writeString(articles.resolve("all.jsonl"), lines);
    return articles;
  }

  private Child add(Path articles, Path archive) throws IOException {
    return Child.start(
        folder.resolve("scratch"), "1g", Main.class, "add", articles, "--archive", archive);
  }

  @Test
  void whileItJudges() throws Exception {
    Path archive = SampleArchive.copy(folder.resolve("archive"));
    Random random = new Random(8);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < 12; kill++) {
      try (Child child =
          Child.start(
              folder.resolve("scratch"),
              "512m",
              Judge.class,
              archive,
              "pavel-kovalchuk",
              "raisa-kovalchuk")) {
        child.killedAtChange(archive, 1 + random.nextInt(40));
        assertThat(child.out()).allMatch(line -> line.startsWith("judgement "));
        child.out().forEach(line -> acknowledged.add(line.split(" ")[1]));
      }
      clear();
      assertThat(
              SampleArchive.rows("review", "list", "-a", archive).stream()
                  .map(row -> row.get("judgement").asText()))
          .containsAll(acknowledged);
    }
    assertThat(acknowledged).isNotEmpty();
    wholeAgain(archive);
    System.out.printf(
        "review: 12 kills, %d judgements acknowledged, 0 lost%n", acknowledged.size());
  }

  @Test
  void whileItExports() throws Exception {
    Path archive = folder.resolve("archive");
    assertThat(Run.dragoman("add", articles(), "-a", archive).code()).isZero();
    Random random = new Random(9);
    int cut = 0;
    int whole = 0;
    for (String format : List.of("csv", "parquet", "jsonl")) {
      Path expected = folder.resolve("expected." + format);
      assertThat(Run.dragoman("export", "--as", format, "-o", expected, "-a", archive).code())
          .isZero();
      for (int kill = 0; kill < 4; kill++) {
        Path place = Files.createDirectory(folder.resolve(format + kill));
        Path written = place.resolve("events");
        try (Child child =
            Child.start(
                folder.resolve("scratch"),
                "512m",
                Main.class,
                "export",
                "--as",
                format,
                "-o",
                written,
                "-a",
                archive)) {
          child.killedAtChange(place, 1 + random.nextInt(3));
        }
        clear();
        cut += Files.exists(place.resolve("events.part")) ? 1 : 0;
        if (Files.exists(written)) {
          whole++;
          assertThat(written).hasSameBinaryContentAs(expected);
        }
        // The same command goes on where it stopped.
        assertThat(Run.dragoman("export", "--as", format, "-o", written, "-a", archive).err())
            .isEmpty();
        assertThat(written).hasSameBinaryContentAs(expected);
        assertThat(place).isDirectoryNotContaining("glob:**.part");
      }
    }
    assertThat(cut).isPositive();
    wholeAgain(archive);
    System.out.printf(
        "export: 12 kills, %d in the midst of the file, %d whole, 0 half%n", cut, whole);
  }

  private static Set<String> documents(Path archive) {
    Run stats = Run.dragoman("stats", "-a", archive, "--format", "jsonl");
    if (stats.code() != 0) {
      assertThat(stats.errLines()).hasSize(1);
      assertThat(stats.err()).contains("there is no archive at");
      return Set.of();
    }
    return SampleArchive.rows("changes", "-a", archive).stream()
        .filter(row -> row.get("what").asText().startsWith("document"))
        .map(JsonNode::toString)
        .collect(Collectors.toSet());
  }

  private static void wholeAgain(Path archive) {
    Run check = Run.dragoman("check", "-a", archive);
    assertThat(check.out()).isEqualTo(archive + ": all is well\n");
    assertThat(check.code()).isZero();
  }
}
