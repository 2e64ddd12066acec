package org.dragoman.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.NameKey;

/**
 * From the parts of a name to the ids of those who bear it: entries of the {@link Dictionary}.
 *
 * <p>Each part of each spelling is an entry {@code key ␁ id} of one field, with a key for each way
 * the part may be read ({@link NameKey}) and one for the spelling itself, marked by {@code =}. So
 * Naryshkin, Narishkin and Нарышкин lead to the same ids, and only ids are kept with the reports.
 */
final class Names {

  static final char END = '\u0001';
  static final char SPELLING = '=';

  /** Up to here a part of a name is too short for a choice of readings. */
  private static final int SHORT = 3;

  private Names() {}

  static Set<String> entries(String actor, String name) {
    Set<String> entries = new TreeSet<>();
    String id = Entries.cut(actor);
    for (String part : parts(name)) {
      for (String key : keys(part)) {
        entries.add(key + END + id);
      }
    }
    return entries;
  }

  static List<String> parts(String name) {
    return NameKey.parts(name).stream()
        .map(Entries::cut)
        .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  /** The keys under which a part of a name is found. */
  static Set<String> keys(String part) {
    String spelling = spelling(part);
    Set<String> keys = new TreeSet<>();
    keys.add(SPELLING + spelling);
    if (spelling.length() > SHORT) {
      keys.addAll(NameKey.of(part));
    }
    return keys;
  }

  /** In Latin letters without accents, hyphens and apostrophes. */
  static String spelling(String part) {
    return Tokens.folded(NameKey.latin(part)).replace(" ", "");
  }
}
