package org.dragoman.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.lexicon.Table;

/**
 * English articles of some 500 words, made by dice of a fixed seed from {@code speed/en.txt}: news
 * of towns, courts, sport and business, and news about states, in the mix that is asked for.
 *
 * <p>For measuring speed only. Real news of the first kind is not free, and what counts for speed
 * is how many sentences name states, people, days and speakers, not what they say.
 */
final class GeneratedArticles {

  private static final int WORDS = 500;
  private static final String[] FIRST = {
    "Anna", "Robert", "Linda", "James", "Karen", "Peter", "Susan", "David", "Laura", "Mark",
    "Helen", "Brian", "Emma", "Kevin", "Alice", "Martin", "Nancy", "George", "Julia", "Thomas"
  };
  private static final String[] LAST = {
    "Harding", "Whitlock", "Marsden", "Okafor", "Lindqvist", "Prescott", "Delgado", "Ashworth",
    "Bramley", "Kowalski", "Fairfax", "Hollis", "Nakamura", "Pemberton", "Quigley", "Renner",
    "Sutcliffe", "Thornton", "Underhill", "Vance", "Wexford", "Yardley", "Castellan", "Drummond"
  };
  private static final String[] TOWNS = {
    "Ashford", "Millbrook", "Harlow", "Kingsbridge", "Redwater", "Stonehaven", "Westbury",
        "Elmsfield",
    "Norwood", "Fairhaven", "Brackley", "Dunmore", "Easton", "Glenrock", "Larchmont", "Oakdale"
  };
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
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "June", "July", "August", "September", "October"
  };
  private static final String[][] STATES = {
    {"Russia", "Russian", "Moscow", "Vladimir Putin"},
    {"Ukraine", "Ukrainian", "Kyiv", "Volodymyr Zelensky"},
    {"China", "Chinese", "Beijing", "Xi Jinping"},
    {"Germany", "German", "Berlin", "Angela Merkel"},
    {"France", "French", "Paris", "Emmanuel Macron"},
    {"Turkey", "Turkish", "Ankara", "Recep Tayyip Erdogan"},
    {"Iran", "Iranian", "Tehran", "Hassan Rouhani"},
    {"Japan", "Japanese", "Tokyo", "Shinzo Abe"},
    {"India", "Indian", "New Delhi", "Narendra Modi"},
    {"Brazil", "Brazilian", "Brasilia", "Jair Bolsonaro"},
    {"Egypt", "Egyptian", "Cairo", "Abdel Fattah el-Sisi"},
    {"Poland", "Polish", "Warsaw", "Andrzej Duda"},
    {"Israel", "Israeli", "Jerusalem", "Benjamin Netanyahu"},
    {"Cuba", "Cuban", "Havana", "Raul Castro"},
    {"South Korea", "South Korean", "Seoul", "Moon Jae-in"},
    {"Saudi Arabia", "Saudi", "Riyadh", "King Salman"}
  };

  private final Random dice;
  private final List<Table.Row> rows = Table.parse("speed/en.txt", lines()).rows();

  GeneratedArticles(long seed) {
    this.dice = new Random(seed);
  }

  /** So many articles, of which one in {@code every} is about states. */
  List<String> articles(int count, int every) {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article(i % every == 0 ? "states" : "local"));
    }
    return articles;
  }

  private String article(String about) {
    StringBuilder text = new StringBuilder(any(about, "title")).append("\n\n");
    text.append(pick(TOWNS).toUpperCase(java.util.Locale.ROOT)).append(" (Reuters) - ");
    int words = 0;
    int sentences = 0;
    while (words < WORDS) {
      String sentence = any(about, "text");
      words += sentence.split(" ").length;
      text.append(sentence).append(++sentences % 2 == 0 ? "\n\n" : " ");
    }
    return text.append('\n').toString();
  }

  private String any(String about, String kind) {
    List<Table.Row> fitting =
        rows.stream()
            .filter(row -> row.get("about").equals(about) && row.get("kind").equals(kind))
            .toList();
    String pattern = fitting.get(dice.nextInt(fitting.size())).get("sentence");
    StringBuilder sentence = new StringBuilder();
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      sentence.append(pattern, at, open).append(filling(pattern.substring(open + 1, close)));
      at = close + 1;
    }
    return sentence.append(pattern.substring(at)).toString();
  }

  private String filling(String slot) {
    return switch (slot) {
      case "person" -> pick(FIRST) + " " + pick(LAST);
      case "surname" -> pick(LAST);
      case "town" -> pick(TOWNS);
      case "firm" -> pick(FIRMS);
      case "number" -> String.valueOf(2 + dice.nextInt(60));
      case "year" -> String.valueOf(1990 + dice.nextInt(28));
      case "day" -> String.valueOf(1 + dice.nextInt(28));
      case "weekday" -> pick(DAYS);
      case "month" -> pick(MONTHS);
      case "state" -> STATES[dice.nextInt(STATES.length)][0];
      case "adjective" -> STATES[dice.nextInt(STATES.length)][1];
      case "capital" -> STATES[dice.nextInt(STATES.length)][2];
      case "leader" -> STATES[dice.nextInt(STATES.length)][3];
      default -> throw new IllegalArgumentException("no filling for {" + slot + "}");
    };
  }

  private String pick(String[] of) {
    return of[dice.nextInt(of.length)];
  }

  static List<String> lines() {
    try (var in = GeneratedArticles.class.getResourceAsStream("/speed/en.txt")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
