package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures below which accuracy must not fall: one line each in a file that stands beside the
 * gold, {@code task | language | measure | floor}.
 *
 * <p>A measure whose name begins with {@code -} in the file is one where less is better, such as
 * false facts; its floor is a ceiling.
 */
final class Floors {

  /** Figures are written with three digits: what rounds to the floor is not below it. */
  private static final double ROUNDING = 0.0005;

  private static final String HEADER =
      """
      # The pinned floors of accuracy. `dragoman evaluate` fails when a figure is worse than its line here,
      # `dragoman evaluate --update` raises the lines to the figures reached. A measure with a minus before
      # it is one where less is better. A line is lowered only with --allow-regression and a reason, which
      # is written above it.
      task | language | measure | floor
      """;

  /**
   * A pinned figure.
   *
   * @param less whether less is better
   * @param value the worst that is taken
   * @param reasons why it was lowered, oldest first
   */
  record Floor(boolean less, double value, List<String> reasons) {

    boolean holds(double figure) {
      return less ? figure <= value + ROUNDING : figure >= value - ROUNDING;
    }

    boolean beaten(double figure) {
      return less ? figure < value - ROUNDING : figure > value + ROUNDING;
    }
  }

  private final Map<String, Floor> floors;

  private Floors(Map<String, Floor> floors) {
    this.floors = floors;
  }

  /** Reads the file; none is no floors. */
  static Floors read(Path file) throws IOException {
    Map<String, Floor> floors = new TreeMap<>();
    if (Files.exists(file)) {
      List<String> reasons = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("# lowered ")) {
          reasons.add(line);
        } else if (!line.startsWith("#") && !line.startsWith("task |") && !line.isBlank()) {
          String[] parts = line.split(" \\| ");
          boolean less = parts[2].startsWith("-");
          String key =
              parts[0] + " | " + parts[1] + " | " + (less ? parts[2].substring(1) : parts[2]);
          floors.put(
              key, new Floor(less, Double.parseDouble(parts[3].trim()), List.copyOf(reasons)));
          reasons.clear();
        }
      }
    }
    return new Floors(floors);
  }

  Optional<Floor> of(Figure figure) {
    return Optional.ofNullable(floors.get(figure.key()));
  }

  /** These floors, raised to the figures that beat them, and lowered where a reason is given. */
  Floors updated(List<Figure> figures, Optional<String> reason) {
    Map<String, Floor> updated = new TreeMap<>(floors);
    for (Figure figure : figures) {
      boolean less = figure.measure().equals(EventScore.FALSE_FACTS);
      Floor old = floors.get(figure.key());
      if (old == null || old.beaten(figure.value())) {
        List<String> reasons = old == null ? List.of() : old.reasons();
        updated.put(figure.key(), new Floor(less, figure.value(), reasons));
      } else if (!old.holds(figure.value()) && reason.isPresent()) {
        List<String> reasons = new ArrayList<>(old.reasons());
        reasons.add(
            String.format(
                Locale.ROOT, "# lowered from %.3f: %s", old.value(), reason.get().strip()));
        updated.put(figure.key(), new Floor(less, figure.value(), List.copyOf(reasons)));
      }
    }
    return new Floors(updated);
  }

  void write(Path file) throws IOException {
    StringBuilder out = new StringBuilder(HEADER);
    floors.forEach(
        (key, floor) -> {
          floor.reasons().forEach(reason -> out.append(reason).append('\n'));
          String[] parts = key.split(" \\| ");
          out.append(parts[0]).append(" | ").append(parts[1]).append(" | ");
          out.append(floor.less() ? "-" : "").append(parts[2]);
          out.append(String.format(Locale.ROOT, " | %.3f%n", floor.value()));
        });
    Files.write(file, out.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }
}
