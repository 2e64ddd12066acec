package org.dragoman.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Span;

/**
 * Finds the lines of a page that bear its date: labelled ("Published:"), bare, in metadata or in an
 * address. Says only where the words stand; the time step says what they mean.
 *
 * <p>The words come from {@code lexicon/calendar-words.txt} and {@code lexicon/date-labels.txt}.
 */
final class PageDates {

  /** A date-bearing line; the span is into the line, empty when its value is on the next line. */
  record Found(Span value, DateMark.Kind kind, String language) {}

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+(?:[.-]\\p{L}+)*|\\d+");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?U)\\b(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4})"
              + "(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}(?::\\d{2})?");
  private static final Pattern SPAN_OF_TIME =
      Pattern.compile(
          "(?iuU)\\b(?:ago|vor|hours?|hrs|min(?:ute)?s?|stunden?|minuten|uhr|[ap]\\.?m|days?|tagen)\\b");
  private static final Pattern META =
      Pattern.compile("^(?:meta|time)(?: [\\w:.\\[\\]-]+)?: (.*)$", Pattern.DOTALL);
  private static final Pattern DATED_URL =
      Pattern.compile(
          "(?U)(?:https?://|www\\.)\\S*(\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}|/\\d{8}\\b)\\S*");
  private static final Sieve OWNED =
      Sieve.of("©(cC", "(?s)(?:©|\\([cC]\\)|[Cc]opyright).*(?:19|20)\\d{2}");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[|•·]\\s*|\\s{3,}");

  private static final Pattern SET_OFF = Pattern.compile("\\s{3,}|\\s*[|•·,/(«“—–]\\s*|\\s+-\\s+");
  private static final Pattern DASH_OR_GAP = Pattern.compile("\\s{3,}|\\s*[|•·]\\s*|\\s+[–—-]\\s+");
  private static final Pattern DASH = Pattern.compile("\\s+[–—-]\\s+");
  private static final Pattern CLOCK = Pattern.compile("(?U)\\b\\d{1,2}[:h]\\d{2}\\b");
  private static final Pattern GLUED =
      Pattern.compile("(?<=[\\p{Ll}\\p{Nd})\\]])(?=\\p{Lu}\\p{L}+(?: \\p{L}+){0,2}\\s?:)");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:]\\s*$");
  private static final Pattern FULL_YEAR = Pattern.compile("(?U)\\b(?:19|20)\\d{2}\\b");

  /** A page's name and section have no more words than this. */
  private static final int MOST_BESIDE = 6;

  /** No line that bears a page's date is longer. */
  private static final int LONGEST = 300; // characters

  private record Label(String words, DateMark.Kind mark, String language) {}

  private final Map<String, String> calendar = new HashMap<>();
  private final Set<String> fillers = new HashSet<>(); // "ago", a month to others
  private final Map<String, String> monthLanguage = new HashMap<>();
  private final List<Label> labels = new ArrayList<>();
  private final Pattern dayAndMonth;
  private final String months;

  PageDates() {
    List<String> names = new ArrayList<>();
    for (Table.Row row : Table.read("calendar-words.txt").rows()) {
      String word = row.get("word").toLowerCase(Locale.ROOT);
      calendar.merge(word, row.get("part"), (a, b) -> a.equals("month") ? a : b);
      if (row.get("part").equals("filler")) {
        fillers.add(word);
      }
      if (row.get("part").equals("month")) {
        names.add(row.get("word"));
        monthLanguage.putIfAbsent(word, row.get("language"));
      }
    }
    names.sort(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));
    months = names.stream().distinct().map(Pattern::quote).collect(Collectors.joining("|"));
    String month = "(?i:" + months + ")\\b\\.?";
    dayAndMonth =
        Pattern.compile(
            "(?U)\\b(?:"
                + month
                + "\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4})?"
                + "|\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?(?:\\s+(?:de|of))?\\s+"
                + month
                + "(?:,?\\s+(?:del?\\s+)?\\d{4}(?:\\s+(?:г|года)(?![\\p{L}]))?)?"
                + "|"
                + month
                + "\\s+\\d{4}\\b)");
    for (Table.Row row : Table.read("date-labels.txt").rows()) {
      DateMark.Kind mark =
          row.get("mark").equals("updated") ? DateMark.Kind.UPDATED : DateMark.Kind.PUBLISHED;
      labels.add(new Label(FurniturePhrases.fold(row.get("label")), mark, row.get("language")));
    }
    labels.sort(
        Comparator.comparingInt((Label l) -> l.words.length())
            .reversed()
            .thenComparing(Label::words));
  }

  /** A regular expression for a date with a day and a month, for datelines. */
  String dayAndMonth() {
    return dayAndMonth.pattern() + "|" + NUMERIC.pattern();
  }

  /**
   * A line of nothing but a date; a town may stand before it, a time or a weekday beside it, and
   * behind or before it, set off, what a page puts there: its name, the section, who wrote.
   */
  boolean isBare(String line) {
    return line.length() <= 90
        && hasDigit(line)
        && (isBare(line, true) || leads(line) || closes(line));
  }

  /** "Havana, Sunday 3 March 2021": as a newspaper's head has it, never the day of a visit. */
  boolean isUnderTown(String line) {
    int comma = line.indexOf(',');
    if (comma <= 0 || !Character.isUpperCase(line.codePointAt(0))) {
      return false;
    }
    String town = line.substring(0, comma);
    return !calendar.containsKey(town.toLowerCase(Locale.ROOT))
        && town.chars().noneMatch(Character::isDigit)
        && isBare(line.substring(comma + 1).split("\\s{3,}")[0], false);
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** "20 July 2015, The Evening Meridian": a full date, a separator, a few words, no sentence. */
  private boolean leads(String line) {
    if (line.length() > 90 || SENTENCE_END.matcher(line).find()) {
      return false;
    }
    Matcher separator = SET_OFF.matcher(line);
    while (separator.find()) {
      String date = line.substring(0, separator.start());
      boolean gap = separator.group().isBlank();
      if (FULL_YEAR.matcher(date).find() && isBare(date, gap)) {
        return Texts.words(line.substring(separator.end())) <= MOST_BESIDE;
      }
    }
    return false;
  }

  /**
   * "The Evening Meridian 20 July 2015" or, when a time of day shows that it is no title, "Newsroom
   * - 20 July 2015, 18:40".
   */
  private boolean closes(String line) {
    Matcher separator = DASH_OR_GAP.matcher(line);
    while (separator.find()) {
      String date = line.substring(separator.end());
      String before = line.substring(0, separator.start());
      if (FULL_YEAR.matcher(date).find() && isBare(date, false)) {
        boolean dash = DASH.matcher(separator.group()).matches();
        return (!dash || CLOCK.matcher(date).find())
            && Texts.words(before) <= MOST_BESIDE
            && !before.isEmpty()
            && Character.isUpperCase(before.codePointAt(0))
            && !SENTENCE_END.matcher(before).find();
      }
    }
    return false;
  }

  private boolean isBare(String line, boolean townAllowed) {
    if (line.length() > 90) {
      return false;
    }
    String numeric = NUMERIC.matcher(line).replaceAll(" ");
    boolean full = !numeric.equals(line);
    boolean month = false;
    boolean digits = full;
    int strange = 0;
    Matcher token = TOKEN.matcher(numeric);
    while (token.find()) {
      String word = token.group().toLowerCase(Locale.ROOT);
      if (Character.isDigit(word.charAt(0))) {
        digits = true;
        continue;
      }
      String part = calendar.get(word);
      if (part == null && word.startsWith("t") && word.length() == 1) {
        continue;
      }
      if (part == null) {
        strange++;
      } else if (part.equals("month")) {
        month = true;
      }
    }
    int comma = line.indexOf(',');
    if (strange > 0 && townAllowed && strange <= 2 && comma > 0) {
      String town = line.substring(0, comma);
      return Texts.words(town) == strange
          && Character.isUpperCase(town.charAt(0))
          && line.matches("(?U).*\\b(?:19|20)\\d{2}\\b.*")
          && isBare(line.substring(comma + 1), false);
    }
    return strange == 0 && digits && (full || month);
  }

  /** A line of nothing but a time of day or "2 hours ago": furniture that dates nothing. */
  boolean isClock(String line) {
    if (line.length() > 40 || !hasDigit(line)) {
      return false;
    }
    boolean any = TIME.matcher(line).find() || SPAN_OF_TIME.matcher(line).find();
    Matcher token = TOKEN.matcher(TIME.matcher(line).replaceAll(" "));
    while (token.find()) {
      String word = token.group().toLowerCase(Locale.ROOT);
      if (Character.isDigit(word.charAt(0))) {
        continue;
      }
      if (!fillers.contains(word)) {
        return false;
      }
    }
    return any;
  }

  /** The first date in {@code line} that has at least a day and a month, or a month and a year. */
  Optional<Span> find(String line) {
    if (!hasDigit(line)) {
      return Optional.empty();
    }
    Matcher words = dayAndMonth.matcher(line);
    Matcher digits = NUMERIC.matcher(line);
    boolean w = words.find();
    boolean d = digits.find();
    if (w && (!d || words.start() <= digits.start())) {
      return Optional.of(new Span(words.start(), words.end()));
    }
    return d ? Optional.of(new Span(digits.start(), digits.end())) : Optional.empty();
  }

  /** The language of the month a bare date is written with. */
  Optional<String> language(String line) {
    Matcher token = TOKEN.matcher(line);
    while (token.find()) {
      String language = monthLanguage.get(token.group().toLowerCase(Locale.ROOT));
      if (language != null) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Every labelled, marked-up or addressed date in {@code line}. */
  List<Found> labelled(String line, String nextLine) {
    List<Found> found = new ArrayList<>();
    if (line.length() > LONGEST) {
      return found;
    }
    boolean named = line.startsWith("meta") || line.startsWith("time");
    Matcher meta = META.matcher(line);
    if (named && meta.matches() && find(line).isPresent()) {
      return List.of(new Found(new Span(meta.start(1), meta.end(1)), DateMark.Kind.MARKUP, ""));
    }
    boolean address = line.contains("http") || line.contains("www.");
    Matcher url = DATED_URL.matcher(line);
    if (address && url.find() && Texts.words(line.substring(0, url.start())) <= 3) {
      return List.of(new Found(new Span(url.start(), url.end()), DateMark.Kind.URL, ""));
    }
    int from = 0;
    boolean parted = isParted(line);
    while (from >= 0 && from < line.length()) {
      Matcher separator = SEPARATOR.matcher(line);
      int end = parted && separator.find(from) ? separator.start() : line.length();
      label(line, from, end, nextLine).ifPresent(found::add);
      from = end < line.length() ? separator.end() : -1;
    }
    if (!found.isEmpty()) {
      return found;
    }
    Optional<Found> glued = glued(line, nextLine);
    if (glued.isPresent()) {
      return List.of(glued.get());
    }
    if (OWNED.in(line) && Texts.words(line) <= 20) {
      found.add(new Found(new Span(0, line.length()), DateMark.Kind.COPYRIGHT, ""));
    }
    return found;
  }

  /** "Edited by A. Author (with agencies)Updated: April 7": what stood apart on the page. */
  private Optional<Found> glued(String line, String nextLine) {
    if (!hasDigit(line) || line.indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher edge = GLUED.matcher(line);
    while (edge.find()) {
      Optional<Found> found = label(line, edge.start(), line.length(), nextLine);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether there can be a separator in the line. */
  private static boolean isParted(String line) {
    int blanks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      blanks = c == ' ' || c >= '\t' && c <= '\r' ? blanks + 1 : 0;
      if (blanks == 3 || c == '|' || c == '•' || c == '·') {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> label(String line, int start, int end, String nextLine) {
    String folded = FurniturePhrases.fold(line.substring(start, end));
    int skip = 0;
    while (skip < folded.length() && !Character.isLetter(folded.charAt(skip))) {
      skip++;
    }
    for (Label label : labels) {
      int after = skip + label.words.length();
      if (!folded.startsWith(label.words, skip)
          || (after < folded.length() && Character.isLetter(folded.charAt(after)))) {
        continue;
      }
      int value = after;
      while (value < folded.length() && !Character.isLetterOrDigit(folded.charAt(value))) {
        value++;
      }
      boolean colon = folded.substring(after, value).contains(":");
      if (value == folded.length()) {
        return colon || isBare(nextLine)
            ? Optional.of(new Found(new Span(end, end), label.mark, label.language))
            : Optional.empty();
      }
      String rest = line.substring(start + value, end);
      boolean dated = isBare(rest, false) || isClock(rest);
      boolean holdsDate =
          find(rest).isPresent() && Texts.words(rest) <= 16 && !endsAsSentence(rest);
      if (dated) {
        return Optional.of(new Found(new Span(start + value, end), label.mark, label.language));
      }
      if (holdsDate) {
        Span date = find(rest).get();
        int from = start + value;
        return Optional.of(
            new Found(
                new Span(from + date.start(), from + date.end()), label.mark, label.language));
      }
    }
    return Optional.empty();
  }

  private static boolean endsAsSentence(String rest) {
    return rest.matches("(?s).*\\p{L}{4,}\\.$");
  }
}
