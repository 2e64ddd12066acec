package org.dragoman.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One article of a Nexis export, from its paragraphs: headline, outlet and day stand in three lines
 * before the labelled ones, the words after "Body", the language after them.
 *
 * <p>The day the database loaded it (Load-Date) is not the day it was published and is left out.
 */
final class NexisArticle {

  private static final ExportLabels LABELS = ExportLabels.of("nexis");
  private static final Set<String> WITHIN = Set.of("body", "length", "head");

  private NexisArticle() {}

  /** Whether a line ends an article. */
  static boolean ends(String line) {
    return LABELS.is(line, "end");
  }

  /**
   * @param cover whether the export's cover page may stand before it
   * @return empty when the lines are no article, such as a cover page alone
   */
  static Optional<Item> of(List<String> paragraphs, boolean cover) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      paragraph.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    }
    int from = 0;
    for (int i = 0; cover && i < lines.size(); i++) {
      if (LABELS.is(lines.get(i), "cover")) {
        from = i + 1;
      }
    }
    int body = find(lines, from, "body");
    int length = find(lines, from, "length");
    int labels = from;
    while (labels < lines.size() && !isLabel(lines.get(labels))) {
      labels++;
    }
    int start = body >= 0 ? body : length;
    if (start < 0) {
      return Optional.empty();
    }
    int day = -1;
    for (int i = from; i < Math.min(labels, start); i++) {
      day = ExportLabels.isDay(lines.get(i)) ? i : day;
    }
    Item item = Item.EMPTY;
    if (day >= 0) {
      item = item.with(Columns.Field.PUBLISHED, lines.get(day));
    }
    int outlet = day > from ? day - 1 : -1;
    if (outlet >= from) {
      item = item.with(Columns.Field.OUTLET, lines.get(outlet));
    }
    int headline = outlet > from ? outlet - 1 : outlet < 0 && labels > from ? labels - 1 : -1;
    if (headline >= from) {
      item = item.with(Columns.Field.HEADLINE, lines.get(headline));
    }
    int end = start + 1;
    while (end < lines.size() && !ends(lines, end)) {
      end++;
    }
    item =
        item.with(
            Columns.Field.TEXT,
            dateline(lines, from, start)
                + String.join("\n\n", lines.subList(Math.min(start + 1, lines.size()), end)));
    for (String line : lines.subList(end, lines.size())) {
      if (LABELS.is(line, "language")) {
        item =
            item.with(
                Columns.Field.LANGUAGE,
                ExportLabels.language(line.substring(line.indexOf(':') + 1)));
      }
    }
    return Optional.of(item);
  }

  /** A place that the header has apart goes before the words, where papers print it. */
  private static String dateline(List<String> lines, int from, int to) {
    for (String line : lines.subList(from, to)) {
      if (line.regionMatches(true, 0, "Dateline:", 0, 9) && line.length() > 10) {
        String place = line.substring(9).strip();
        return lines.subList(to, Math.min(lines.size(), to + 2)).stream()
                .anyMatch(words -> words.startsWith(place))
            ? ""
            : place + " - ";
      }
    }
    return "";
  }

  private static boolean isLabel(String line) {
    return LABELS.part(line).filter(WITHIN::contains).isPresent()
        || line.matches("(?i)(?:copyright|©).*");
  }

  /** A label of the header stands alone on its line or before a colon. */
  private static int find(List<String> lines, int from, String part) {
    for (int i = from; i < lines.size(); i++) {
      if (LABELS.is(lines.get(i), part) && (lines.get(i).contains(":") || part.equals("body"))) {
        return i;
      }
    }
    return -1;
  }

  /** What follows the words; a line of the words may begin like a label but goes on. */
  private static boolean ends(List<String> lines, int at) {
    String line = lines.get(at);
    Optional<String> part = LABELS.part(line);
    return part.isPresent()
        && (part.get().equals("captured") && line.contains(":")
            || part.get().equals("language") && line.contains(":") && line.length() < 60
            || part.get().equals("tail") && (line.length() < 30 || line.contains(": ")));
  }
}
