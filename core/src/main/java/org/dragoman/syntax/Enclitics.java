package org.dragoman.syntax;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Language;

/**
 * Pronouns written at the end of a verb, which the treebanks hold for words of their own: Spanish
 * {@code ver-lo}, {@code dár-se-lo}, {@code tratándo-se}; Portuguese {@code trata-se}, {@code
 * dir-lhe-ia}; French {@code dit-il}, {@code a-t-elle}.
 *
 * <p>Each part has its own place. Spanish verbs lose the accent that only the pronoun gave them.
 * What looks so and is none (Spanish {@code charla}) stands in {@link Contractions}' list.
 */
final class Enclitics {

  private static final Enclitics NONE = new Enclitics(Language.EN);

  private static final String ONE = "se|l[aeo]s?|nos";
  private static final Pattern INFINITIVE = Pattern.compile("(.+[aei\u00ED]r)(" + ONE + ")");
  private static final Pattern INFINITIVE_TWO =
      Pattern.compile("(.+[\u00E1\u00E9\u00ED]r)(se|me|te|nos|os)(l[aeo]s?)");
  private static final Pattern GERUND =
      Pattern.compile("(.+(?:\u00E1|i\u00E9|y\u00E9)ndo)(me|te|os|" + ONE + ")(l[aeo]s?)?");

  private static final Pattern PORTUGUESE =
      Pattern.compile("(.+)-(se|l[aoAO]s?|lhes?|me|te|nos|vos|[ao]s?|n[ao]s?)");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(.+[r\u00E1\u00EA\u00F4])-(se|l[ao]s?|lhes?|me|nos)-"
              + "(\u00E1|\u00E3o|ei|emos|ia|iam|\u00EDamos)");

  private static final Set<String> FRENCH =
      Set.of(
          "-il",
          "-elle",
          "-ils",
          "-elles",
          "-on",
          "-je",
          "-tu",
          "-nous",
          "-vous",
          "-ce",
          "-en",
          "-y",
          "-moi",
          "-toi",
          "-leur",
          "-l\u00E0");

  private final Language language;

  private Enclitics(Language language) {
    this.language = language;
  }

  static Enclitics of(Language language) {
    boolean any = language == Language.ES || language == Language.PT || language == Language.FR;
    return any ? new Enclitics(language) : NONE;
  }

  /** Adds the parts of {@code form}, which begins at {@code start}; false when it has none. */
  boolean add(String form, int start, Tokens out) {
    switch (language) {
      case ES:
        return spanish(form, start, out);
      case PT:
        return form.indexOf('-') > 0 && portuguese(form, start, out);
      case FR:
        return form.indexOf('-') > 0 && french(form, start, out);
      default:
        return false;
    }
  }

  private static boolean spanish(String form, int start, Tokens out) {
    int n = form.length();
    char last = n < 5 ? ' ' : form.charAt(n - 1);
    if ("aeosAEOS".indexOf(last) < 0) {
      return false;
    }
    String lower = Edit.lower(form);
    Matcher gerund = GERUND.matcher(lower);
    if (gerund.matches()) {
      return spanish(form, start, gerund, out);
    }
    Matcher two = INFINITIVE_TWO.matcher(lower);
    if (two.matches()) {
      return spanish(form, start, two, out);
    }
    Matcher one = INFINITIVE.matcher(lower);
    if (!one.matches() || lower.endsWith("ernos")) {
      return false;
    }
    if (Character.isUpperCase(form.charAt(0)) && !lower.endsWith("rse")) {
      return false; // Carlos, Merlo, Carla
    }
    int cut = one.end(1);
    out.add(form.substring(0, cut), start, start + cut);
    out.add(form.substring(cut), start + cut, start + n);
    return true;
  }

  /** Adds verb and pronouns; the accent on the verb's last vowels but one came with them. */
  private static boolean spanish(String form, int start, Matcher parts, Tokens out) {
    int cut = parts.end(1);
    String verb = form.substring(0, cut);
    char[] plain = verb.toCharArray();
    for (int i = cut - 4 < 0 ? 0 : cut - 4; i < cut; i++) {
      plain[i] = unaccented(plain[i]);
    }
    out.add(new String(plain), start, start + cut);
    for (int g = 2; g <= parts.groupCount(); g++) {
      if (parts.start(g) >= 0) {
        String pronoun = form.substring(parts.start(g), parts.end(g));
        out.add(pronoun, start + parts.start(g), start + parts.end(g));
      }
    }
    return true;
  }

  private static char unaccented(char c) {
    switch (c) {
      case '\u00E1':
        return 'a';
      case '\u00E9':
        return 'e';
      case '\u00ED':
        return 'i';
      default:
        return c;
    }
  }

  private static boolean portuguese(String form, int start, Tokens out) {
    String lower = Edit.lower(form);
    Matcher inside = INSIDE.matcher(lower);
    if (inside.matches()) {
      String verb = form.substring(0, inside.end(1)) + form.substring(inside.start(3));
      out.add(verb, start, start + form.length());
      int from = inside.start(2);
      int to = inside.end(2);
      out.add(form.substring(from, to), start + from, start + to);
      return true;
    }
    Matcher parts = PORTUGUESE.matcher(lower);
    if (!parts.matches() || Character.isDigit(form.charAt(0))) {
      return false;
    }
    int cut = parts.end(1);
    if (isVerbLike(lower, cut)) {
      out.add(form.substring(0, cut), start, start + cut);
      out.add(form.substring(cut + 1), start + cut + 1, start + form.length());
      return true;
    }
    return false;
  }

  /** One hyphen only, and not after a single letter: "dia-a-dia" never comes here. */
  private static boolean isVerbLike(String lower, int cut) {
    return cut > 1 && lower.lastIndexOf('-', cut - 1) < 0;
  }

  private static boolean french(String form, int start, Tokens out) {
    String lower = Edit.lower(form);
    int cut = lower.lastIndexOf('-');
    if (cut < 1 || !FRENCH.contains(lower.substring(cut))) {
      return false;
    }
    if (cut > 2 && lower.startsWith("-t", cut - 2)) {
      cut -= 2; // a-t-il
    }
    if (lower.indexOf('-') < cut) {
      return false;
    }
    out.add(form.substring(0, cut), start, start + cut);
    out.add(form.substring(cut), start + cut, start + form.length());
    return true;
  }
}
