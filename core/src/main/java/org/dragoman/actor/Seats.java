package org.dragoman.actor;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Table;

/** Seats of power under one name: "Kremls", "Кремля" and "Kremlin" are the Kremlin. */
final class Seats {

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (Table.Row row : Columns.rows("seats.txt")) {
      for (String form : row.list("forms")) {
        NAMES.put(form, row.get("seat"));
      }
    }
  }

  private Seats() {}

  /** The seat's English name; the words themselves where the lexicon has none. */
  static String name(String words) {
    return NAMES.getOrDefault(words, words);
  }
}
