package org.dragoman.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;

/** What codes mean, in words: the labels that stand beside them in tables and in the codebook. */
final class Labels {

  private static final Map<String, String> QUADS =
      Map.of(
          "1", "verbal cooperation",
          "2", "material cooperation",
          "3", "verbal conflict",
          "4", "material conflict");

  private static final Map<String, String> CONTEXTS = read("contexts", "context", "meaning");
  private static final Map<String, String> SECTORS = read("sectors", "sector", "meaning");
  private static final Map<String, String> CAMEO = read("cameo", "cameo", "name");

  private Labels() {}

  /** {@code CONSULT} as {@code Consult}. */
  static String type(String type) {
    return type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
  }

  /** 1 to 4 as PLOVER's quadrants. */
  static String quad(int quad) {
    return QUADS.get(Integer.toString(quad));
  }

  static Optional<String> cameo(String code) {
    return Optional.ofNullable(CAMEO.get(code));
  }

  static Optional<String> sector(String sector) {
    return Optional.ofNullable(SECTORS.get(sector));
  }

  /** All contexts with what they mean, in the codebook's order. */
  static Map<String, String> contexts() {
    return CONTEXTS;
  }

  /** All sectors with what they mean, in the codebook's order. */
  static Map<String, String> sectors() {
    return SECTORS;
  }

  /** All CAMEO codes with what they mean, in the codebook's order. */
  static Map<String, String> cameo() {
    return CAMEO;
  }

  private static Map<String, String> read(String file, String code, String label) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Table.Row row : Table.read("codebook/" + file + ".txt").rows()) {
      labels.putIfAbsent(row.get(code), row.get(label));
    }
    return labels;
  }
}
