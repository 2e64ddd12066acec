package org.dragoman.actor;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the spellings of one name have in common: Сергей, Sergey, Sergej and Serguei.
 *
 * <p>A name reaches the news through one of several romanisations. Nobody says which, so each part
 * of a name gets one key for each of them: the sounds that its letters stand for in English,
 * German, French or Spanish. Two spellings may be the same name when their sets of keys meet. Other
 * scripts are first written in Latin letters (ICU).
 */
public final class NameKey {

  // Longest first. S sh, C ch, Z zh, T shch, J dzh; h stands for kh, ts for c.
  private static final String[][] ENGLISH = {
    {"shch", "T"},
    {"tsch", "C"},
    {"tch", "C"},
    {"sch", "S"},
    {"dzh", "J"},
    {"sh", "S"},
    {"ch", "C"},
    {"zh", "Z"},
    {"kh", "h"},
    {"gh", "g"},
    {"ph", "f"},
    {"th", "t"},
    {"dj", "J"},
    {"tz", "ts"},
    {"ck", "k"},
    {"oo", "u"},
    {"ee", "i"},
    {"ye", "e"},
    {"yo", "io"},
    {"ou", "u"},
    {"ce", "se"},
    {"ci", "si"},
    {"cy", "si"},
    {"c", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"j", "J"},
    {"w", "v"},
    {"y", "i"},
  };
  private static final String[][] ENGLISH_WITH_J = {
    {"shch", "T"}, {"sch", "S"}, {"sh", "S"}, {"ch", "C"}, {"zh", "Z"}, {"kh", "h"}, {"gh", "g"},
    {"ph", "f"}, {"th", "t"}, {"je", "e"}, {"j", "i"}, {"ck", "k"}, {"c", "ts"}, {"q", "k"},
    {"x", "h"}, {"w", "v"}, {"y", "i"},
  };
  private static final String[][] GERMAN = {
    {"schtsch", "T"},
    {"tsch", "C"},
    {"dsch", "J"},
    {"sch", "S"},
    {"sh", "Z"},
    {"ch", "h"},
    {"kh", "h"},
    {"ph", "f"},
    {"th", "t"},
    {"tz", "ts"},
    {"ck", "k"},
    {"ae", "a"},
    {"oe", "o"},
    {"ue", "u"},
    {"je", "e"},
    {"jo", "io"},
    {"z", "ts"},
    {"c", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"w", "v"},
    {"j", "i"},
    {"y", "i"},
  };
  private static final String[][] FRENCH = {
    {"chtch", "T"},
    {"tch", "C"},
    {"dj", "J"},
    {"ch", "S"},
    {"kh", "h"},
    {"ph", "f"},
    {"th", "t"},
    {"ou", "u"},
    {"gue", "ge"},
    {"gui", "gi"},
    {"qu", "k"},
    {"ck", "k"},
    {"ce", "se"},
    {"ci", "si"},
    {"c", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"j", "Z"},
    {"w", "v"},
    {"y", "i"},
  };
  private static final String[][] SPANISH = {
    {"shch", "T"}, {"sh", "S"}, {"ch", "C"}, {"zh", "Z"}, {"kh", "h"}, {"gue", "ge"},
    {"gui", "gi"}, {"que", "ke"}, {"qui", "ki"}, {"tz", "ts"}, {"ce", "se"}, {"ci", "si"},
    {"c", "k"}, {"x", "h"}, {"j", "h"}, {"w", "v"}, {"y", "i"},
  };

  private static final Map<String, Set<String>> CACHE = new ConcurrentHashMap<>();
  private static final int CACHE_LIMIT = 20_000;

  /** Built on first need: ICU takes a tenth of a second for it. */
  private static final class Scripts {
    static final Transliterator RUSSIAN =
        Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII; Lower");
    static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  }

  private NameKey() {}

  /** The keys of one part of a name, in a fixed order. */
  public static Set<String> of(String part) {
    Set<String> known = CACHE.get(part);
    if (known != null) {
      return known;
    }
    Set<String> keys = new LinkedHashSet<>();
    String latin = letters(latin(part));
    keys.add(fold(latin, ENGLISH));
    keys.add(fold(latin, ENGLISH_WITH_J));
    String german = fold(latin, GERMAN);
    keys.add(german);
    keys.add(voiced(german));
    keys.add(fold(latin, FRENCH));
    keys.add(fold(latin, SPANISH));
    keys.remove("");
    Set<String> result = java.util.Collections.unmodifiableSet(keys);
    if (CACHE.size() < CACHE_LIMIT) {
      CACHE.put(part, result);
    }
    return result;
  }

