package org.dragoman.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.store.ArchiveException;

/**
 * What another person needs to check or repeat an analysis, in one zip: the events of a query and
 * the sentences they rest on, the codebook, the query, versions and hashes, what was read, a
 * citation file and a data statement (after Bender and Friedman 2018).
 *
 * <p>The same archive, query and version give the same bytes: entries in a fixed order, all of one
 * moment (1 January 1980, the first a zip can say), and stored without compression, as the bytes of
 * a compressed entry depend on the zlib of the machine.
 */
public final class Bundle {

  static final String SUMS = "SHA256SUMS";

  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Bundle() {}

  /**
   * Writes the bundle of a selection.
   *
   * @return what of the events table was written
   */
  public static Written write(Selection selection, Path file) throws ArchiveException {
    return Export.whole(
        file,
        out -> {
          Path folder = Files.createTempDirectory("dragoman-bundle");
          try {
            return write(selection, folder, out);
          } finally {
            delete(folder);
          }
        });
  }

  private static Written write(Selection selection, Path folder, OutputStream out)
      throws IOException, ArchiveException {
    BundleFacts facts = BundleFacts.of(selection);
    Map<String, Export.Writing<Written>> tables = new LinkedHashMap<>();
    tables.put("events.csv", o -> Format.CSV.write(selection, Options.PLAIN, o));
    tables.put("events.parquet", o -> Format.PARQUET.write(selection, Options.PLAIN, o));
    tables.put("reports.csv", o -> ReportTable.write(selection, o));
    Map<String, Written> written = new LinkedHashMap<>();
    for (Map.Entry<String, Export.Writing<Written>> table : tables.entrySet()) {
      Path place = folder.resolve(table.getKey());
      try (OutputStream o = new BufferedOutputStream(Files.newOutputStream(place), 1 << 16)) {
        written.put(table.getKey(), table.getValue().to(o));
      }
      if (written.get(table.getKey()).events() != selection.size()) {
        throw new ArchiveException(
            "the archive was changed while it was bundled; nothing was written, do it again");
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("README.md", BundleTexts.readme(facts));
    texts.put("CODEBOOK.md", CodebookText.text());
    texts.put("QUERY.json", BundleTexts.query(facts));
    texts.put("VERSIONS.json", BundleTexts.versions(facts));
    texts.put("coverage.csv", BundleTexts.coverage(facts));
    texts.put("DATA_STATEMENT.md", BundleTexts.dataStatement(facts));
    texts.put("CITATION.cff", BundleTexts.citation(facts));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
    zip(folder, out);
    return written.get("events.csv");
  }

  /** All files of the folder in the order of their names, after them their sums. */
  private static void zip(Path folder, OutputStream out) throws IOException {
    List<Path> files;
    try (var paths = Files.list(folder)) {
      files = paths.filter(Files::isRegularFile).sorted().toList();
    }
    Map<String, BundleCheck.Sum> sums = new LinkedHashMap<>();
    for (Path file : files) {
      try (var in = Files.newInputStream(file)) {
        sums.put(file.getFileName().toString(), BundleCheck.Sum.of(in));
      }
    }
    byte[] list =
        sums.entrySet().stream()
            .map(e -> e.getValue().sha256() + "  " + e.getKey() + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Path file : files) {
      String name = file.getFileName().toString();
      zip.putNextEntry(entry(name, sums.get(name)));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.putNextEntry(entry(SUMS, BundleCheck.Sum.of(new java.io.ByteArrayInputStream(list))));
    zip.write(list);
    zip.closeEntry();
    zip.finish();
  }

  private static ZipEntry entry(String name, BundleCheck.Sum sum) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(sum.size());
    entry.setCompressedSize(sum.size());
    entry.setCrc(sum.crc());
    entry.setTimeLocal(MOMENT);
    return entry;
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
