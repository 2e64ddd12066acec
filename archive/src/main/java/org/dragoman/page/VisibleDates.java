package org.dragoman.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.time.PageDates;
import org.dragoman.time.TimeValue;

/**
 * The dates that a reader of the page sees outside of the running text, with the trust that label
 * and place deserve: "Published: 3 May 2012" is sure, a date under the headline nearly so, one in a
 * side column is another article's.
 */
final class VisibleDates {

  private static final Map<String, Boolean> LABELS = new HashMap<>(); // word: means updated

  static {
    for (Table.Row row : Table.read("date-labels.txt").rows()) {
      LABELS.put(
          row.get("label").toLowerCase(Locale.ROOT).replace(":", "").strip(),
          row.get("mark").equals("updated"));
    }
  }

  /** "Stand: 3. Mai" is the day of the last change, and on pages never changed the first one. */
  private static final Set<String> OPEN = Set.of("stand");

  /** A longer block is running text; its dates are those of what it tells. */
  private static final int LONGEST = 30; // words

  private static final int NOTE = 70; // words

  private static final int NEAR = 6; // blocks from the headline

  private final List<DateClues.Clue> published = new ArrayList<>();
  private final List<DateClues.Clue> updated = new ArrayList<>();
  private final PageBlocks page;
  private final double[] judged;
  private final Optional<Language> language;
  private final int headline;
  private int begin = -1; // of the article
  private int end = -1;

  private VisibleDates(PageBlocks page, PageMetadata metadata, double[] judged) {
    this.page = page;
    this.judged = judged;
    String code = metadata.language();
    this.language =
        code.length() < 2
            ? Optional.empty()
            : Language.of(code.substring(0, 2).toLowerCase(Locale.ROOT));
    int heading = -1;
    for (int i = 0; i < page.blocks.size(); i++) {
      PageBlock b = page.blocks.get(i);
      if (b.isHeading() && metadata.isHeadline(b.text()) && (heading < 0 || b.tag().equals("h1"))) {
        heading = i;
      }
      if (judged[i] >= .5 && b.words() >= 10) {
        begin = begin < 0 ? i : begin;
        end = i;
      }
    }
    this.headline = heading < 0 ? begin : heading;
  }

  static VisibleDates of(PageBlocks page, PageMetadata metadata, double[] judged) {
    VisibleDates dates = new VisibleDates(page, metadata, judged);
    for (int i = 0; i < page.blocks.size(); i++) {
      dates.read(i);
    }
    return dates;
  }

  List<DateClues.Clue> published() {
    return published;
  }

  List<DateClues.Clue> updated() {
    return updated;
  }

  /** The day in a value that holds one date and no more is known of. */
  static Optional<LocalDate> only(String value) {
    if (value.length() > 60 || !holdsDate(value)) {
      return Optional.empty();
    }
    for (PageDates.Found found :
        PageDates.find(value, new Span(0, value.length()), Optional.empty())) {
      Optional<LocalDate> day = day(found.value());
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(TimeValue value) {
    return value instanceof TimeValue.Absolute absolute && absolute.date().isDay()
        ? Optional.of(absolute.date().first()).filter(DateClues::possible)
        : Optional.empty();
  }

  private void read(int i) {
    PageBlock b = page.blocks.get(i);
    String text = b.text();
    if (b.words() > LONGEST || text.length() > 400) {
      lead(i, text);
      return;
    }
    if (!holdsDate(text)) {
      return;
    }
    for (PageDates.Found found : PageDates.find(text, new Span(0, text.length()), language)) {
      Optional<LocalDate> day = day(found.value());
      if (day.isEmpty()) {
        continue;
      }
      String before = text.substring(0, found.span().start());
      Boolean label = label(before);
      if (label == null && before.isBlank() && i > 0 && page.blocks.get(i - 1).words() <= 4) {
        label = label(page.blocks.get(i - 1).text());
      }
      boolean copyright =
          before.contains("©") || before.toLowerCase(Locale.ROOT).contains("copyright");
      if (copyright) {
        continue;
      }
      if (Boolean.TRUE.equals(label) && OPEN.contains(last(before))) {
        published.add(new DateClues.Clue(day.get(), .3, "text"));
      } else if (Boolean.TRUE.equals(label)) {
        updated.add(new DateClues.Clue(day.get(), .8, "text"));
      } else {
        double trust = trust(i, b, label != null);
        if (trust > 0) {
          published.add(new DateClues.Clue(day.get(), trust, "text"));
        }
      }
    }
  }

  /** Running text that begins with a date, or a note below it that tells when it was published. */
  private void lead(int i, String text) {
    boolean note = judged[i] < .5 && page.blocks.get(i).words() <= NOTE;
    String head = text.substring(0, Math.min(text.length(), note ? 150 : 40));
    if (!holdsDate(head) || (!note && (begin < 0 || i > begin + 2))) {
      return;
    }
    for (PageDates.Found found : PageDates.find(head, new Span(0, head.length()), language)) {
      Optional<LocalDate> day = day(found.value());
      int at = found.span().start();
      boolean starts = !note && words(head.substring(0, at)) <= 1;
      if (day.isPresent() && (starts || note && says(head))) {
        published.add(new DateClues.Clue(day.get(), starts ? .35 : .5, "text"));
        return;
      }
    }
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split(" ").length;
  }

  /** Whether one of the first words labels a day of publication. */
  private static boolean says(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
      if (Boolean.FALSE.equals(LABELS.get(word))) {
        return true;
      }
    }
    return false;
  }

  private double trust(int i, PageBlock b, boolean labelled) {
    int hints = page.frames.get(b.frame()).all() | b.own();
    boolean comment = (hints & Hint.COMMENT.bit()) != 0;
    boolean other = (hints & (Hint.RELATED.bit() | Hint.SIDE.bit())) != 0;
    boolean dated = (hints & Hint.META.bit()) != 0;
    int gap = headline < 0 ? 100 : Math.abs(i - headline);
    boolean within =
        begin >= 0 && i >= Math.min(begin, headline < 0 ? begin : headline) - 3 && i <= end + 3;
    double trust = labelled ? .85 : dated ? .6 : .35;
    trust += gap <= NEAR ? .12 : 0;
    trust *= within || gap <= NEAR ? 1 : .4;
    trust *= comment ? .2 : other ? .35 : 1;
    trust *= b.words() > 15 ? .6 : 1;
    trust *= judged[i] >= .5 && b.words() > 8 ? .5 : 1;
    return trust;
  }

  private static String last(String before) {
    String words = before.toLowerCase(Locale.ROOT).replace(":", " ").strip();
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** Whether the words before a date label it: false published, true updated, null not at all. */
  private static Boolean label(String before) {
    String words = before.toLowerCase(Locale.ROOT).strip();
    int end = words.length();
    while (end > 0 && !Character.isLetter(words.charAt(end - 1))) {
      end--;
    }
    words = words.substring(Math.max(0, end - 40), end);
    for (int at = 0; at < words.length(); at++) {
      if (at == 0 || !Character.isLetter(words.charAt(at - 1))) {
        Boolean updated = LABELS.get(words.substring(at));
        if (updated != null) {
          return updated;
        }
      }
    }
    return null;
  }

  /** A cheap look: a year, or two numbers. */
  private static boolean holdsDate(String text) {
    int numbers = 0;
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        run++;
      } else {
        if (run == 4) {
          return true;
        }
        numbers += run > 0 && run <= 2 ? 1 : 0;
        run = 0;
      }
    }
    return numbers >= 3;
  }
}
