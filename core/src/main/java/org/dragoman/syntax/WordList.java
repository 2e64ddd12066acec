package org.dragoman.syntax;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * What a language's segmentation has to know of single words: {@code
 * lexicon/<language>/segmentation.txt}.
 *
 * <p>Kinds: {@code title} is an abbreviation that never ends a sentence (Mr., Dr.); {@code number}
 * one before a number only (No.); {@code short} one that may end it; {@code opener} a word that,
 * with a capital, begins a sentence (The, Die); {@code prefix} stays joined to what a hyphen parts
 * from it (pro-, ex-).
 */
final class WordList {

  /** The kinds of words. */
  enum Kind {
    TITLE,
    NUMBER,
    SHORT,
    OPENER,
    PREFIX
  }

  private final Map<String, Kind> abbreviations = new HashMap<>();
  private final Map<String, Kind> others = new HashMap<>();

  WordList(Language language) {
    for (Table.Row row : Table.read(language.code() + "/segmentation.txt").rows()) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT));
      for (String word : row.list("words")) {
        (kind == Kind.OPENER || kind == Kind.PREFIX ? others : abbreviations).put(word, kind);
      }
    }
  }

  /** The kind of abbreviation that {@code word} with a full stop is, or null. */
  Kind abbreviation(String word) {
    Kind kind = abbreviations.get(word);
    return kind != null ? kind : abbreviations.get(Edit.lower(word));
  }

  boolean isOpener(String word) {
    return others.get(word) == Kind.OPENER;
  }

  boolean isPrefix(String word) {
    return others.get(Edit.lower(word)) == Kind.PREFIX;
  }
}
