package org.dragoman.syntax;

import java.util.Locale;

/**
 * How a form becomes its dictionary form: a syllable inside goes ({@code ge}, {@code zu}), letters
 * at the end go, others come.
 *
 * @param infix "ge", "zu" or empty: its first place inside the form is taken out
 * @param cut how many letters go at the end
 * @param added what is added there
 * @param letters what becomes of capitals
 */
public record Edit(String infix, int cut, String added, Letters letters) {

  /** What becomes of capitals. */
  public enum Letters {
    KEEP,
    LOWER,
    CAPITAL
  }

  /** The edit that makes {@code lemma} of {@code form}. */
  public static Edit between(String form, String lemma) {
    Letters letters;
    if (lemma.equals(lower(lemma))) {
      letters = Letters.LOWER;
    } else if (lemma.equals(capital(lemma))) {
      letters = form.equals(capital(form)) ? Letters.KEEP : Letters.CAPITAL;
    } else {
      letters = Letters.KEEP;
    }
    Edit best = plain("", form, lemma, letters);
    for (String infix : new String[] {"ge", "zu"}) {
      int at = lower(form).indexOf(infix);
      if (at >= 0) {
        Edit other = plain(infix, without(form, infix), lemma, letters);
        if (other.cut + other.added.length() + 1 < best.cut + best.added.length()) {
          best = other;
        }
      }
    }
    return best;
  }

  private static Edit plain(String infix, String form, String lemma, Letters letters) {
    String cased = cased(form, letters);
    int same = 0;
    while (same < cased.length()
        && same < lemma.length()
        && cased.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return new Edit(infix, cased.length() - same, lemma.substring(same), letters);
  }

  private static String without(String form, String infix) {
    int at = lower(form).indexOf(infix);
    return at < 0 ? form : form.substring(0, at) + form.substring(at + infix.length());
  }

  /** Whether {@link #apply} has enough letters to work on. */
  boolean fits(String form) {
    return form.length() - infix.length() >= cut
        && (infix.isEmpty() || lower(form).contains(infix));
  }

  /** The dictionary form. */
  String apply(String form) {
    if (infix.isEmpty() && cut == 0 && added.isEmpty() && letters == Letters.KEEP) {
      return form;
    }
    String rest = infix.isEmpty() ? form : without(form, infix);
    String cased = cased(rest, letters);
    return cut == 0 && added.isEmpty()
        ? cased
        : cased.substring(0, Math.max(0, cased.length() - cut)).concat(added);
  }

  private static String cased(String form, Letters letters) {
    switch (letters) {
      case LOWER:
        return lower(form);
      case CAPITAL:
        return capital(form);
      default:
        return form;
    }
  }

  static String lower(String form) {
    return form.toLowerCase(Locale.ROOT);
  }

  /** The first letter large, the others small. */
  static String capital(String form) {
    if (form.isEmpty()) {
      return form;
    }
    return form.substring(0, 1).toUpperCase(Locale.ROOT) + lower(form.substring(1));
  }
}
