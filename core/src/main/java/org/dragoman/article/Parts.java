package org.dragoman.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.text.Text;

/** First look at every paragraph by itself: known furniture, dates, body text, or undecided. */
final class Parts {

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:[Bb]y|BY|[Vv]on|VON|Por|Par|Автор:?|Text:|Written by|Reported by)\\s+"
              + "(?:(?:Dr|Prof)\\.?\\s)?\\p{Lu}[\\p{L}.’'-]*.{0,120}$");

  private static final String CLOSING = "\"'”“’»«)] \t\n\u000B\f\r\u00A0\u202F";
  private static final Set<String> SMALL =
      new HashSet<>(
          List.of(
              ("the a an was were had has is are be been said that which he they their his its der"
                      + " die das den dem des ein eine einen einem einer ist war hat sagte dass er"
                      + " sie es wurde")
                  .split(" ")));

  /** No label is longer; patterns made for lines would take long over more. */
  private static final int LONGEST = 5_000; // characters

  private final FurniturePhrases phrases;
  private final PageDates dates;
  private final Agencies agencies;

  FurniturePhrases phrases() {
    return phrases;
  }

  Parts(FurniturePhrases phrases, PageDates dates, Agencies agencies) {
    this.phrases = phrases;
    this.dates = dates;
    this.agencies = agencies;
  }

  List<Part> of(Text source) {
    List<Paragraph> paragraphs = Paragraph.of(source, this::standsAlone);
    List<Part> parts = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      parts.add(new Part(paragraph));
    }
    for (int i = 0; i < parts.size(); i++) {
      classify(parts, i);
    }
    return parts;
  }

  private boolean standsAlone(String line) {
    return phrases.line(line).isPresent()
        || dates.isBare(line)
        || !dates.labelled(line, "").isEmpty();
  }

  private void classify(List<Part> parts, int i) {
    Part part = parts.get(i);
    if (part.role != null) {
      return;
    }
    String text = part.text();
    if (text.length() > LONGEST) {
      part.role = Part.Role.BODY;
      return;
    }
    Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
    List<PageDates.Found> found = dates.labelled(text, next == null ? "" : next.text());
    if (!found.isEmpty()) {
      part.dates = found;
      part.language = found.get(0).language();
      part.furniture(
          switch (found.get(0).kind()) {
            case COPYRIGHT, URL -> Furniture.Kind.OTHER;
            default -> Furniture.Kind.DATE;
          });
      takeValue(part, next);
      return;
    }
    if (dates.isBare(text)) {
      boolean town = dates.isUnderTown(text);
      part.dates = List.of(alone(text, town ? DateMark.Kind.BYLINE : DateMark.Kind.BARE));
      part.furniture(Furniture.Kind.DATE);
      part.language = dates.language(text).orElse("");
      return;
    }
    if (dates.isClock(text)) {
      part.furniture(Furniture.Kind.DATE);
      return;
    }
    Optional<FurniturePhrases.Match> phrase = phrases.line(text);
    if (phrase.isPresent()) {
      Furniture.Kind kind = phrase.get().phrase().kind();
      boolean credit = // "Source: Jane Doe/AP/dpa" is a picture's
          kind == Furniture.Kind.OTHER
              && FurnitureForms.line(text).filter(k -> k == Furniture.Kind.CAPTION).isPresent();
      part.furniture(credit ? Furniture.Kind.CAPTION : kind);
      part.label = phrase.get().alone();
      part.language = phrase.get().phrase().language();
      return;
    }
    Optional<Furniture.Kind> form = FurnitureForms.line(text);
    if (form.isPresent()) {
      part.furniture(form.get());
      return;
    }
    if (isByline(part)) {
      part.byline = true;
      part.furniture(Furniture.Kind.OTHER);
      dates
          .find(text)
          .ifPresent(
              span -> part.dates = List.of(new PageDates.Found(span, DateMark.Kind.BYLINE, "")));
      return;
    }
    part.role = isBody(part) ? Part.Role.BODY : Part.Role.SHORT;
    if (part.role == Part.Role.SHORT && isWeakBody(part)) {
      part.role = Part.Role.BODY;
      part.weak = true;
    }
  }

  private static PageDates.Found alone(String text, DateMark.Kind kind) {
    return new PageDates.Found(new org.dragoman.text.Span(0, text.length()), kind, "");
  }

  static boolean isByline(String words) {
    return BYLINE.matcher(words).matches();
  }

  /** A label with nothing after it takes the bare date below it. */
  private void takeValue(Part label, Part next) {
    PageDates.Found last = label.dates.get(label.dates.size() - 1);
    if (!last.value().isEmpty()) {
      return;
    }
    List<PageDates.Found> own = label.dates.subList(0, label.dates.size() - 1);
    if (next != null
        && next.paragraph.gap() <= 2
        && next.words <= 14
        && (dates.isBare(next.text()) || dates.find(next.text()).isPresent())) {
      next.furniture(Furniture.Kind.DATE);
      next.dates =
          List.of(
              new PageDates.Found(
                  new org.dragoman.text.Span(0, next.text().length()), last.kind(), ""));
    }
    label.dates = own;
  }

  /** "By Jane Doe, Reuters", or an agency and a date on a line of their own. */
  private boolean isByline(Part part) {
    String text = part.text();
    if (part.words > 14 || endsAsSentence(text)) {
      return false;
    }
    if (BYLINE.matcher(text).matches()) {
      String rest = text.substring(text.indexOf(' ') + 1);
      Optional<org.dragoman.text.Span> date = dates.find(rest);
      String names = date.isPresent() ? rest.substring(0, date.get().start()) : rest;
      return agencies.only(names) || mostlyCapital(names);
    }
    if (part.words > 10) {
      return false;
    }
    Optional<org.dragoman.text.Span> date = dates.find(text);
    boolean agency =
        agencies.only(
            date.isPresent()
                ? text.substring(0, date.get().start()) + " " + text.substring(date.get().end())
                : text);
    return agency;
  }

  /** A word of three letters or more and a stop behind it. */
  private static boolean endsAsSentence(String text) {
    int last = text.length() - 1;
    return last >= 3
        && ".!?:".indexOf(text.charAt(last)) >= 0
        && Character.isLowerCase(text.charAt(last - 1))
        && Character.isLowerCase(text.charAt(last - 2))
        && Character.isLowerCase(text.charAt(last - 3));
  }

  /** A full stop or dots right behind a word or what closes it, and nothing but marks behind. */
  private static boolean isStopped(String text) {
    int last = text.length() - 1;
    while (last >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    if (last < 1 || ".…".indexOf(text.charAt(last)) < 0) {
      return false;
    }
    int before = text.codePointBefore(last);
    return Texts.isLetterOrNumber(before) || ")\"”“»".indexOf(before) >= 0;
  }

  private static boolean mostlyCapital(String names) {
    int large = 0;
    int small = 0;
    for (String word : names.split("[\\s,/|]+")) {
      if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
        continue;
      }
      if (Character.isUpperCase(word.charAt(0))) {
        large++;
      } else if (!word.matches(
          "and|und|y|et|e|for|in|von|van|de|der|del|la|al|bin|special|to|für")) {
        small++;
      }
    }
    return large >= 1 && small <= 1 && small < large;
  }

  private static boolean isBody(Part part) {
    Paragraph p = part.paragraph;
    int words = part.words;
    String text = part.text();
    if (text.endsWith(":") || text.endsWith(";")) {
      return words >= 10;
    }
    if (p.stops()) {
      return p.stopsFully() ? words >= 8 : words >= 16 || (words >= 8 && sentences(text) >= 2);
    }
    return words >= 24 || (words >= 16 && sentences(text) >= 2) || (words >= 12 && isRunning(p));
  }

  /** Small words all through: text that was cut off or garbled, not a title. */
  private static boolean isRunning(Paragraph p) {
    String[] words = p.text().split("\\s+");
    int small = 0;
    for (String word : words) {
      small += SMALL.contains(word) ? 1 : 0;
    }
    return small * 4 >= words.length;
  }

  private static int sentences(String text) {
    int n = 1;
    for (int at = Sentences.nextStart(text, 0); at >= 0; at = Sentences.nextStart(text, at)) {
      n++;
    }
    return n;
  }

  /** A short sentence, a quotation, a list item, a cut-off line: text if it stands among text. */
  private static boolean isWeakBody(Part part) {
    Paragraph p = part.paragraph;
    String text = part.text();
    if (part.words >= 3 && isStopped(text)) {
      return true;
    }
    if (part.words >= 4 && (p.startsQuoted() || p.isList() || p.startsLower())) {
      return true;
    }
    return part.words >= 4 && p.stops() && p.isProse();
  }
}
