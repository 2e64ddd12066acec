package org.dragoman.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.actor.NameKey;

/** What of a report is compared with another's, worked out once. */
final class Traits {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+(?:[.,]\\d+)*");
  private static final int STEM = 5; // letters that tell a content word, whatever its ending
  private static final int KEY = 5; // likewise for the keys of names

  final Report report;
  final Set<String> from;
  final Set<String> to;
  final Set<String> peopleFrom;
  final Set<String> peopleTo;
  final boolean mutual;
  final Optional<Days> days;

  /** Content words of the sentence, cut to stems: comparable within a language. */
  final Set<String> words = new HashSet<>();

  /** Names and numbers of the sentence, written alike in every language. */
  final Set<String> anchors = new HashSet<>();

  Traits(Report report) {
    this.report = report;
    this.from = sides(report.actors());
    this.to = sides(report.recipients());
    this.peopleFrom = people(report.actors());
    this.peopleTo = people(report.recipients());
    this.mutual = !from.isEmpty() && from.equals(to);
    this.days = Days.of(report);
    read(report.sentence());
  }

  /** States, and the ids of those that belong to none. */
  private static Set<String> sides(List<Party> parties) {
    Set<String> sides = new TreeSet<>();
    parties.forEach(party -> sides.add(party.state().orElse(party.id())));
    return sides;
  }

  private static Set<String> people(List<Party> parties) {
    Set<String> people = new TreeSet<>();
    for (Party party : parties) {
      if (party.kind().equals("person")) {
        people.add(party.id());
      }
    }
    return people;
  }

  /** All who take part. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(from);
    all.addAll(to);
    return all;
  }

  private void read(String sentence) {
    Matcher matcher = WORD.matcher(sentence);
    boolean opening = true;
    while (matcher.find()) {
      String word = matcher.group();
      int first = word.codePointAt(0);
      if (Character.isDigit(first)) {
        if (word.length() > 1 && !isYear(word)) {
          anchors.add(word.replaceAll("[.,]", ""));
        }
      } else {
        if (word.length() > 3) {
          words.add(stem(word, STEM));
        }
        if (Character.isUpperCase(first) && !opening && word.length() > 2) {
          for (String key : NameKey.of(word)) {
            anchors.add(stem(key, KEY));
          }
        }
      }
      opening = false;
    }
  }

  private static boolean isYear(String number) {
    return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
  }

  private static String stem(String word, int length) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() <= length ? lower : lower.substring(0, length);
  }

  /** Traits of all reports, in the same order. */
  static List<Traits> of(List<Report> reports) {
    List<Traits> all = new ArrayList<>(reports.size());
    reports.forEach(report -> all.add(new Traits(report)));
    return all;
  }
}
