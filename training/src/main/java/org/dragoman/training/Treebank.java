package org.dragoman.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dragoman.syntax.Upos;

/** Reads CoNLL-U files, plain or gzip. Empty nodes are left out. */
final class Treebank {

  private Treebank() {}

  static List<Tree> read(Path file) throws IOException {
    List<Tree> trees = new ArrayList<>();
    try (var in = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      Map<Integer, String> written = new HashMap<>(); // by number of the word
      String text = "";
      String line;
      while ((line = reader.readLine()) != null) {
        if (line.startsWith("# text = ")) {
          text = line.substring(9);
        } else if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            trees.add(tree(text, rows, written));
          }
          rows.clear();
          written.clear();
          text = "";
        } else if (line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          int dash = cells[0].indexOf('-');
          if (dash >= 0) {
            int first = Integer.parseInt(cells[0].substring(0, dash));
            written.put(first, cells[1]);
            for (int k = first + 1; k <= Integer.parseInt(cells[0].substring(dash + 1)); k++) {
              written.put(k, "");
            }
          } else if (cells[0].indexOf('.') < 0) {
            rows.add(cells);
          }
        }
      }
      if (!rows.isEmpty()) {
        trees.add(tree(text, rows, written));
      }
    }
    return trees;
  }

  private static Tree tree(String text, List<String[]> rows, Map<Integer, String> written) {
    int n = rows.size();
    Tree tree =
        new Tree(
            text,
            new String[n],
            new String[n],
            new String[n],
            new int[n],
            new String[n],
            new int[n],
            new String[n]);
    for (int i = 0; i < n; i++) {
      String[] cells = rows.get(i);
      tree.written()[i] = written.getOrDefault(i + 1, cells[1]);
      tree.forms()[i] = cells[1];
      tree.lemmas()[i] = cells[2];
      tree.tags()[i] = Upos.valueOf(cells[3]).ordinal();
      tree.feats()[i] = cells[5];
      tree.heads()[i] = Integer.parseInt(cells[6]) - 1;
      tree.relations()[i] = cells[7];
    }
    return tree;
  }
}
