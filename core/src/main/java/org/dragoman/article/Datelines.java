package org.dragoman.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Reads the dateline at the head of a report.
 *
 * <p>Towns are told by their form beside a known agency, a date or a dash; where nothing but a dash
 * follows, a town in mixed case must be known, since "Putin – the president –" looks the same.
 */
final class Datelines {

  /** What stood before the report; {@code bodyStart} is where the report itself begins. */
  record Found(Optional<Dateline> dateline, Optional<Agency> agency, int bodyStart) {}

  /** A dateline and the first words of the report fit in this. */
  private static final int LONGEST = 200; // characters

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
  private static final String PLACE =
      "(?<place>"
          + WORD
          + "(?:(?:\\s?/\\s?|\\s)(?:"
          + WORD
          + "|de|del|la|las|los|el|am|an|der|do|da|di|of|im|bei)){0,4}?)";
  private static final String REGION = "(?<region>(?:,\\s" + WORD + "(?:\\s" + WORD + "){0,2})?)";
  private static final String AGENCY =
      "(?:\\((?<agency>[^()]{2,50})\\)|/(?<slashed>[^/\\s]{2,20})/)";
  private static final String DASH = "\\s*(?:\\.?\\s*[-–—―]{1,3}|[|:])\\s*";

  private static final Pattern AGENCY_ALONE =
      Pattern.compile("(?<agency>\\p{L}[\\p{L}/ ]{1,24}?)\\s*[-–—]{1,2}\\s+");

  private final Agencies agencies;
  private final Set<String> towns = new HashSet<>();
  private final Pattern withAgency;
  private final Pattern agencyFirst;
  private final Pattern withDate;
  private final Pattern datedStop;
  private final Pattern dashed;
  private final Pattern agencyBare;
  private final Pattern stopped;

  Datelines(PageDates dates, Agencies agencies) {
    this.agencies = agencies;
    String date = "(?<date>" + dates.dayAndMonth() + ")";
    String dated = "(?:,?\\s+(?:\\p{L}+,\\s+)?" + date + ",?)?";
    withAgency =
        Pattern.compile(
            PLACE
                + REGION
                + dated
                + "\\.?\\s*"
                + AGENCY
                + "(?<dash>"
                + DASH
                + "|\\.\\s*[-–—]?|,)?\\s*");
    agencyFirst = Pattern.compile(AGENCY + "(?<dash>" + DASH + ")\\s*");
    withDate = Pattern.compile(PLACE + REGION + ",?\\s+" + date + ",?" + DASH);
    datedStop = Pattern.compile(PLACE + REGION + ",\\s+" + date + "\\.\\s+(?=\\p{Lu}|[\"„“»«])");
    dashed = Pattern.compile(PLACE + REGION + "\\s+[-–—―]{1,2}\\s+(?=\\S)");
    agencyBare =
        Pattern.compile(PLACE + REGION + dated + "\\s+(?<agency>[\\p{L}/]{2,20})\\s*[|–—-]\\s+");
    stopped =
        Pattern.compile(
            "(?<place>"
                + WORD
                + "(?:(?:\\s?/\\s?|\\s)"
                + WORD
                + "){0,2}?)\\.\\s+(?=\\p{Lu}|[\"„“»])");
    readTowns();
  }

  private void readTowns() {
    for (Language language : Language.values()) {
      String name = language.code() + "/states.txt";
      if (Table.exists(name)) {
        for (Table.Row row : Table.read(name).rows()) {
          if (row.get("kind").equals("capital")) {
            towns.add(key(row.get("name")));
          }
        }
      }
      if (Table.exists(language.code() + "/places.txt")) {
        towns.addAll(
            Table.read(language.code() + "/places.txt").values("name").stream()
                .map(Datelines::key)
                .toList());
      }
    }
    if (Table.exists("places.txt")) {
      Table.read("places.txt").rows().forEach(row -> towns.add(key(row.get("name"))));
    }
  }

  private static String key(String name) {
    return Texts.key(name);
  }

