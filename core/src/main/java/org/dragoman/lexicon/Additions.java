package org.dragoman.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Entries that a user has brought in from elsewhere, behind those of the lexicon that comes with
 * the program. They are named once, before anything is read, and stay the same from then on; the
 * stamp of what is read names them, too.
 */
public final class Additions {

  private static volatile Map<String, List<Table.Row>> rows = Map.of();
  private static volatile String stamp = "";

  private Additions() {}

  /**
   * Adds the lines of whole files, each with its columns on the first line.
   *
   * @param files by the name of the lexicon file they add to, such as {@code people.txt}
   */
  public static void use(Map<String, List<List<String>>> files) {
    Map<String, List<Table.Row>> parsed = new TreeMap<>();
    CRC32 sum = new CRC32();
    new TreeMap<>(files)
        .forEach(
            (name, parts) -> {
              List<Table.Row> all = new ArrayList<>();
              for (List<String> lines : parts) {
                all.addAll(Table.parse(name + " (imported)", lines).rows());
                lines.forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
              }
              parsed.put(name, List.copyOf(all));
            });
    boolean some = parsed.values().stream().anyMatch(list -> !list.isEmpty());
    stamp = some ? String.format("%08x", sum.getValue()) : "";
    rows = Map.copyOf(parsed);
  }

  static List<Table.Row> to(String name) {
    return rows.getOrDefault(name, List.of());
  }

  /** A sum over all that was added, empty when nothing was. */
  public static String stamp() {
    return stamp;
  }
}
