package org.dragoman.actor;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two names, wherever found and however written, are likely to be one person's.
 *
 * <p>Parts are paired: spellings of one name, an initial, a short form, a slip of the pen. A part
 * that only one side has (a patronymic, a second family name) does no harm; parts that both sides
 * have and that do not fit keep people apart. The reason is given with the verdict, so that a link
 * can be explained.
 */
public final class NameComparison {

  /**
   * @param score from 0, other people, to 1
   */
  public record Verdict(double score, String reason) {
    /** Whether both may be held for one. */
    public boolean same() {
      return score >= THRESHOLD;
    }
  }

  private static final double THRESHOLD = 0.7;
  private static final double SLIP = 0.8;
  private static final Pattern NUMBER = Pattern.compile("(?U)\\b\\d{1,2}\\b");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "haji", "shaikh", "sheikh", "mullah", "qari", "hajji");
  private static final Set<String> NUMBERS =
      Set.of("ii", "iii", "iv", "one", "two", "three", "four", "five", "six", "seven", "eight");
  private static final Set<String> SERVANT = Set.of("abdul", "abdel", "abdal", "abdoul", "abdol");
  private static final GivenNames GIVEN = new GivenNames();
  private static final LegalForms LEGAL = new LegalForms();
  private static final WadeGiles WADE_GILES = new WadeGiles();

  // A name is held against many others: what it is made of is worked out once.
  private static final Map<String, List<String>> CACHE = new ConcurrentHashMap<>();
  private static final int CACHE_LIMIT = 50_000;

  private NameComparison() {}

  /** Compares two names as they are written. */
  public static Verdict compare(String a, String b) {
    List<String> left = words(a);
    List<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return new Verdict(0, "no name");
    }
    if (squeezed(left).equals(squeezed(right))) {
      return new Verdict(1, "same letters");
    }
    if (WADE_GILES.readings(left).contains(squeezed(right))
        || WADE_GILES.readings(right).contains(squeezed(left))) {
      return new Verdict(0.9, "one in pinyin, one in Wade-Giles");
    }
    if (acronym(a, right) || acronym(b, left)) {
      return new Verdict(0.75, "the initials of the other");
    }
    left = LEGAL.without(left);
    right = LEGAL.without(right);
    if (squeezed(left).equals(squeezed(right))) {
      return new Verdict(0.95, "same but for the legal form");
    }
    if (left.size() > right.size()) {
      List<String> spare = left;
      left = right;
      right = spare;
    }
    return pair(left, right);
  }

  /** Each part of the shorter name takes the best free part of the longer one. */
  private static Verdict pair(List<String> shorter, List<String> longer) {
    boolean[] taken = new boolean[longer.size()];
    double sum = 0;
    int slips = 0;
    int unmatched = 0;
    StringBuilder reason = new StringBuilder();
    for (int i = 0; i < shorter.size(); i++) {
      int best = -1;
      double most = 0;
      for (int j = 0; j < longer.size(); j++) {
        double likeness = taken[j] ? 0 : likeness(shorter.get(i), longer.get(j));
        if (likeness > most) {
          most = likeness;
          best = j;
        }
      }
      if (best < 0) {
        unmatched++;
        reason.append(shorter.get(i)).append(" fits nothing; ");
        continue;
      }
      taken[best] = true;
      slips += most < 0.9 ? 1 : 0;
      sum += most;
      if (!shorter.get(i).equals(longer.get(best))) {
        reason.append(shorter.get(i)).append(" = ").append(longer.get(best)).append("; ");
      }
    }
    if (unmatched > 0) {
      return new Verdict(0.3 * sum / shorter.size(), reason.toString());
    }
    if (shorter.size() == 1 && longer.size() > 1) {
      return new Verdict(0.5, reason + "one name only");
    }
    if (slips > 1 && slips == shorter.size()) {
      return new Verdict(0.6, reason + "nothing fits exactly");
    }
    boolean familyFree = !taken[longer.size() - 1] && !taken[0] && longer.size() > 2;
    for (int j = 0; j < longer.size(); j++) {
      if (!taken[j] && NUMBERS.contains(longer.get(j)) && longer.size() > 2) {
        return new Verdict(0.6, reason + longer.get(j) + " in one only");
      }
    }
    double missing = familyFree ? 0.75 : 1;
    return new Verdict(missing * sum / shorter.size(), reason.toString());
  }

  /** Whether a name in capitals is made of the first letters of the other's words. */
  private static boolean acronym(String name, List<String> words) {
    if (words.size() < 3 || name.length() != words.size() || !name.matches("\\p{Lu}+")) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.toString().equals(name.toLowerCase(Locale.ROOT));
  }

  private static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? 0.9 : 0;
    }
    if (GIVEN.same(a, b)) {
      return 0.95;
    }
    int distance = EditDistance.of(a, b);
    int length = Math.min(a.length(), b.length());
    if (distance == 1 && length >= 4 || distance == 2 && length >= 7) {
      return SLIP;
    }
    boolean close = length >= 4 && a.charAt(0) == b.charAt(0) && skeleton(a).equals(skeleton(b));
    return close ? SLIP : 0;
  }

  /** Consonants alone: vowels are what transliterations from Arabic differ in. */
  private static String skeleton(String word) {
    String key = NameKey.of(word).iterator().next();
    StringBuilder consonants = new StringBuilder(key.length()).append(key, 0, 1);
    for (int i = 1; i < key.length(); i++) {
      if ("aeiou".indexOf(key.charAt(i)) < 0) {
        consonants.append(key.charAt(i));
      }
    }
    return consonants.toString();
  }

  private static String squeezed(List<String> words) {
    return String.join("", words);
  }

  /** With short numbers in words, as some write them: "Brigade 44", "Brigade Forty-Four". */
  private static String spelled(String name) {
    Matcher number = NUMBER.matcher(name);
    return number.find()
        ? number.replaceAll(
            digits ->
                new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT)
                    .format(Long.parseLong(digits.group())))
        : name;
  }

  private static List<String> words(String name) {
    List<String> known = CACHE.get(name);
    if (known == null) {
      known = List.copyOf(parsed(name));
      if (CACHE.size() >= CACHE_LIMIT) {
        CACHE.clear();
      }
      CACHE.put(name, known);
    }
    return known;
  }

  private static List<String> parsed(String name) {
    List<String> words = new ArrayList<>();
    for (String part : NameKey.parts(spelled(NameKey.latin(name)).replace('-', ' '))) {
      String plain = part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
      if (!plain.isEmpty()
          && (words.isEmpty() || !PersonNames.PARTICLES.contains(plain))
          && !TITLES.contains(plain)
          && !words.contains(plain)) {
        words.add(SERVANT.contains(plain) ? "abd" : plain); // Abdul Aziz is Abd al-Aziz
      }
    }
    return words;
  }
}
