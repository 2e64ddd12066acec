package org.dragoman.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Table;

/**
 * Tells machine-translated text by the marks it leaves; each sign adds to a score, and {@value
 * #ENOUGH} are enough.
 *
 * <ul>
 *   <li>labels of the page in another language than the text (1)
 *   <li>« » or ¿ ¡ in English or German that opens as French or Spanish do (2)
 *   <li>two systems of quotation marks in one German text: „…“ and “…” (1.5)
 *   <li>words left as they were, from {@code lexicon/translation-signs.txt}: "OTAN", "EE.UU" (1.5
 *       each, at most 4.5)
 *   <li>a sentence that goes on in lower case after its full stop: "told reporters. of the" (1.5)
 *   <li>a small word with a capital inside a sentence: "in Cuba If tensions" (1.5)
 *   <li>two determiners in a row: "the its" (1.5)
 *   <li>a sentence of two or three words without a verb, left over: "Russian press." (1)
 *   <li>one name in the spellings of two languages: "Rjabkow" and "Ryabkov" (1.5), or an accent
 *       that only another language sets on a Slavic name (1)
 * </ul>
 */
final class TranslationSigns {

  private static final double ENOUGH = 3;

  /** The most that the spellings of names add. */
  private static final double NAMES = 2.5;

  /** As much of a text as shows its marks. */
  private static final int LONGEST = 10_000; // characters

  private static final Sieve AFTER_STOP =
      Sieve.of(".", "(?U)(?<=\\p{Ll}{4})\\. \\p{Ll}{2,}\\b(?!\\.)");
  private static final Map<String, Sieve> CAPITAL_INSIDE =
      Map.of(
          "en",
          Sieve.of(
              "IWBAHTFO",
              "(?<=[\\p{L}]"
                  + " )(?:If|When|While|Because|Although|However|They|Their|With|From|And|Or|Is|Was)"
                  + " (?=\\p{Ll})"),
          "de",
          Sieve.of(
              "DEUMA",
              "(?<=\\p{Ll}{3} )(?:Die|Der|Das|Dem|Den|Ein|Eine|Und|Mit|Auf|Dass) (?=\\p{L})"));
  private static final Map<String, Sieve> DOUBLED =
      Map.of(
          "en",
          Sieve.of(
              "ta",
              "(?U)\\b(?:the|a|an) (?:the|a|an|this|these|his|its|their|our)\\b|\\bthe the\\b"),
          "de",
          Sieve.of(
              "d",
              "(?U)\\b(?:der|die|das|den|dem) (?:ein|eine|einen|einem|ihr|sein|seine)\\b(?!"
                  + " \\w+(?:te|ten|t|en)\\b)"));
  private static final Sieve LEFT_OVER =
      Sieve.of(".", "[.] (\\p{Lu}\\p{Ll}+(?: \\p{Ll}+){1,2})\\.(?=\\s|$)");
  private static final Pattern VERB =
      Pattern.compile("(?U)(?:ed|s|t|en|te)\\b|\\b(?:was|is|are|did|has|had|will|can)\\b.*");
  private static final Pattern ACCENTED_SLAV =
      Pattern.compile(
          "(?U)\\b\\p{Lu}\\p{Ll}*[áéíóú]\\p{Ll}*(?:ov|ova|ev|eva|in|ina|ski|sky|kov|vich|sti)\\b");
  private static final Sieve NAME = Sieve.capital("(?U)\\b\\p{Lu}\\p{Ll}{4,}\\b");
  private static final Pattern SPANISH_AND = Pattern.compile("\\p{Ll} Y \\p{Lu}\\p{Ll}");
  private static final Sieve ACCENT = Sieve.of("áéíóú", "[áéíóú]");

  /** How a Slavic name may end. */
  private static final List<String> SLAVIC =
      List.of(
          "ow", "ww", "ov", "ev", "in", "ky", "ki", "ij", "y", "ei", "ej", "ew", "ko", "ich",
          "itsch");

  private static final Pattern FRENCH_QUOTE =
      Pattern.compile("«[\\s\\u00A0\\u202F]?[^«»]{2,400}?»");

  private final Map<String, Set<String>> leftWords = new HashMap<>();

  TranslationSigns() {
    for (Table.Row row : Table.read("translation-signs.txt").rows()) {
      for (String language : row.list("in")) {
        leftWords.computeIfAbsent(language, k -> new HashSet<>()).add(row.get("word"));
      }
    }
  }

  boolean translated(String text, String language, List<Part> parts) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return score(head, language, parts) >= ENOUGH;
  }

  double score(String text, String language, List<Part> parts) {
    if (!language.equals("en") && !language.equals("de")) {
      return 0;
    }
    double score = 0;
    boolean foreignLabel =
        parts.stream()
            .anyMatch(
                p ->
                    !p.language.isEmpty()
                        && !p.language.equals(language)
                        && !p.language.equals("en"));
    score += foreignLabel ? 1 : 0;
    if (language.equals("en") && text.indexOf('«') >= 0 && FRENCH_QUOTE.matcher(text).find()) {
      score += 2;
    }
    if (text.indexOf('¿') >= 0 || text.indexOf('¡') >= 0) {
      score += 2;
    }
    if (language.equals("de") && text.indexOf('„') >= 0 && text.indexOf('”') >= 0) {
      score += 1.5;
    }
    score += text.contains(" Y ") && SPANISH_AND.matcher(text).find() ? 1.5 : 0;
    score += leftWords(text, language);
    score += AFTER_STOP.in(text) ? 1.5 : 0;
    score += CAPITAL_INSIDE.get(language).in(text) ? 1.5 : 0;
    score += DOUBLED.get(language).in(text) ? 1.5 : 0;
    score += leftOver(text) ? 1 : 0;
    if (score + NAMES < ENOUGH) {
      return score; // what names may show is no more enough
    }
    score += ACCENT.in(text) && ACCENTED_SLAV.matcher(text).find() ? 1 : 0;
    score += twoSpellings(text) ? 1.5 : 0;
    return score;
  }

  private double leftWords(String text, String language) {
    int n = 0;
    for (String word : leftWords.getOrDefault(language, Set.of())) {
      int at = text.indexOf(word);
      while (at >= 0) {
        int end = at + word.length();
        boolean alone =
            (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        if (alone) {
          n++;
          break;
        }
        at = text.indexOf(word, at + 1);
      }
    }
    return Math.min(3, n) * 1.5;
  }

  private static boolean leftOver(String text) {
    Matcher matcher = LEFT_OVER.find(text, 0);
    for (; matcher != null; matcher = LEFT_OVER.find(text, matcher.end())) {
      if (!VERB.matcher(matcher.group(1).substring(matcher.group(1).indexOf(' '))).find()) {
        return true;
      }
    }
    return false;
  }

  /** Two capitalised words that are one Slavic name, once as German or Spanish writes it. */
  private static boolean twoSpellings(String text) {
    Map<String, String> spellings = new HashMap<>();
    Matcher matcher = NAME.find(text, 0);
    for (; matcher != null; matcher = NAME.find(text, matcher.end())) {
      String name = matcher.group();
      if (SLAVIC.stream().noneMatch(name::endsWith)) {
        continue;
      }
      String before = spellings.putIfAbsent(sound(name), name);
      if (before != null && !before.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String sound(String name) {
    return Texts.key(name)
        .replace("tsch", "ch")
        .replace("sch", "sh")
        .replace('w', 'v')
        .replaceAll("[jy]", "i")
        .replaceAll("i+", "i")
        .replaceAll("(.)\\1", "$1");
  }
}
