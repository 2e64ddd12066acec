package org.dragoman.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.syntax.Orthography;
import org.dragoman.syntax.Upos;

/**
 * What is known of words beside the treebanks, from an optional folder.
 *
 * <ul>
 *   <li>{@code <language>-clusters.tsv}: word, coarse cluster, fine cluster ({@link Clusters})
 *   <li>{@code <language>-classes.tsv}: word in lower case, the word classes it can have, and if
 *       known its paradigm: all inflections it can be
 *   <li>{@code <language>-lemmas.tsv}: form, dictionary form, word class, inflection; only rules of
 *       endings are learnt from it
 * </ul>
 *
 * @param clusters by word
 * @param classes bits of {@link Upos} by hash of the word
 * @param paradigms by hash of the word
 * @param lemmas rows of four cells
 */
record WordLists(
    Map<String, int[]> clusters,
    Map<Integer, Integer> classes,
    Map<Integer, String> paradigms,
    List<String[]> lemmas) {

  static WordLists read(Path folder, String language) throws IOException {
    Map<String, int[]> clusters = new HashMap<>();
    for (String[] row : rows(folder, language + "-clusters.tsv")) {
      clusters.put(row[0], new int[] {Integer.parseInt(row[1]), Integer.parseInt(row[2])});
    }
    Map<Integer, Integer> classes = new HashMap<>();
    Map<Integer, String> paradigms = new HashMap<>();
    for (String[] row : rows(folder, language + "-classes.tsv")) {
      int bits = 0;
      for (String name : row[1].split(",")) {
        bits |= 1 << Upos.valueOf(name).ordinal();
      }
      classes.merge(Orthography.hash(row[0]), bits, (a, b) -> a | b);
      if (row.length > 2 && !row[2].isEmpty()) {
        paradigms.put(Orthography.hash(row[0]), row[2]);
      }
    }
    return new WordLists(clusters, classes, paradigms, rows(folder, language + "-lemmas.tsv"));
  }

  static WordLists none() {
    return new WordLists(Map.of(), Map.of(), Map.of(), List.of());
  }

  private static List<String[]> rows(Path folder, String name) throws IOException {
    List<String[]> rows = new ArrayList<>();
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        rows.add(line.split("\t", -1));
      }
    }
    return rows;
  }
}
