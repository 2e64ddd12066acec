package org.dragoman.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of some media types a caller likes best: the header Accept of RFC 9110. */
final class Accept {

  private Accept() {}

  /**
   * The best of the offered, the earlier of equals; none when the caller takes none of them.
   *
   * @param header empty or missing takes everything
   */
  static Optional<String> best(Optional<String> header, List<String> offered) {
    if (header.isEmpty() || header.get().isBlank()) {
      return Optional.of(offered.get(0));
    }
    String best = null;
    double most = 0;
    for (String type : offered) {
      double weight = weight(header.get(), type);
      if (weight > most) {
        most = weight;
        best = type;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The weight of the range that names the type most exactly. */
  private static double weight(String header, String type) {
    String family = type.substring(0, type.indexOf('/')) + "/*";
    double weight = 0;
    int exactness = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = range.strip().split(";");
      String name = parts[0].strip();
      int exact = name.equals(type) ? 3 : name.equals(family) ? 2 : name.equals("*/*") ? 1 : 0;
      if (exact > exactness) {
        exactness = exact;
        weight = quality(parts);
      }
    }
    return weight;
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith("q=")) {
        try {
          return Double.parseDouble(part.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
