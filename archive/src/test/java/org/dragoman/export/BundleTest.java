package org.dragoman.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is the same whenever it is made, and tells when it is not what it was. */
class BundleTest {

  @TempDir Path folder;

  private Path bundle(String name, boolean reversed) throws ArchiveException {
    Path zip = folder.resolve(name + ".zip");
    try (Store store = SmallArchive.at(folder.resolve(name), reversed)) {
      assertThat(Bundle.write(Selection.all(store), zip).events()).isEqualTo(SmallArchive.EVENTS);
    }
    return zip;
  }

  @Test
  void sameArticlesInAnyOrder_sameBytes() throws Exception {
    assertThat(Files.readAllBytes(bundle("one", false)))
        .isEqualTo(Files.readAllBytes(bundle("other", true)));
  }

  @Test
  void holdsWhatReplicationNeeds() throws Exception {
    Path zip = bundle("whole", false);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(Collections.list(file.entries()).stream().map(ZipEntry::getName))
          .containsExactly(
              "CITATION.cff",
              "CODEBOOK.md",
              "DATA_STATEMENT.md",
              "QUERY.json",
              "README.md",
              "VERSIONS.json",
              "coverage.csv",
              "events.csv",
              "events.parquet",
              "reports.csv",
              "SHA256SUMS");
      String codebook = text(file, "CODEBOOK.md");
      for (Column column : EventColumns.ALL) {
        assertThat(codebook).contains("| `" + column.name() + "` |");
      }
      assertThat(codebook).contains("| CONSULT | 1 verbal cooperation |", "| 042 | Make a visit |");
      assertThat(text(file, "reports.csv")).contains("Putin besuchte Kuba.");
      assertThat(text(file, "coverage.csv").lines()).hasSize(1 + 3);
      assertThat(text(file, "QUERY.json")).contains("\"reports\" : " + SmallArchive.REPORTS);
      for (ZipEntry entry : Collections.list(file.entries())) {
        assertThat(new String(file.getInputStream(entry).readAllBytes(), "UTF-8"))
            .as(entry.getName())
            .doesNotContain(folder.toString());
      }
    }
    assertThat(BundleCheck.of(zip)).isEqualTo(new BundleCheck.Result(10, List.of()));
  }

  @Test
  void verify_namesWhatDiffers() throws Exception {
    Path zip = bundle("good", false);
    Path bad = folder.resolve("bad.zip");
    try (ZipFile file = new ZipFile(zip.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("coverage.csv")) {
          continue;
        }
        if (entry.getName().equals("events.csv")) {
          bytes[bytes.length / 2] ^= 1;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
      }
      out.putNextEntry(new ZipEntry("extra.txt"));
    }
    assertThat(BundleCheck.of(bad).differences())
        .containsExactly(
            "events.csv: differs from what was bundled",
            "extra.txt: not in SHA256SUMS, it was added later",
            "coverage.csv: missing");
  }

  @Test
  void verify_refusesWhatIsNoBundle() throws Exception {
    Path text = Files.writeString(folder.resolve("x.zip"), "no zip");
    assertThatThrownBy(() -> BundleCheck.of(text)).hasMessageContaining("no zip file");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("a"));
    }
    Path zip = Files.write(folder.resolve("y.zip"), bytes.toByteArray());
    assertThatThrownBy(() -> BundleCheck.of(zip)).hasMessageContaining("no bundle");
    assertThatThrownBy(() -> BundleCheck.of(folder.resolve("z"))).hasMessageContaining("no such");
  }

  private static String text(ZipFile file, String name) throws Exception {
    return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), "UTF-8");
  }
}
