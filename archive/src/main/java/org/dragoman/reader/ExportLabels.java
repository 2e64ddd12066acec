package org.dragoman.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Table;

/** How the exports of one press database label the parts of an article, and the days they print. */
final class ExportLabels {

  private static final Pattern YEAR = Pattern.compile("(?U)\\b(?:19|20)\\d\\d\\b");
  private static final Pattern DAY =
      Pattern.compile(
          "(?U)^(?:\\p{L}+,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?\\p{L}{3,}\\.?,?\\s+(?:de\\s+)?"
              + "(?:19|20)\\d\\d|\\p{L}{3,}\\.?\\s+\\d{1,2},?\\s+(?:19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d|"
              + "(?:19|20)\\d\\d-\\d\\d-\\d\\d)\\b.{0,60}$");
  private static final Map<String, String> LANGUAGES = languages();

  private final Map<String, String> parts = new HashMap<>();

  private ExportLabels() {}

  static ExportLabels of(String export) {
    ExportLabels labels = new ExportLabels();
    for (Table.Row row : Table.read("export-labels.txt").rows()) {
      if (row.get("export").equals(export)) {
        labels.parts.put(row.get("label").toLowerCase(Locale.ROOT), row.get("part"));
      }
    }
    return labels;
  }

  /** The part that a line labels: the words before a colon, else all of it. */
  Optional<String> part(String line) {
    int colon = line.indexOf(':');
    String label = (colon < 0 ? line : line.substring(0, colon)).strip();
    if (label.length() > 40) {
      return Optional.empty();
    }
    return Optional.ofNullable(parts.get(label.toLowerCase(Locale.ROOT)));
  }

  boolean is(String line, String part) {
    return part(line).filter(part::equals).isPresent();
  }

  /** The labels of a part. */
  Set<String> labels(String part) {
    Set<String> labels = new TreeSet<>();
    parts.forEach(
        (label, each) -> {
          if (each.equals(part)) {
            labels.add(label);
          }
        });
    return labels;
  }

  /** Whether a line is a day and nothing much else: "January 12, 2018 Friday 10:14 PM GMT". */
  static boolean isDay(String line) {
    return line.length() <= 80 && YEAR.matcher(line).find() && DAY.matcher(line.strip()).matches();
  }

  /** The ISO code of a language by its name in one of the languages of the screens. */
  static String language(String name) {
    return LANGUAGES.getOrDefault(
        name.strip().replaceFirst("[;,(/].*", "").strip().toLowerCase(Locale.ROOT), "");
  }

  private static Map<String, String> languages() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      for (String screen : new String[] {"en", "de", "fr", "es", "pt", "ru"}) {
        Locale in = Locale.forLanguageTag(screen);
        String name = Locale.forLanguageTag(code).getDisplayLanguage(in).toLowerCase(Locale.ROOT);
        names.putIfAbsent(name, code);
      }
    }
    return names;
  }
}
