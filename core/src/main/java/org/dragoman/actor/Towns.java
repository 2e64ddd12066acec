package org.dragoman.actor;

import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.Table;

/**
 * The state of a town, a region or an island by its English name: "Shanghai police" are Chinese.
 */
final class Towns {

  private final Gazetteer<String> places = new Gazetteer<>(key -> key, key -> List.of());

  Towns() {
    for (Table.Row row : Table.read("places.txt").rows()) {
      if (!row.get("state").isEmpty()) {
        places.add(row.get("name"), row.get("state"));
      }
    }
  }

  /** The state of the first place named. */
  Optional<String> in(List<Piece> pieces) {
    return places.find(pieces, piece -> List.of(piece.key())).stream()
        .findFirst()
        .map(match -> match.values().get(0));
  }
}
