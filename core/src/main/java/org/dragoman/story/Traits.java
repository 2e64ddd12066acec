package org.dragoman.story;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** What of a report is compared with another's, worked out once. */
public final class Traits {

  private static final int STEM = 5; // letters that tell a content word, whatever its ending

  final Report report;
  final Set<String> from;
  final Set<String> to;

  /** All who take part. */
  final Set<String> all;

  final Set<String> peopleFrom;
  final Set<String> peopleTo;
  final boolean mutual;
  final Optional<Days> days;

  /** Content words of the sentence, cut to stems: comparable within a language. */
  final Set<String> words = new HashSet<>();

  /** Names and numbers of the sentence, written alike in every language. */
  final Set<String> anchors = new HashSet<>();

  /** What its article is about: people and names; empty when nobody told. */
  final Set<String> about;

  Traits(Report report) {
    this(report, Set.of());
  }

  /**
   * @param about people and names of the report's article
   */
  public Traits(Report report, Set<String> about) {
    this.report = report;
    this.about = about;
    this.from = sides(report.actors());
    this.to = sides(report.recipients());
    this.peopleFrom = people(report.actors());
    this.peopleTo = people(report.recipients());
    this.all = all(from, to);
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

  private static Set<String> all(Set<String> from, Set<String> to) {
    Set<String> all = new TreeSet<>(from);
    all.addAll(to);
    return all;
  }

  private void read(String sentence) {
    Matcher matcher = Anchors.WORD.matcher(sentence);
    while (matcher.find()) {
      String word = matcher.group();
      if (word.length() > 3 && Character.isLetter(word.codePointAt(0))) {
        words.add(Anchors.stem(word, STEM));
      }
    }
    Anchors.each(sentence, (word, key) -> anchors.add(key));
  }
}