  /** Whether two parts of names may be spellings of one. */
  public static boolean meet(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (a.length() <= 3 || b.length() <= 3) { // Jan and Khan: too short for a choice of readings
      return latin(a).equals(latin(b));
    }
    Set<String> other = of(b);
    for (String key : of(a)) {
      if (other.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** In Latin letters, lower case, without diacritics. */
  public static String latin(String name) {
    boolean cyrillic = false;
    boolean foreign = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x370 && Character.isLetter(c)) {
        foreign = true;
        cyrillic |= c >= 0x400 && c < 0x530;
      }
    }
    boolean latin =
        !foreign
            || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
    if (latin) {
      return Piece.key(name).toLowerCase(Locale.ROOT);
    }
    return (cyrillic ? Scripts.RUSSIAN : Scripts.ANY).transliterate(name);
  }

  /** The parts of a name: words, with those that hyphens join left together. */
  public static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    String ordered = name;
    int comma = name.indexOf(',');
    if (comma > 0) {
      ordered = name.substring(comma + 1) + " " + name.substring(0, comma);
    }
    for (String part : ordered.strip().split("[\\s·・.]+")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether a name has more than one part. */
  public static boolean isFull(String name) {
    int parts = 0;
    boolean inside = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean parting = Character.isWhitespace(c) || "·・.,".indexOf(c) >= 0;
      parts += !parting && !inside ? 1 : 0;
      inside = !parting;
    }
    return parts > 1;
  }

  /** A plain form of a name to make an identifier of: "lazaro-alvarez". */
  public static String slug(String name) {
    return latin(name).replaceAll("[^\\p{Alnum}]+", "-").replaceAll("^-|-$", "");
  }

  private static String letters(String latin) {
    StringBuilder out = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      if (Character.isLetterOrDigit(latin.charAt(i))) {
        out.append(latin.charAt(i));
      }
    }
    return out.toString();
  }

  private static String fold(String latin, String[][] rules) {
    StringBuilder out = new StringBuilder(latin.length());
    int i = 0;
    scan:
    while (i < latin.length()) {
      for (String[] rule : rules) {
        if (rule[0].charAt(0) == latin.charAt(i) && latin.startsWith(rule[0], i)) {
          out.append(rule[1]);
          i += rule[0].length();
          continue scan;
        }
      }
      out.append(latin.charAt(i));
      i++;
    }
    return common(out);
  }

  /**
   * What all romanisations waver in: doubled letters, -y and -iy, -ev and -ov after sh, final h.
   */
  private static String common(StringBuilder in) {
    StringBuilder out = new StringBuilder(in.length());
    for (int i = 0; i < in.length(); i++) {
      char c = in.charAt(i);
      char last = out.length() == 0 ? 0 : out.charAt(out.length() - 1);
      if (c == last) {
        continue;
      }
      if (c == 'o' && (last == 'S' || last == 'C' || last == 'Z' || last == 'T')) {
        c = 'e';
      }
      out.append(c);
    }
    String key = out.toString();
    if (key.startsWith("ie")) {
      key = key.substring(1);
    }
    if (key.endsWith("f") && key.length() > 4) {
      key = key.substring(0, key.length() - 1) + "v";
    }
    if (key.endsWith("ine") && key.length() > 5) {
      key = key.substring(0, key.length() - 1);
    }
    if (key.endsWith("h") && key.length() > 3) {
      key = key.substring(0, key.length() - 1);
    }
    return key;
  }

  /** German writes the sound z as s: Sacharowa. */
  private static String voiced(String key) {
    StringBuilder out = new StringBuilder(key);
    for (int i = 0; i + 1 < out.length(); i++) {
      boolean afterVowel = i == 0 || isVowel(out.charAt(i - 1));
      if (out.charAt(i) == 's' && isVowel(out.charAt(i + 1)) && afterVowel) {
        out.setCharAt(i, 'z');
      }
    }
    return out.toString();
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
