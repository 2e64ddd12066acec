package org.dragoman.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.lexicon.Table;
import org.jsoup.nodes.Element;

/**
 * When a page was published and last changed, by its metadata, its address and its visible words.
 *
 * <p>Each place a date may stand has the trust it deserves; places that agree add to each other, as
 * independent witnesses do: the doubt left is the product of their doubts. Dates of change and of
 * copyright never count for publication.
 */
final class DateClues {

  /** One date in one place. */
  record Clue(LocalDate day, double trust, String source) {}

  private record Field(boolean updated, double trust) {}

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final Map<String, Field> JSON = new HashMap<>();
  private static final Map<String, Field> META = new HashMap<>();
  private static final Map<String, Field> SCRIPT = new HashMap<>();
  private static final String INITIALS; // of the names in SCRIPT
  private static final int LONGEST_NAME;
  private static final double ADDRESS = .93;
  private static final double IMAGE = .35;
  private static final double ENOUGH = .05;

  static {
    for (Table.Row row : Table.read("page-date-fields.txt").rows()) {
      Field field =
          new Field(row.get("mark").equals("updated"), Double.parseDouble(row.get("trust")));
      Map<String, Field> table =
          switch (row.get("where")) {
            case "json" -> JSON;
            case "script" -> SCRIPT;
            default -> META;
          };
      table.put(row.get("field"), field);
    }
    StringBuilder initials = new StringBuilder();
    for (String name : SCRIPT.keySet()) {
      String initial = name.substring(0, 1);
      initials.append(initial).append(initial.toUpperCase(Locale.ROOT));
    }
    INITIALS = initials.toString();
    LONGEST_NAME = SCRIPT.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private final List<Clue> published = new ArrayList<>();
  private final List<Clue> updated = new ArrayList<>();

  static DateClues of(
      PageMarks marks,
      PageMetadata metadata,
      PageBlocks blocks,
      double[] judged,
      Optional<String> url) {
    DateClues clues = new DateClues();
    clues.json(metadata);
    metadata.metas().forEach(clues::meta);
    Walk walk = clues.new Walk(blocks.classes);
    marks.dated.forEach(walk::see);
    url.flatMap(DateClues::inAddress)
        .ifPresent(day -> clues.published.add(new Clue(day, ADDRESS, "url")));
    VisibleDates visible = VisibleDates.of(blocks, metadata, judged);
    clues.published.addAll(visible.published());
    clues.updated.addAll(visible.updated());
    for (String image : new String[] {"og:image", "twitter:image"}) {
      inAddress(metadata.meta(image))
          .ifPresent(day -> clues.published.add(new Clue(day, IMAGE, "image")));
    }
    return clues;
  }

  /** All that speaks for a day of publication. */
  List<Clue> clues() {
    return published;
  }

  Optional<PageDate> published() {
    Optional<PageDate> best = best(published);
    return best.filter(date -> date.trust() >= ENOUGH);
  }

  Optional<PageDate> updated() {
    return best(updated);
  }

  /** The day with the least doubt; of two alike the one that stands first. */
  private static Optional<PageDate> best(List<Clue> clues) {
    Map<LocalDate, Map<String, Clue>> byDay = new LinkedHashMap<>();
    for (Clue clue : clues) {
      byDay
          .computeIfAbsent(clue.day, d -> new TreeMap<>())
          .merge(clue.source, clue, (a, b) -> a.trust >= b.trust ? a : b);
    }
    PageDate best = null;
    for (Map.Entry<LocalDate, Map<String, Clue>> day : byDay.entrySet()) {
      double doubt = 1;
      Clue first = null;
      for (Clue clue : day.getValue().values()) {
        doubt *= 1 - clue.trust;
        first = first == null || clue.trust > first.trust ? clue : first;
      }
      if (best == null || 1 - doubt > best.trust() + 1e-9) {
        best = new PageDate(day.getKey(), 1 - doubt, first.source);
      }
    }
    return Optional.ofNullable(best);
  }

  private void json(PageMetadata metadata) {
    Optional<JsonNode> article = metadata.article();
    article.ifPresent(thing -> json(thing, 1));
    for (JsonNode thing : metadata.things()) {
      if (article.isEmpty() || thing != article.get()) {
        json(thing, .9);
      }
    }
  }

  private void json(JsonNode thing, double share) {
    thing
        .properties()
        .forEach(
            entry -> {
              Field field = JSON.get(entry.getKey().toLowerCase(Locale.ROOT));
              if (field != null && entry.getValue().isTextual()) {
                add(entry.getValue().asText(), field, share, "json-ld");
              }
            });
  }

  private void meta(String name, String content) {
    Field field = META.get(name);
    if (field != null) {
      add(content, field, 1, "meta");
    }
  }

  private void add(String value, Field field, double share, String source) {
    Optional<LocalDate> day = IsoDates.read(value).or(() -> VisibleDates.only(value));
    day.filter(DateClues::possible)
        .ifPresent(
            d ->
                (field.updated ? updated : published)
                    .add(new Clue(d, field.trust * share, source)));
  }

  static boolean possible(LocalDate day) {
    return !day.isBefore(FIRST) && day.getYear() < 2100;
  }

  /** /2018/12/11/, /2018-12-11-, /20181211; not the day on which an archive took the page. */
  static Optional<LocalDate> inAddress(String address) {
    int archived = address.lastIndexOf("http");
    String url = archived > 0 ? address.substring(archived) : address;
    for (int i = 0; i + 8 <= url.length(); i++) {
      char c = url.charAt(i);
      boolean starts = (c == '1' || c == '2') && (i == 0 || !Character.isDigit(url.charAt(i - 1)));
      if (starts) {
        int start = i;
        Optional<LocalDate> day =
            IsoDates.inAddress(url, i)
                .or(() -> IsoDates.dayFirst(url, start))
                .filter(DateClues::possible);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** Elements of time and microdata, and what scripts say. */
  private final class Walk {

    private static final int SCRIPT_LENGTH = 400_000; // characters
    private final Set<String> said = new HashSet<>();
    private final ClassWords classes;
    private boolean first = true;

    Walk(ClassWords classes) {
      this.classes = classes;
    }

    void see(Element element) {
      String tag = element.normalName();
      if (tag.equals("script")) {
        if (!element.attr("type").contains("ld+json") && element.data().length() < SCRIPT_LENGTH) {
          script(element.data());
        }
        return;
      }
      String property = element.attr("itemprop") + element.attr("property");
      if (!property.isEmpty() && !tag.equals("meta")) {
        Field field = META.get(property.toLowerCase(Locale.ROOT).replace("schema:", ""));
        if (field != null) {
          String value = element.attr("content");
          value = value.isEmpty() ? element.attr("datetime") : value;
          add(value.isEmpty() ? element.text() : value, field, aside(element) ? .4 : 1, "itemprop");
        }
      }
      boolean old = tag.equals("abbr") && !element.attr("title").isEmpty();
      if (tag.equals("time") || old) {
        time(element, old ? element.attr("title") : element.attr("datetime"));
      }
    }

    private void time(Element element, String value) {
      Optional<LocalDate> day =
          IsoDates.read(value.isEmpty() ? element.text() : value).filter(DateClues::possible);
      if (day.isEmpty()) {
        return;
      }
      String names =
          (element.className() + " " + element.parent().className()).toLowerCase(Locale.ROOT);
      boolean changed = names.contains("updat") || names.contains("modif");
      boolean named =
          names.contains("publi")
              || names.contains("entry-date")
              || names.contains("post-date")
              || names.contains("dtstart")
              || element.hasAttr("pubdate");
      if (changed && !named) {
        updated.add(new Clue(day.get(), .8, "time"));
        return;
      }
      double trust = aside(element) ? .15 : named ? .9 : first ? .8 : .3;
      first &= aside(element);
      published.add(new Clue(day.get(), trust, "time"));
    }

    /** Whether it stands among comments, other articles, or at the foot. */
    private boolean aside(Element element) {
      int wrong = Hint.COMMENT.bit() | Hint.RELATED.bit() | Hint.SIDE.bit() | Hint.FOOT.bit();
      int levels = 0;
      for (Element at = element; at != null && levels < 12; at = at.parent(), levels++) {
        String tag = at.normalName();
        if (tag.equals("article") || tag.equals("body")) {
          return false;
        }
        int bits = classes.of(at.className()) | classes.of(at.id());
        if (tag.equals("aside") || tag.equals("footer") || (bits & wrong) != 0) {
          return (bits & Hint.META.bit()) == 0;
        }
      }
      return false;
    }

    private void script(String data) {
      for (int i = data.indexOf('"'), end; i >= 0; i = end) {
        end = data.indexOf('"', i + 1);
        String name = fieldBetween(data, i, end);
        if (name != null && said.add(name)) {
          int value = end + 1;
          while (value < data.length() && "\" :'".indexOf(data.charAt(value)) >= 0) {
            value++;
          }
          add(
              data.substring(value, Math.min(data.length(), value + 20)),
              SCRIPT.get(name),
              1,
              "script");
        }
      }
    }
  }

  /** Whether the script from {@code from} to {@code to} names a date in quotes. */
  static boolean namesDate(String page, int from, int to) {
    int quote = -1;
    for (int i = from; i < to; i++) {
      if (page.charAt(i) == '"') {
        if (quote >= 0 && fieldBetween(page, quote, i) != null) {
          return true;
        }
        quote = i;
      }
    }
    return false;
  }

  /** The name between two quotes when it is that of a date, or null. */
  private static String fieldBetween(String page, int quote, int end) {
    int length = end - quote - 1;
    if (length < 1 || length > LONGEST_NAME || INITIALS.indexOf(page.charAt(quote + 1)) < 0) {
      return null;
    }
    String name = page.substring(quote + 1, end).toLowerCase(Locale.ROOT);
    return SCRIPT.containsKey(name) ? name : null;
  }
}
