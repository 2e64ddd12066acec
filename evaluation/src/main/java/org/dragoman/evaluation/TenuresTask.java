package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.lexicon.Table;

/**
 * Who was president or prime minister: the lexicon's tenures beside the terms that the Open Event
 * Data Alliance collected (CountryInfo, CC BY-SA 3.0). Asked for the middle day of every term since
 * 1990; right if somebody with a word of that name held the office then by the lexicon.
 */
final class TenuresTask implements GoldTask {

  private static final Map<String, String> OFFICES =
      Map.of("Presidents", "president", "Prime ministers", "prime-minister");

  private static final Pattern TERM = Pattern.compile("(\\d{8}) - (\\d{8})");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private record Held(String name, String from, String to) {}

  @Override
  public String name() {
    return PublicGold.PREFIX + "tenures";
  }

  @Override
  public String file() {
    return "../knowledge/office-terms.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    Map<String, List<Held>> lexicon = lexicon();
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : JsonLines.of(gold.resolve(file()))) {
      String office = OFFICES.get(row.path("role").asText());
      List<Held> all = lexicon.get(row.path("country").asText() + " " + office);
      if (office == null || all == null) {
        continue;
      }
      Set<String> words = new HashSet<>();
      row.get("names").forEach(name -> words.addAll(words(name.asText())));
      for (JsonNode term : row.get("terms")) {
        Matcher days = TERM.matcher(term.asText());
        if (!days.matches()) {
          continue;
        }
        LocalDate middle = middle(days.group(1), days.group(2));
        if (middle.isBefore(FIRST)) {
          continue;
        }
        List<Held> then = all.stream().filter(held -> covers(held, middle)).toList();
        boolean right =
            then.stream().anyMatch(held -> words(held.name()).stream().anyMatch(words::contains));
        Counts counts = new Counts();
        counts.add("terms with a holder known", !then.isEmpty());
        if (!then.isEmpty()) {
          counts.add("holder agrees", right);
          if (!right) {
            misses.add(
                "%s: %s %s on %s: %s, lexicon %s"
                    .formatted(
                        name(),
                        row.path("country").asText(),
                        office,
                        middle,
                        row.get("names"),
                        then.stream().map(Held::name).toList()));
          }
        }
        pieces.add(counts);
      }
    }
    return Figures.of(name(), "all", pieces);
  }

  private static Map<String, List<Held>> lexicon() {
    Map<String, String> names = new HashMap<>();
    for (Table.Row row : Table.read("people.txt").rows()) {
      names.put(row.get("person"), row.get("name") + " " + row.get("aliases"));
    }
    Map<String, List<Held>> lexicon = new HashMap<>();
    for (Table.Row row : Table.read("tenures.txt").rows()) {
      lexicon
          .computeIfAbsent(row.get("of") + " " + row.get("office"), k -> new ArrayList<>())
          .add(new Held(names.getOrDefault(row.get("person"), ""), row.get("from"), row.get("to")));
    }
    return lexicon;
  }

  private static LocalDate middle(String from, String to) {
    try {
      LocalDate first = LocalDate.parse(from, DAY);
      LocalDate last = LocalDate.parse(to, DAY);
      return first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
    } catch (DateTimeParseException e) {
      return LocalDate.MIN; // some rows have a month 00
    }
  }

  /** Whether the term holds the day, to what its dates say. */
  private static boolean covers(Held held, LocalDate day) {
    String text = day.toString();
    return text.substring(0, held.from().length()).compareTo(held.from()) >= 0
        && (held.to().isEmpty() || text.substring(0, held.to().length()).compareTo(held.to()) <= 0);
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> word.length() > 2)
        .forEach(words::add);
    return words;
  }
}
