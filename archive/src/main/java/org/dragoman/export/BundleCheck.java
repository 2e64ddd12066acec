package org.dragoman.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dragoman.store.ArchiveException;

/** Whether a bundle is what it was when it was made. */
public final class BundleCheck {

  /**
   * What was found.
   *
   * @param files how many files agree with their sums
   * @param differences a line for each that does not, or that is too much or missing
   */
  public record Result(int files, List<String> differences) {
    public Result {
      differences = List.copyOf(differences);
    }

    public boolean good() {
      return differences.isEmpty();
    }
  }

  /** The sums of some bytes. */
  record Sum(String sha256, long crc, long size) {
    static Sum of(InputStream in) throws IOException {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          digest.update(buffer, 0, n);
          crc.update(buffer, 0, n);
          size += n;
        }
        return new Sum(HexFormat.of().formatHex(digest.digest()), crc.getValue(), size);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  private BundleCheck() {}

  /**
   * Computes all sums anew, and counts the rows of the tables.
   *
   * @throws ArchiveException when the file is no bundle at all
   */
  public static Result of(Path file) throws ArchiveException {
    if (!Files.isRegularFile(file)) {
      throw new ArchiveException(file + ": there is no such file");
    }
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry list = zip.getEntry(Bundle.SUMS);
      if (list == null) {
        throw new ArchiveException(file + ": this is no bundle: it has no " + Bundle.SUMS);
      }
      return check(zip, sums(zip, list));
    } catch (ZipException e) {
      throw new ArchiveException(file + ": this is no zip file, or a damaged one", e);
    } catch (IOException e) {
      throw new ArchiveException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Result check(ZipFile zip, Map<String, String> sums) {
    List<String> differences = new ArrayList<>();
    int good = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (entry.getName().equals(Bundle.SUMS)) {
        continue;
      }
      String expected = sums.remove(entry.getName());
      if (expected == null) {
        differences.add(entry.getName() + ": not in " + Bundle.SUMS + ", it was added later");
        continue;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        if (Sum.of(in).sha256().equals(expected)) {
          good++;
        } else {
          differences.add(entry.getName() + ": differs from what was bundled");
        }
      } catch (IOException e) {
        differences.add(entry.getName() + ": damaged: " + e.getMessage());
      }
    }
    sums.keySet().forEach(name -> differences.add(name + ": missing"));
    if (differences.isEmpty()) {
      counts(zip, differences);
    }
    return new Result(good, differences);
  }

  /** Whether the tables have as many rows as the bundle says, whoever made its sums. */
  private static void counts(ZipFile zip, List<String> differences) {
    try {
      JsonNode query;
      try (InputStream in = zip.getInputStream(zip.getEntry("QUERY.json"))) {
        query = JsonLines.MAPPER.readTree(in);
      }
      for (String table : List.of("events", "reports")) {
        long rows = rows(zip, table + ".csv");
        if (rows != query.path(table).asLong()) {
          differences.add(
              table
                  + ".csv: has "
                  + rows
                  + " rows, but the query found "
                  + query.path(table).asLong());
        }
      }
    } catch (IOException | RuntimeException e) {
      differences.add("the tables cannot be counted: " + e.getMessage());
    }
  }

  private static long rows(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name));
        var csv =
            CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().count() - 1;
    }
  }

  private static Map<String, String> sums(ZipFile zip, ZipEntry list) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (InputStream in = zip.getInputStream(list)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int gap = line.indexOf("  ");
        if (gap > 0) {
          sums.put(line.substring(gap + 2), line.substring(0, gap));
        }
      }
    }
    return sums;
  }
}
