package org.dragoman.actor;

import java.util.List;
import java.util.Locale;

/** English: plurals. */
final class EnglishInflection implements Inflection {

  @Override
  public List<String> names(Piece piece) {
    return Inflection.name(piece);
  }

  @Override
  public List<String> words(Piece piece) {
    String key = piece.key().toLowerCase(Locale.ROOT);
    if (key.length() > 3 && key.endsWith("ies")) {
      return List.of(key, key.substring(0, key.length() - 3) + "y");
    }
    if (key.endsWith("men") && key.length() > 5) {
      return List.of(key, key.substring(0, key.length() - 3) + "man");
    }
    if (key.length() > 3 && key.endsWith("s") && !key.endsWith("ss")) {
      return List.of(key, key.substring(0, key.length() - 1));
    }
    return List.of(key);
  }

  @Override
  public String wordKey(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
