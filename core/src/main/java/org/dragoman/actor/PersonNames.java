package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether two names of people, in parts, may belong to one person. */
final class PersonNames {

  /** Small words inside names; they tell nobody apart. */
  static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "da", "do", "dos", "das", "di", "du", "le", "van", "von", "der", "den",
          "zu", "y", "e", "al", "el", "bin", "ibn", "ben", "bint", "ter", "af", "av", "фон", "дер",
          "де", "ди", "да", "ван", "аль", "бин", "ибн", "бен");

  private PersonNames() {}

  /** Words that carry the name: no particles, and "al-Assad" without its article. */
  static List<String> core(List<String> parts) {
    List<String> core = new ArrayList<>(parts.size());
    for (String part : parts) {
      String lower = Piece.key(part).toLowerCase(java.util.Locale.ROOT);
      if (PARTICLES.contains(lower) && part != parts.get(0)) {
        continue;
      }
      boolean article = lower.length() > 5 && (lower.startsWith("al-") || lower.startsWith("el-"));
      core.add(article ? part.substring(3) : part);
    }
    return core.isEmpty() ? parts : core;
  }

  /**
   * Whether two full names fit: the family name of one is among the parts of the other, and their
   * first names are forms of one name. A single name fits only the same single name.
   */
  static boolean same(List<String> a, List<String> b, GivenNames given) {
    List<String> left = core(a);
    List<String> right = core(b);
    if (left.size() == 1 || right.size() == 1) {
      return left.size() == right.size() && NameKey.meet(left.get(0), right.get(0));
    }
    return oneWay(left, right, given) || oneWay(right, left, given);
  }

  private static boolean oneWay(List<String> left, List<String> right, GivenNames given) {
    String family = left.get(left.size() - 1);
    for (int i = 0; i < right.size(); i++) {
      if (!NameKey.meet(family, right.get(i)) && !joined(family, right, i)) {
        continue;
      }
      if (i > 0 && given.same(left.get(0), right.get(0)) && surnamesFit(left, right, i)) {
        return true;
      }
      // family name first, as in Chinese, Korean and Hungarian use
      if (i == 0 && given.same(left.get(0), right.get(1)) && left.size() == 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(String family, List<String> right, int i) {
    return i > 0
        && i + 1 < right.size()
        && family.contains("-")
        && NameKey.meet(family, right.get(i) + right.get(i + 1));
  }

  /** A second family name may be missing on one side, but two that differ keep people apart. */
  private static boolean surnamesFit(List<String> left, List<String> right, int i) {
    return i == right.size() - 1
        || left.size() <= 3 && i <= 2
        || NameKey.meet(left.get(left.size() - 1), right.get(right.size() - 1));
  }

  /** The word by which the news calls somebody: the last part. */
  static boolean hasSurname(List<String> parts, String word) {
    List<String> core = core(parts);
    for (int i = core.size() == 1 ? 0 : 1; i < core.size(); i++) {
      if (NameKey.meet(core.get(i), word)) {
        return true;
      }
    }
    // a family name of two words
    return core.size() > 2 && NameKey.meet(core.get(core.size() - 2), word);
  }
}
