package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No room on the disk, a disk that cannot be written, no memory: one clear line, nothing lost. */
@Tag("torture")
class ShortOfEverythingTest {

  private static final int DOCUMENTS = 600;

  @TempDir Path folder;

  private Path articles() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.append(
          String.format(
              "{\"id\":\"%d\",\"date\":\"2016-05-%02d\",\"text\":\"Latvia recalled its envoy from"
                  + " Minsk, take %d. Belarus condemned Latvia on Monday. %s\"}%n",
              i, 1 + i % 28, i, Integer.toHexString(i * 0x9E3779B9)));
    }
    return Files.writeString(folder.resolve("all.jsonl"), lines);
  }

  private Child dragoman(String heap, Object... words) throws IOException {
    return Child.start(folder.resolve("scratch"), heap, Main.class, words);
  }

  @Test
  void aFullDiskIsSaidAndWithMoreRoomItGoesOn() throws Exception {
    Path articles = articles();
    try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), 1)) {
      Path archive = disk.place().resolve("archive");
      int refused = 0;
      // A little more room each time, so that it ends at another write each time.
      for (int kilobytes = 512; ; kilobytes += kilobytes * 5 / 8) {
        disk.again("size=" + kilobytes + "k");
        try (Child add = dragoman("1g", "add", articles, "-a", archive)) {
          if (add.code() == 0) {
            assertThat(add.err()).isEmpty();
            break;
          }
          assertThat(add.code()).isEqualTo(2);
          assertThat(add.err()).hasSize(1);
          assertThat(add.err().get(0))
              .startsWith("dragoman: ")
              .containsPattern("full|[Ss]pace")
              .doesNotContain("Exception", "fault of the program");
          refused++;
        }
        assertThat(kilobytes).as("room enough for anything").isLessThan(1 << 18);
      }
      assertThat(refused).isPositive();
      disk.again("size=512m");
      try (Child again = dragoman("1g", "add", articles, "-a", archive)) {
        assertThat(again.code()).isZero();
        assertThat(again.out().get(0)).contains(DOCUMENTS + " there already");
      }
      Run check = Run.dragoman("check", "-a", archive);
      assertThat(check.out()).isEqualTo(archive + ": all is well\n");
      System.out.printf("full disk: %d times at another write, 0 lost%n", refused);
    }
  }

  @Test
  void anExportThatFindsNoRoomLeavesNoFile() throws Exception {
    Path archive = SampleArchive.copy(folder.resolve("archive"));
    try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), 1)) {
      disk.again("size=16k");
      for (String format : new String[] {"csv", "jsonl", "parquet", "rdf", "graphml"}) {
        Run run =
            Run.dragoman(
                "export", "--as", format, "-o", disk.place().resolve("out"), "-a", archive);
        if (run.code() != 0) {
          assertThat(run.code()).isEqualTo(2);
          assertThat(run.errLines()).hasSize(1);
          assertThat(run.err()).containsIgnoringCase("space").doesNotContain("Exception");
          assertThat(files(disk.place())).as(format).isEmpty();
        }
        Files.deleteIfExists(disk.place().resolve("out"));
      }
      Run csv = Run.dragoman("export", "--as", "csv", "-o", disk.place(), "-a", archive);
      assertThat(csv.code()).isEqualTo(2);
    }
  }

  @Test
  void aDiskThatCannotBeWrittenIsReadAndNotTouched() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), 256)) {
      Path archive = SampleArchive.copy(disk.place().resolve("archive"));
      Map<String, Long> before = files(archive);
      disk.again("ro");
      Run search = Run.dragoman("search", "expelled", "-a", archive);
      assertThat(search.err()).isEmpty();
      assertThat(search.out()).contains("expelled");
      assertThat(Run.dragoman("check", "-a", archive).out()).endsWith("all is well\n");
      for (Object[] writing :
          new Object[][] {
            {"add", articles(), "-a", archive},
            {"review", "different", "pavel-kovalchuk", "raisa-kovalchuk", "-a", archive},
            {"check", "--repair", "-a", archive},
            {"add", articles(), "-a", disk.place().resolve("another")}
          }) {
        Run run = Run.dragoman(writing);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).contains("cannot be written").doesNotContain("Exception");
      }
      assertThat(files(archive)).isEqualTo(before);
    }
  }

  @Test
  void aDocumentThatNeedsMoreMemoryThanThereIsFailsAlone() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    StringBuilder huge = new StringBuilder();
    for (int i = 0; i < 120_000; i++) {
      huge.append("RIGA, May 24, 2016 - Russia's foreign minister met the president of Latvia ")
          .append(i)
          .append(".\n\n");
    }
    Files.writeString(articles.resolve("huge.txt"), huge);
    for (int i = 0; i < 6; i++) {
      Files.writeString(
          articles.resolve("small" + i + ".txt"),
          "RIGA, May 24, 2016 - Latvia recalled its envoy from Minsk, take " + i + ".\n");
    }
    Path archive = folder.resolve("archive");
    Object[] add = {"add", articles, "-a", archive, "--threads", 1};
    try (Child child = dragoman("420m", add)) {
      assertThat(child.code()).isEqualTo(1);
      assertThat(child.err()).hasSize(1);
      assertThat(child.err().get(0))
          .contains("huge.txt: there was too little memory to read it", "split it");
      assertThat(child.out().get(0)).startsWith("6 documents with 6 articles kept, 1 refused");
    }
    Run check = Run.dragoman("check", "-a", archive);
    assertThat(check.out()).isEqualTo(archive + ": all is well\n");
  }

  private static Map<String, Long> files(Path place) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(place.relativize(file).toString(), Files.size(file));
      }
    }
    return files;
  }
}
