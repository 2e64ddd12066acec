package org.dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.search.IndexState.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The process that writes the index is killed while it commits and merges segments. */
@EnabledOnOs(OS.LINUX)
@Tag("torture")
class KilledIndexTest {

  private static final int KILLS = 30;

  @TempDir Path folder;

  @Test
  void everyCommitIsThere() throws Exception {
    Path index = folder.resolve("index");
    Random random = new Random(5);
    long acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = Math.max(acknowledged, killed(index, random));
      IndexState state = SentenceIndex.at(index).inspect();
      if (acknowledged == 0 && state.kind() == Kind.MISSING) {
        continue;
      }
      assertThat(state.kind()).as(state.what()).isEqualTo(Kind.READY);
      assertThat(state.lastArticle()).isGreaterThanOrEqualTo(acknowledged);
      assertThat(SentenceIndex.at(index).check()).isEmpty();
      try (SentenceSearcher searcher = SentenceIndex.at(index).read(Resolver.none())) {
        assertThat(searcher.count(Query.everything())).isEqualTo(state.lastArticle());
      }
    }
    assertThat(acknowledged).isPositive();
    try (Stream<Path> files = Files.walk(index)) {
      long segments = files.filter(file -> file.toString().endsWith(".si")).count();
      assertThat(segments).as("fewer than commits, as they were merged").isLessThan(KILLS);
    }
    System.out.printf("index: %d kills, %d articles acknowledged, 0 lost%n", KILLS, acknowledged);
  }

  /** What it had acknowledged when it was killed, while it opened the index or some commits on. */
  private static long killed(Path index, Random random) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledIndexTest.class.getName(),
                    index.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("ready");
      long seen = 0;
      for (int commits = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(40);
          commits > 0;
          commits--) {
        seen = Long.parseLong(out.readLine().replace(".", ""));
      }
      Thread.sleep(random.nextInt(30));
      process.toHandle().destroyForcibly();
      process.waitFor();
      return out.lines()
          .filter(line -> line.endsWith("."))
          .mapToLong(line -> Long.parseLong(line.substring(0, line.length() - 1)))
          .max()
          .orElse(seen);
    }
  }

  /** Adds articles without end, with a commit after every few: many segments, so many merges. */
  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    System.out.flush();
    try (SentenceWriter writer = SentenceIndex.at(Path.of(arguments[0])).write()) {
      for (long number = writer.lastArticle() + 1; ; number++) {
        writer.add(
            Articles.article(number, "en")
                .sentence("They met for the " + number + "th time.")
                .done());
        if (number % 3 == 0) {
          writer.commit(number);
          System.out.println(number + ".");
          System.out.flush();
        }
      }
    }
  }
}
