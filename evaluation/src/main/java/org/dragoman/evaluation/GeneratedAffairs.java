package org.dragoman.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dragoman.lexicon.Table;

/**
 * English articles about affairs between two states, made by dice of a fixed seed from the
 * sentences of {@code speed/en.txt}: for measuring an archive under load.
 *
 * <p>An affair falls on a day of five years, between two of sixty states of which some are much
 * more often in the news than others (Zipf), and is told by one to some dozens of articles within
 * four days; each tells some of its acts among sentences of other news. Names of people and towns
 * are put together from syllables so that all of a kind are equally long: {@link ExchangedReadings}
 * can then put another in the place of each without moving a word.
 */
final class GeneratedAffairs {

  /** An article, and the affair it tells. */
  record Article(int affair, LocalDate day, String text) {}

  static final LocalDate START = LocalDate.of(2018, 1, 1);
  static final int DAYS = 1826;

  private static final String[] STATES =
      ("USA RUS CHN UKR ISR IRN DEU FRA GBR TUR IND PAK JPN KOR PRK SYR SAU EGY IRQ AFG POL BRA MEX"
              + " CUB VEN ITA ESP GRC ARM AZE GEO BLR LTU LVA EST FIN SWE NOR SRB HUN ROU BGR ETH"
              + " SDN NGA ZAF KEN LBY TUN DZA MAR JOR LBN QAT VNM PHL IDN THA AUS CAN")
          .split(" ");
  private static final String[] FIRMS = {
    "Hartwell Foods",
    "Bexley Motors",
    "Northgate Steel",
    "Orion Paper",
    "Tilbury Textiles",
    "Crestline Energy",
    "Maple Leaf Dairies",
    "Falcon Logistics",
    "Redstone Mining"
  };
  private static final String[] AGENCIES = {"Reuters", "AP", "AFP", "TASS", "Xinhua"};
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
  private static final int ACTS = 8; // of an affair
  private static final int TOLD = 4; // of them, in an article besides its title
  private static final int OTHERS = 14; // sentences of other news
  private static final int MOST = 24; // articles of an affair

  private final Random dice;
  private final Map<String, Map<String, String>> forms = new HashMap<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> acts = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  GeneratedAffairs(long seed) {
    this.dice = new Random(seed);
    for (Table.Row row : Table.read("en/states.txt").rows()) {
      forms
          .computeIfAbsent(row.get("state"), k -> new HashMap<>())
          .putIfAbsent(row.get("kind"), row.get("name"));
    }
    for (Table.Row row : Table.parse("speed/en.txt", GeneratedArticles.lines()).rows()) {
      boolean local = row.get("about").equals("local");
      boolean title = row.get("kind").equals("title");
      if (!row.get("sentence").contains("{leader}") && !(local && title)) {
        (local ? others : title ? titles : acts).add(row.get("sentence"));
      }
    }
  }

  /** Articles of as many affairs as it takes. */
  List<Article> articles(int count) {
    List<Article> articles = new ArrayList<>();
    for (int affair = 0; articles.size() < count; affair++) {
      LocalDate day = START.plusDays(dice.nextInt(DAYS));
      String first = STATES[zipf(STATES.length)];
      String second = first;
      while (second.equals(first)) {
        second = STATES[zipf(STATES.length)];
      }
      List<String> told = new ArrayList<>();
      for (int i = 0; i < ACTS; i++) {
        told.add(filled(acts.get(dice.nextInt(acts.size())), day, first, second));
      }
      int many = 1 + zipf(MOST);
      for (int i = 0; i < many && articles.size() < count; i++) {
        LocalDate published = day.plusDays(zipf(4));
        articles.add(new Article(affair, published, text(published, first, second, told)));
      }
    }
    return articles;
  }

  private String text(LocalDate day, String first, String second, List<String> told) {
    String title = titles.get(dice.nextInt(titles.size()));
    StringBuilder text = new StringBuilder(filled(title, day, first, second));
    text.append("\n\n").append(forms.get(first).get("capital").toUpperCase(Locale.ROOT));
    text.append(", ").append(DAY.format(day)).append(" (").append(pick(AGENCIES)).append(") - ");
    int sentences = 0;
    for (int i = 0; i < OTHERS; i++) {
      if (i % (OTHERS / TOLD) == 0) {
        text.append(told.get(dice.nextInt(ACTS))).append(' ');
      }
      String other = filled(others.get(dice.nextInt(others.size())), day, first, second);
      text.append(other).append(++sentences % 2 == 0 ? "\n\n" : " ");
    }
    return text.append('\n').toString();
  }

  private String filled(String pattern, LocalDate day, String first, String second) {
    StringBuilder sentence = new StringBuilder();
    boolean turn = true;
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      String slot = pattern.substring(open + 1, close);
      String state = turn ? first : second;
      sentence.append(pattern, at, open).append(filling(slot, day, state));
      turn ^= List.of("state", "adjective", "capital").contains(slot);
      at = close + 1;
    }
    return sentence.append(pattern.substring(at)).toString();
  }

  private String filling(String slot, LocalDate day, String state) {
    return switch (slot) {
      case "person" -> pick(Names.FIRST) + " " + pick(Names.LAST);
      case "surname" -> pick(Names.LAST);
      case "town" -> pick(Names.TOWNS);
      case "firm" -> pick(FIRMS);
      case "number" -> String.valueOf(2 + dice.nextInt(60));
      case "year" -> String.valueOf(1990 + dice.nextInt(28));
      case "day" -> String.valueOf(day.getDayOfMonth());
      case "weekday" -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "month" -> day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "state" -> forms.get(state).get("name");
      case "adjective" -> forms.get(state).get("adjective");
      case "capital" -> forms.get(state).get("capital");
      default -> throw new IllegalArgumentException("no filling for {" + slot + "}");
    };
  }

  private String pick(String[] of) {
    return of[dice.nextInt(of.length)];
  }

  /** A rank from 0 on; each is half as likely as the one of half its number. */
  private int zipf(int n) {
    return (int) Math.min(n - 1, Math.exp(dice.nextDouble() * Math.log(n + 1.0)) - 1);
  }

  /** Names of people and towns, all of a kind equally long, each once. */
  static final class Names {
    static final String[] FIRST =
        joined("An El Ma Ro Ju La He Da So Ni Ka Vi Te Li", "bel ric vin ena sia ton dra lio");
    static final String[] LAST =
        joined(
            "Hard Mars Whit Bram Fair Holl Pres Thor Dray Kels Lind Wex Cast Drum Penn Quig Suth"
                + " Yard Vanc Okaf Delg Nakm Kowl Renn",
            "ing den ley ham man son ter low ner wick ford well");
    static final String[] TOWNS =
        joined("Ash Mil Har Kin Red Sto Wes Elm Nor Bra Dun Eas Gle Lar Oak", "bridge haven worth");

    private Names() {}

    private static String[] joined(String heads, String tails) {
      List<String> names = new ArrayList<>();
      for (String head : heads.split(" ")) {
        for (String tail : tails.split(" ")) {
          names.add(head + tail);
        }
      }
      return names.toArray(String[]::new);
    }
  }
}
