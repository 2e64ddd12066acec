package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    public boolean same() {
      return score >= THRESHOLD;
    }
  }

  private static final double THRESHOLD = 0.7;
  private static final double SLIP = 0.8;
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "haji", "shaikh", "sheikh", "mullah", "qari", "hajji");
  private static final GivenNames GIVEN = new GivenNames();

  private NameComparison() {}

  public static Verdict compare(String a, String b) {
    List<String> left = words(a);
    List<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return new Verdict(0, "no name");
    }
    if (squeezed(left).equals(squeezed(right))) {
      return new Verdict(1, "same letters");
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
    double missing = familyFree ? 0.75 : 1;
    return new Verdict(missing * sum / shorter.size(), reason.toString());
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
    return skeleton(a).equals(skeleton(b)) && length >= 4 && a.charAt(0) == b.charAt(0) ? SLIP : 0;
  }

  /** Consonants alone: vowels are what transliterations from Arabic differ in. */
  private static String skeleton(String word) {
    String key = NameKey.of(word).iterator().next();
    return key.replaceAll("(?<=.)[aeiou]", "");
  }

  private static String squeezed(List<String> words) {
    return String.join("", words);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String part : NameKey.parts(NameKey.latin(name).replace('-', ' '))) {
      String plain = part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
      if (!plain.isEmpty()
          && (words.isEmpty() || !PersonNames.PARTICLES.contains(plain))
          && !TITLES.contains(plain)
          && !words.contains(plain)) {
        words.add(plain);
      }
    }
    return words;
  }
}
