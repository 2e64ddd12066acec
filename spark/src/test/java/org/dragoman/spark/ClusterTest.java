package org.dragoman.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.store.Kept;
import org.dragoman.store.Parcel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of two executors, each a process of its own, reads a corpus in which every third file
 * is broken; one executor is killed on the way. What comes out is what one machine makes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {

  private static final Path GUIDE = Path.of("..", "docs", "guides", "spark.md");

  @TempDir private static Path folder;
  private static Path news;
  private static Path alone;
  private static List<String> refused;

  @BeforeAll
  static void oneMachine() throws Exception {
    news = Files.createDirectory(folder.resolve("news"));
    Corpus.write(news);
    alone = folder.resolve("alone");
    refused = OneMachine.add(news, alone);
  }

  /** The guide's command for one machine, with the names of this test and small portions. */
  private static List<String> command(Path output, String... more) throws IOException {
    String command =
        Files.readString(GUIDE)
            .replace("\\\n", " ")
            .lines()
            .filter(line -> line.startsWith("spark-submit") && line.contains("local-cluster"))
            .findFirst()
            .orElseThrow();
    List<String> words = new ArrayList<>();
    for (String word : command.replace("'", "").strip().split("\\s+")) {
      words.add(
          switch (word) {
            case "dragoman-spark.jar" -> System.getProperty("dragoman.jar");
            case "news/" -> news.toString();
            case "out" -> output.toString();
            default -> word;
          });
    }
    words.remove(0);
    words.addAll(List.of("--portion", "0.016"));
    words.addAll(Arrays.asList(more));
    return words;
  }

  @Test
  @Order(1)
  void aKilledExecutorCostsTimeOnly() throws Exception {
    Path output = folder.resolve("out");
    SubmittedJob job = SubmittedJob.start(command(output), folder.resolve("cluster.log"));
    boolean killed = job.killOneAfter(output.resolve("work").resolve("unit_failures"));
    assertThat(killed).as(job.log()).isTrue();
    assertThat(output.resolve("parcel.json")).as("the job was not done yet").doesNotExist();
    assertThat(job.await()).as(job.log()).isEqualTo(1); // some could not be read
    assertThat(job.log()).contains("Lost executor");

    Path archive = folder.resolve("archive");
    Parcel.Taken taken = OneMachine.take(output, archive);
    assertThat(taken.asIs()).isTrue();
    Map<String, List<String>> expected = OneMachine.rows(alone);
    assertThat(expected.get("events")).hasSizeGreaterThan(50);
    assertThat(expected.get("stories")).hasSizeGreaterThan(10);
    assertThat(expected.get("text_articles")).hasSizeGreaterThan(1);
    OneMachine.rows(archive)
        .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
  }

  @Test
  @Order(2)
  void whatCannotBeReadIsListed() throws IOException {
    List<String> listed = new ArrayList<>();
    Map<String, String> reasons = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve("failures.jsonl"))) {
      JsonNode failure = new ObjectMapper().readTree(line);
      listed.add(failure.get("source").asText());
      reasons.put(failure.get("source").asText(), failure.get("reason").asText());
    }
    assertThat(listed).isEqualTo(refused);
    assertThat(reasons.get(news.resolve("huge.txt").toString())).isEqualTo("larger than 32 MB");
    assertThat(reasons).containsKey(news.resolve("wire.jsonl") + ":6");
    assertThat(listed).hasSizeGreaterThan(5);
  }

  @Test
  @Order(3)
  void otherMachinesOtherSlicesSameBytes() throws Exception {
    Path output = folder.resolve("again");
    List<String> command = new ArrayList<>(command(output, "--slice", "3"));
    command.set(command.indexOf("local-cluster[2,1,1024]"), "local[2]");
    command.addAll(0, List.of("--conf", "spark.default.parallelism=2"));
    SubmittedJob job = SubmittedJob.start(command, folder.resolve("local.log"));
    assertThat(job.await()).as(job.log()).isEqualTo(1);
    assertThat(hashes(output)).isEqualTo(hashes(folder.resolve("out")));
  }

  @Test
  @Order(4)
  void anArchiveThatHoldsSomeAlreadyTakesTheRest() throws Exception {
    Path some = Files.createDirectory(folder.resolve("some"));
    Path first = Files.list(news).sorted().findFirst().orElseThrow();
    Files.copy(first, some.resolve("renamed.txt"));
    Path archive = folder.resolve("grown");
    OneMachine.add(some, archive);
    Parcel.Taken taken = OneMachine.take(folder.resolve("out"), archive);
    assertThat(taken.asIs()).isFalse();
    assertThat(taken.known()).isEqualTo(1);
    Map<String, List<String>> expected = OneMachine.rows(alone);
    Map<String, List<String>> rows = OneMachine.rows(archive);
    assertThat(OneMachine.differences(archive)).isEmpty();
    for (String table : List.of("events", "stories", "actors", "actor_links", "texts")) {
      assertThat(rows.get(table)).as(table).isEqualTo(expected.get(table));
    }
    assertThat(OneMachine.take(folder.resolve("out"), archive).documents()).isZero();
  }

  /** The hash of every file below a folder. */
  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), hash(file));
      }
    }
    return hashes;
  }

  private static String hash(Path file) {
    try {
      return Kept.idOf(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
