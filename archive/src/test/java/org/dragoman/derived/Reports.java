package org.dragoman.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.ActorRecord;
import org.dragoman.record.ArticleRecord;
import org.dragoman.story.Party;
import org.dragoman.story.Report;
import org.dragoman.time.PartialDate;

/** Articles and reports for tests, with only what a test is about. */
final class Reports {

  private Reports() {}

  static Party state(String code) {
    return new Party(code, "state", code, Optional.of(code), Optional.of("GOV"));
  }

  static Party person(String id, String name, String state) {
    return new Party(id, "person", name, Optional.of(state), Optional.of("GOV"));
  }

  static Report report(
      String id,
      String article,
      String type,
      List<Party> actors,
      List<Party> recipients,
      String date,
      String sentence) {
    return new Report(
        id,
        article,
        Optional.of("The " + article.charAt(0) + " Post"),
        "en",
        PartialDate.parse("2018-12-12"),
        type,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        type.equals("CONSULT") ? 1 : 3,
        type.equals("CONSULT") ? 4 : -2,
        actors,
        recipients,
        PartialDate.parse(date),
        "sentence",
        "current",
        "asserted",
        Optional.empty(),
        List.of(),
        0.8,
        1,
        0,
        sentence.length(),
        sentence,
        "met",
        "test");
  }

  /** Words that all articles whose ids end alike have in common, and some of their own. */
  private static String text(String id) {
    StringBuilder text = new StringBuilder();
    char copy = id.charAt(id.length() - 1);
    for (int i = 0; i < 60; i++) {
      text.append(copy).append(i * i).append(' ');
    }
    return text + "in The " + id.charAt(0) + " Post on its page " + id;
  }

  /** An article that holds the reports and the actors of their parties. */
  static ArticleRecord article(String id, List<Report> reports) {
    return article(id, reports, PartialDate.parse("2018-12-12"));
  }

  static ArticleRecord article(String id, List<Report> reports, Optional<PartialDate> published) {
    List<ActorRecord> actors = new ArrayList<>();
    for (Report report : reports) {
      List<Party> parties = new ArrayList<>(report.actors());
      parties.addAll(report.recipients());
      for (Party party : parties) {
        if (actors.stream().noneMatch(a -> a.id().equals(party.id()))) {
          actors.add(
              new ActorRecord(
                  party.id(),
                  party.kind(),
                  party.name(),
                  List.of(party.name()),
                  party.state(),
                  party.sector(),
                  List.of(),
                  List.of(),
                  List.of(new ActorRecord.MentionRecord(party.name(), 1, 0, 3, "name"))));
        }
      }
    }
    return new ArticleRecord(
        id,
        id,
        id + ".txt",
        Optional.empty(),
        Optional.of("Headline of " + id),
        Optional.empty(),
        Optional.empty(),
        Optional.of("The " + id.charAt(0) + " Post"),
        "en",
        false,
        published,
        text(id),
        List.of(),
        actors,
        List.of(),
        reports,
        "0",
        "0",
        "{\"document\":{\"id\":\"" + id + "\",\"text\":\"" + text(id) + "\"}}");
  }
}
