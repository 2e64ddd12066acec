package org.dragoman.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An export of Factiva as RTF or HTML, split into its articles; both are read as lines. An RTF file
 * that is none is one article.
 *
 * <p>Every article ends with "Document" and its number. Its header is either lines in a fixed order
 * around the number of words, or fields with codes of two letters (HD, PD, SN, LP, TD ...).
 */
final class Factiva implements Shelf {

  private static final Pattern END =
      Pattern.compile(
          "^(?:Document|Dokument|Documento|Документ)\\s+([A-Z]{2,10}\\d{8,12}\\w{4,})$");
  private static final Pattern FIELD = Pattern.compile("^([A-Z]{2,3})(?:\\t|\\s{2,}|$)(.*)$");
  private static final Set<String> CODES =
      Set.of(
          "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD",
          "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "SE", "CLM", "ART");
  private static final ExportLabels LABELS = ExportLabels.of("factiva");
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?iU)^[\\d.,\\s\\u00A0]{1,9}\\s?(?:" + String.join("|", LABELS.labels("length")) + ")$");

  private final String path;
  private final Iterator<Item> items;
  private int number;

  private Factiva(String path, List<Item> items) {
    this.path = path;
    this.items = items.iterator();
  }

  static Shelf rtf(Input input) throws IOException, UnreadableSource {
    String words = Rtf.text(input.whole());
    if (words.isBlank()) {
      throw new UnreadableSource(
          input.path(), "RTF without any words", "save it again, or as text");
    }
    return of(input.path(), words);
  }

  static boolean isHtml(Head head) {
    return head.contains("Factiva") && head.contains("article")
        || head.contains("enArticle")
        || head.contains("class=\"article deArticle\"");
  }

  static Shelf html(Input input) throws IOException, UnreadableSource {
    byte[] raw = input.whole();
    return of(input.path(), Html.of(Encoding.decode(input.path(), raw)).text());
  }

  private static Shelf of(String path, String words) {
    List<Item> items = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String each : words.split("\n")) {
      String line = each.strip();
      Matcher end = END.matcher(line);
      if (end.matches()) {
        items.add(article(lines).with(Columns.Field.ID, end.group(1)));
        lines.clear();
      } else {
        lines.add(line);
      }
    }
    if (items.isEmpty()) {
      items.add(Item.EMPTY.with(Columns.Field.TEXT, words));
    }
    return new Factiva(path, items);
  }

  private static Item article(List<String> lines) {
    Map<String, List<String>> fields = fields(lines);
    return fields.containsKey("HD") && (fields.containsKey("LP") || fields.containsKey("TD"))
        ? coded(fields)
        : plain(lines);
  }

  /** Lines by the code that stands before them. */
  private static Map<String, List<String>> fields(List<String> lines) {
    Map<String, List<String>> fields = new HashMap<>();
    String code = "";
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (field.matches() && CODES.contains(field.group(1))) {
        code = field.group(1);
        line = field.group(2);
      }
      if (!line.isBlank()) {
        fields.computeIfAbsent(code, k -> new ArrayList<>()).add(line.strip());
      }
    }
    return fields;
  }

  private static Item coded(Map<String, List<String>> fields) {
    List<String> body = new ArrayList<>(fields.getOrDefault("LP", List.of()));
    body.addAll(fields.getOrDefault("TD", List.of()));
    return Item.EMPTY
        .with(Columns.Field.HEADLINE, one(fields, "HD"))
        .with(Columns.Field.TEXT, String.join("\n\n", body))
        .with(Columns.Field.PUBLISHED, one(fields, "PD"))
        .with(Columns.Field.OUTLET, one(fields, "SN"))
        .with(Columns.Field.LANGUAGE, ExportLabels.language(one(fields, "LA")));
  }

  private static String one(Map<String, List<String>> fields, String code) {
    return String.join(" ", fields.getOrDefault(code, List.of()));
  }

  /** Headline, author; words, day, time, outlet, its code, edition, language, copyright; text. */
  private static Item plain(List<String> all) {
    List<String> lines = all.stream().filter(line -> !line.isBlank()).toList();
    int length = 0;
    while (length < lines.size() && !LENGTH.matcher(lines.get(length)).matches()) {
      length++;
    }
    if (length == lines.size()) {
      return Item.EMPTY.with(Columns.Field.TEXT, String.join("\n\n", lines));
    }
    String headline =
        lines.subList(Math.max(0, length - 3), length).stream()
            .reduce("", (a, b) -> words(b) > words(a) ? b : a);
    Item item = Item.EMPTY.with(Columns.Field.HEADLINE, headline);
    int at = length + 1;
    for (; at < Math.min(lines.size(), length + 12); at++) {
      String line = lines.get(at);
      if (item.published().isEmpty() && ExportLabels.isDay(line)) {
        item = item.with(Columns.Field.PUBLISHED, line);
      } else if (line.matches("(?i)(?:copyright|©|\\(c\\)).*")) {
        at++;
        break;
      } else if (!ExportLabels.language(line).isEmpty() && !item.outlet().isEmpty()) {
        item = item.with(Columns.Field.LANGUAGE, ExportLabels.language(line));
      } else if (item.outlet().isEmpty()
          && !item.published().isEmpty()
          && !line.matches("\\d{1,2}:\\d\\d.*")) {
        item = item.with(Columns.Field.OUTLET, line);
      } else if (words(line) > 12) {
        break; // no copyright: the text begins
      }
    }
    return item.with(
        Columns.Field.TEXT,
        String.join("\n\n", lines.subList(Math.min(at, lines.size()), lines.size())));
  }

  private static long words(String line) {
    return Arrays.stream(line.split("\\s+")).filter(word -> !word.isEmpty()).count();
  }

  @Override
  public Optional<Piece> next() {
    return items.hasNext()
        ? Optional.of(Piece.Article.of(path + "!" + ++number, items.next()))
        : Optional.empty();
  }

  @Override
  public void close() {
    // it was read whole
  }
}