  /** The dateline at the head of {@code text}, which stands at {@code offset} of its source. */
  Optional<Found> read(String paragraph, int offset) {
    String text = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    Matcher matcher = withAgency.matcher(text);
    if (matcher.lookingAt()) {
      String named = named(matcher);
      Optional<Agency> agency = agencies.in(named, offset + agencyStart(matcher));
      boolean sure =
          agency.isPresent()
              || matcher.group("date") != null && isCapitals(matcher.group("place"))
              || (matcher.group("dash") != null
                  && named.length() <= 20
                  && (isCapitals(matcher.group("place")) || matcher.group("date") != null));
      if (sure) {
        return Optional.of(found(matcher, agency, agencyEnd(matcher), offset));
      }
    }
    matcher = agencyFirst.matcher(text);
    if (matcher.lookingAt()) {
      Optional<Agency> agency = agencies.in(named(matcher), offset + agencyStart(matcher));
      if (agency.isPresent()) {
        return Optional.of(new Found(Optional.empty(), agency, offset + matcher.end()));
      }
    }
    matcher = AGENCY_ALONE.matcher(text);
    if (matcher.lookingAt() && agencies.only(matcher.group("agency"))) {
      return Optional.of(
          new Found(
              Optional.empty(),
              agencies.in(matcher.group("agency"), offset),
              offset + matcher.end()));
    }
    matcher = agencyBare.matcher(text);
    if (matcher.lookingAt()) {
      Optional<Agency> agency =
          agencies.only(matcher.group("agency"))
              ? agencies.in(matcher.group("agency"), offset + matcher.start("agency"))
              : Optional.empty();
      if (agency.isPresent() || (isCapitals(matcher.group("place")) && isTown(matcher))) {
        return Optional.of(found(matcher, agency, matcher.end("agency"), offset));
      }
    }
    matcher = withDate.matcher(text);
    if (matcher.lookingAt()) {
      return Optional.of(found(matcher, Optional.empty(), matcher.end("date"), offset));
    }
    matcher = datedStop.matcher(text);
    if (matcher.lookingAt() && (isCapitals(matcher.group("place")) || isTown(matcher))) {
      return Optional.of(found(matcher, Optional.empty(), matcher.end("date"), offset));
    }
    matcher = dashed.matcher(text);
    if (matcher.lookingAt() && (isTown(matcher) || isLongCapitals(matcher.group("place")))) {
      int end = matcher.end("region") > 0 ? matcher.end("region") : matcher.end("place");
      return Optional.of(found(matcher, Optional.empty(), end, offset));
    }
    matcher = stopped.matcher(text);
    if (matcher.lookingAt() && isTown(matcher)) {
      return Optional.of(
          new Found(
              Optional.of(dateline(matcher, matcher.end("place"), Optional.empty(), offset)),
              Optional.empty(),
              offset + matcher.end()));
    }
    return Optional.empty();
  }

  private static String named(Matcher matcher) {
    String bracketed = matcher.group("agency");
    return bracketed != null ? bracketed : matcher.group("slashed");
  }

  private static int agencyStart(Matcher matcher) {
    return matcher.group("agency") != null ? matcher.start("agency") : matcher.start("slashed");
  }

  private static int agencyEnd(Matcher matcher) {
    return 1 + (matcher.group("agency") != null ? matcher.end("agency") : matcher.end("slashed"));
  }

  private Found found(Matcher matcher, Optional<Agency> agency, int end, int offset) {
    Optional<Span> date = Optional.empty();
    if (matcher.pattern() != dashed && matcher.group("date") != null) {
      date = Optional.of(new Span(offset + matcher.start("date"), offset + matcher.end("date")));
    }
    return new Found(
        Optional.of(dateline(matcher, end, date, offset)), agency, offset + matcher.end());
  }

  private static Dateline dateline(Matcher matcher, int end, Optional<Span> date, int offset) {
    String place = matcher.group("place");
    return new Dateline(new Span(offset, offset + end), sentenceCase(place), date);
  }

  private boolean isTown(Matcher matcher) {
    for (String town : matcher.group("place").split("\\s?/\\s?")) {
      if (!towns.contains(key(town))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitals(String place) {
    return place.equals(place.toUpperCase(Locale.ROOT)) && place.length() >= 3;
  }

  /** Capitals and too long for an acronym. */
  private static boolean isLongCapitals(String place) {
    return isCapitals(place) && place.matches("[\\p{Lu}.’' /-]{5,}");
  }

  /** "HAVANA" as "Havana", "NEW YORK" as "New York"; "Genf" stays. */
  private static String sentenceCase(String place) {
    if (!isCapitals(place)) {
      return place.strip();
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (char c : place.strip().toCharArray()) {
      out.append(first ? c : Character.toLowerCase(c));
      first = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return out.toString();
  }
}
