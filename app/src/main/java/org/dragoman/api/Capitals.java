package org.dragoman.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;

/** Where the capitals of states lie, as the lexicon has them. */
public final class Capitals {

  /** Degrees, north and east positive. */
  public record Point(double lat, double lon) {}

  private final Map<String, Point> points;

  private Capitals(Map<String, Point> points) {
    this.points = points;
  }

  public static Capitals known() {
    Map<String, Point> points = new HashMap<>();
    for (Table.Row row : Table.read("places.txt").rows()) {
      if (row.get("capital").equals("yes") && !row.get("state").isEmpty()) {
        points.putIfAbsent(
            row.get("state"),
            new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
      }
    }
    return new Capitals(Map.copyOf(points));
  }

  /** The capital of a state; none for one of the past or an organisation. */
  public Optional<Point> of(String state) {
    return Optional.ofNullable(points.get(state));
  }
}
