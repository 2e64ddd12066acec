package org.dragoman.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.lexicon.Table;

/** Chinese names in the romanisation that pinyin replaced: Mao Tse-tung is Mao Zedong. */
final class WadeGiles {

  /** Names have two to four syllables; each may be read in a few ways. */
  private static final int LONGEST = 4;

  private final Map<String, Set<String>> pinyin = new HashMap<>();

  WadeGiles() {
    for (Table.Row row : Columns.rows("wade-giles.txt")) {
      pinyin.computeIfAbsent(row.get("wade-giles"), k -> new TreeSet<>()).add(row.get("pinyin"));
    }
  }

  /**
   * What the syllables may be in pinyin, written together.
   *
   * @param syllables lower case
   * @return nothing when none of them differs between the two systems
   */
  Set<String> readings(List<String> syllables) {
    if (syllables.size() > LONGEST || syllables.stream().noneMatch(pinyin::containsKey)) {
      return Set.of();
    }
    Set<String> readings = Set.of("");
    for (String syllable : syllables) {
      Set<String> longer = new TreeSet<>();
      for (String reading : readings) {
        longer.add(reading + syllable);
        for (String other : pinyin.getOrDefault(syllable, Set.of())) {
          longer.add(reading + other);
        }
      }
      readings = longer;
    }
    return readings;
  }
}
