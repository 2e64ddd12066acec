package org.dragoman.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Table;
import org.dragoman.record.ArticleParser;
import org.dragoman.store.Kept;

/**
 * More articles than can be read in the time: made of some that were truly read, with other people,
 * towns, ordinary words, outlets and days in the place of theirs.
 *
 * <p>Whatever is exchanged is replaced by something of the same length, in the text and in the
 * reading alike, so that every place the reading points to stays right. Days move by whole weeks,
 * so that weekdays stay right; days written in the text stay as they were. What is done, by which
 * state and how it is said is left alone. An affair is exchanged as a whole.
 */
final class ExchangedReadings {

  /** An article as it was read. */
  record Base(GeneratedAffairs.Article article, String text, String json) {}

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
  private static final Pattern DAY = Pattern.compile("(?<=[\"/])\\d{4}-\\d\\d-\\d\\d(?=[\"/])");
  private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])");
  private static final Pattern OUTLET = Pattern.compile("\"outlet\":null");
  private static final int OUTLETS = 200;
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghklmnprstvwz";

  private final List<Base> bases;
  private final Map<String, String[]> kinds = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> ordinary;

  ExchangedReadings(List<Base> bases) {
    this.bases = bases;
    for (String[] kind :
        List.of(
            GeneratedAffairs.Names.FIRST,
            GeneratedAffairs.Names.LAST,
            GeneratedAffairs.Names.TOWNS)) {
      Map<Integer, List<String>> byLength = new HashMap<>();
      for (String name : kind) {
        byLength.computeIfAbsent(name.length(), k -> new ArrayList<>()).add(name);
      }
      for (List<String> equal : byLength.values()) {
        for (int i = 0; i < equal.size(); i++) {
          String key = equal.get(i).toLowerCase(Locale.ROOT);
          kinds.put(key, equal.toArray(String[]::new));
          places.put(key, i);
        }
      }
    }
    this.ordinary = ordinary();
  }

  /** How many there are to make others of. */
  int size() {
    return bases.size();
  }

  /** Words that stand in other news only, and are neither keys nor values of a reading. */
  private static Set<String> ordinary() {
    Set<String> local = new HashSet<>();
    Set<String> kept = new HashSet<>(Arrays.asList(KEPT.split(" ")));
    for (Table.Row row : Table.parse("speed/en.txt", GeneratedArticles.lines()).rows()) {
      Matcher word = WORD.matcher(row.get("sentence"));
      while (word.find()) {
        (row.get("about").equals("local") ? local : kept).add(word.group());
      }
    }
    local.removeIf(word -> !word.equals(word.toLowerCase(Locale.ROOT)));
    local.removeAll(kept);
    return local;
  }

  /** Words of a reading's own, and those that make a quotation of a sentence. */
  private static final String KEPT =
      "name kind text title line start says said told telling person state group organization"
          + " published document current future planned possible expected children mentions offices"
          + " weekday month years number sentence place evidence sources language direct speaker"
          + " addressee medium value precision rejected probability trigger rule stamp models"
          + " office chief executive president judge teacher coach officer police company firm"
          + " council court hospital school museum according accused praised warned denied";

  /**
   * One of them in another guise.
   *
   * @param base which of the bases
   * @param turn which guise; 0 is its own, but for the outlet
   */
  Kept kept(int base, int turn) {
    Base from = bases.get(base);
    long guise = new Random(from.article().affair() * 1_000_003L + turn).nextLong();
    String text = turn == 0 ? from.text() : exchanged(from.text(), guise, turn);
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    String id = Kept.idOf(raw);
    String json = turn == 0 ? from.json() : exchanged(from.json(), guise, turn);
    String own = Kept.idOf(from.text().getBytes(StandardCharsets.UTF_8));
    json =
        ID.matcher(json)
            .replaceAll(m -> m.group().equals(own) ? id : mixed(m.group(), guise ^ base, turn));
    int outlet = zipf(new Random(guise + base), OUTLETS);
    json = OUTLET.matcher(json).replaceFirst("\"outlet\":\"Outlet " + outlet + "\"");
    String path = "generated/" + base + "-" + turn + ".txt";
    return new Kept(id, path, Optional.empty(), path, raw, List.of(ArticleParser.parse(json, 1)));
  }

  /** The day on which an article is published in some guise. */
  LocalDate day(int base, int turn) {
    GeneratedAffairs.Article article = bases.get(base).article();
    long guise = new Random(article.affair() * 1_000_003L + turn).nextLong();
    return moved(article.day(), guise, turn);
  }

  private static LocalDate moved(LocalDate day, long guise, int turn) {
    if (turn == 0) {
      return day;
    }
    int weeks = GeneratedAffairs.DAYS / 7;
    long from = Math.floorDiv(day.toEpochDay() - GeneratedAffairs.START.toEpochDay(), 7);
    long to = Math.floorMod(from + Math.floorMod(guise, weeks), weeks);
    return day.plusDays(7 * (to - from));
  }

  private String exchanged(String text, long guise, int turn) {
    Map<String, String> done = new HashMap<>();
    String words =
        WORD.matcher(text)
            .replaceAll(m -> done.computeIfAbsent(m.group(), word -> other(word, guise)));
    return DAY.matcher(words)
        .replaceAll(m -> moved(LocalDate.parse(m.group()), guise, turn).toString());
  }

  private String other(String word, long guise) {
    String lower = word.toLowerCase(Locale.ROOT);
    String[] kind = kinds.get(lower);
    if (kind != null) {
      int step = (int) Math.floorMod(guise >>> 7, (long) kind.length);
      String name = kind[(places.get(lower) + step) % kind.length];
      return Character.isUpperCase(word.charAt(0)) ? name : name.toLowerCase(Locale.ROOT);
    }
    if (!ordinary.contains(word)) {
      return word;
    }
    // As in a language, some of the words that take its place are far commoner than others.
    int rank = zipf(new Random(guise ^ word.hashCode() * 0x9E3779B97F4A7C15L), 20_000);
    Random letters = new Random(word.length() * 31L + rank);
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String of = i % 2 == 0 ? CONSONANTS : VOWELS;
      made.append(of.charAt(letters.nextInt(of.length())));
    }
    return made.toString();
  }

  private static String mixed(String id, long guise, int turn) {
    long bits = Long.parseUnsignedLong(id, 16) ^ (turn == 0 ? 0 : new Random(guise).nextLong());
    return String.format("%016x", bits);
  }

  private static int zipf(Random dice, int n) {
    return (int) Math.min(n - 1, Math.exp(dice.nextDouble() * Math.log(n + 1.0)) - 1);
  }
}
