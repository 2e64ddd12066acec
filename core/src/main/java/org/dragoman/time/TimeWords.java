package org.dragoman.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/** The words about time of one language: {@code lexicon/<language>/time.txt}. */
final class TimeWords {

  /**
   * A form of the lexicon.
   *
   * @param words its tokens in lower case
   * @param form its tokens as the lexicon writes them
   * @param kind kind in the lexicon, without a final question mark
   * @param doubtful whether the kind had a question mark
   */
  record Entry(String[] words, String[] form, String kind, String value, boolean doubtful) {
    int length() {
      return words.length;
    }

    int number() {
      return Integer.parseInt(value);
    }
  }

  private static final Map<Language, TimeWords> LOADED = new EnumMap<>(Language.class);

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private boolean compounds;
  private boolean bareYear;

  private TimeWords() {}

  static synchronized TimeWords of(Language language) {
    return LOADED.computeIfAbsent(language, l -> read(Table.read(l.code() + "/time.txt")));
  }

  private static TimeWords read(Table table) {
    TimeWords words = new TimeWords();
    for (Table.Row row : table.rows()) {
      String kind = row.get("kind");
      String value = row.get("value");
      if (kind.equals("compounds")) {
        words.compounds = true;
      } else if (kind.equals("bare-year")) {
        words.bareYear = true;
      } else {
        boolean doubtful = kind.endsWith("?");
        String plain = doubtful ? kind.substring(0, kind.length() - 1) : kind;
        for (String form : row.list("words")) {
          words.add(form, plain, value, doubtful);
        }
      }
    }
    if (words.compounds) {
      words.addCompounds();
    }
    for (List<Entry> entries : words.byFirstWord.values()) {
      entries.sort(Comparator.comparingInt(Entry::length).reversed());
    }
    return words;
  }

  private void add(String form, String kind, String value, boolean doubtful) {
    Tokens tokens = new Tokens(form, new Span(0, form.length()));
    String[] lower = new String[tokens.size];
    String[] written = new String[tokens.size];
    for (int i = 0; i < tokens.size; i++) {
      lower[i] = tokens.lower(i);
      written[i] = form.substring(tokens.start(i), tokens.end(i));
    }
    byFirstWord
        .computeIfAbsent(lower[0], k -> new ArrayList<>())
        .add(new Entry(lower, written, kind, value, doubtful));
  }

  private void addCompounds() {
    List<Entry> weekdays = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (List<Entry> entries : List.copyOf(byFirstWord.values())) {
      for (Entry entry : entries) {
        if (entry.kind.equals("weekday") && !entry.doubtful) {
          weekdays.add(entry);
        } else if (entry.kind.equals("part") && entry.length() == 1) {
          parts.add(entry.words[0]);
        }
      }
    }
    for (Entry weekday : weekdays) {
      for (String part : parts) {
        add(weekday.form[0] + part, "weekday", weekday.value, false);
        add(weekday.form[0] + part.toLowerCase(Locale.ROOT) + "s", "weekday", weekday.value, false);
      }
    }
  }

  /** Whether a year may stand alone, without a preposition. */
  boolean bareYear() {
    return bareYear;
  }

  /** Whether {@code word} by itself is a form of {@code kind}. */
  boolean has(String kind, String word) {
    for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
      if (entry.kind.equals(kind) && entry.length() == 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether any form begins like token {@code i}. */
  boolean begins(Tokens tokens, int i) {
    return byFirstWord.containsKey(tokens.lower(i));
  }

  /** The longest form of {@code kind} that begins at token {@code i}, or null. */
  Entry at(Tokens tokens, int i, String kind) {
    List<Entry> entries = byFirstWord.get(tokens.lower(i));
    if (entries == null) {
      return null;
    }
    for (Entry entry : entries) {
      if (entry.kind.equals(kind) && fits(entry, tokens, i)) {
        return entry;
      }
    }
    return null;
  }

  /** The longest form of {@code kind} that ends just before token {@code end}, or null. */
  Entry before(Tokens tokens, int end, String kind) {
    for (int start = Math.max(0, end - 6); start < end; start++) {
      List<Entry> entries = byFirstWord.get(tokens.lower(start));
      if (entries == null) {
        continue;
      }
      for (Entry entry : entries) {
        if (start + entry.length() == end
            && entry.kind.equals(kind)
            && fits(entry, tokens, start)) {
          return entry;
        }
      }
    }
    return null;
  }

  private static boolean fits(Entry entry, Tokens tokens, int i) {
    if (i + entry.length() > tokens.size) {
      return false;
    }
    for (int k = 0; k < entry.length(); k++) {
      if (!tokens.is(i + k, entry.words[k])) {
        return false;
      }
      // A form with a capital is a name: "May", not "may"; a month in capitals needs them all.
      String form = entry.form[k];
      if (!form.equals(entry.words[k])) {
        if (!tokens.isCapital(i + k)) {
          return false;
        }
      }
    }
    return true;
  }
}
