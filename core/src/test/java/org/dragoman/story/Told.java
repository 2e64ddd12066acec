package org.dragoman.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.event.Event;
import org.dragoman.time.PartialDate;

/** A report for tests, said in a line: {@code Told.by("a1").that("RUS", "CONSULT", "CUB")}. */
final class Told {

  private final String article;
  private String source;
  private String language = "en";
  private String published = "2018-12-12";
  private String type = "CONSULT";
  private String mode;
  private List<Party> actors = List.of();
  private List<Party> recipients = List.of();
  private String date;
  private String basis = "sentence";
  private String time = "current";
  private String factuality = "asserted";
  private Event.Place place;
  private String sentence = "";

  private Told(String article) {
    this.article = article;
    this.source = "source of " + article;
  }

  static Told by(String article) {
    return new Told(article);
  }

  Told that(String actor, String theType, String recipient) {
    actors = parties(actor);
    recipients = parties(recipient);
    type = theType;
    return this;
  }

  Told mode(String value) {
    mode = value;
    return this;
  }

  Told on(String value) {
    date = value;
    return this;
  }

  Told basis(String value) {
    basis = value;
    return this;
  }

  Told published(String value) {
    published = value;
    return this;
  }

  Told factuality(String value) {
    factuality = value;
    return this;
  }

  Told source(String value) {
    source = value;
    return this;
  }

  Told in(String language, String words) {
    this.language = language;
    sentence = words;
    return this;
  }

  Told at(String name, String state) {
    place = new Event.Place(name, Optional.of(state), 0, 0);
    return this;
  }

  /** States in capitals; {@code RUS/naryshkin} is a person. */
  private static List<Party> parties(String names) {
    List<Party> parties = new ArrayList<>();
    for (String name : names.split(" ")) {
      String[] parts = name.split("/");
      parties.add(
          parts.length == 2
              ? new Party(parts[1], "person", parts[1], Optional.of(parts[0]), Optional.of("GOV"))
              : new Party(name, "state", name, Optional.of(name), Optional.empty()));
    }
    return parties;
  }

  Report report() {
    boolean verbal = !List.of("SANCTION", "ASSAULT", "COERCE", "MOBILIZE").contains(type);
    boolean conflict =
        List.of("ACCUSE", "REJECT", "THREATEN", "SANCTION", "ASSAULT", "COERCE", "MOBILIZE")
            .contains(type);
    return new Report(
        article + "-" + type + "-" + Integer.toHexString(sentence.hashCode()),
        article,
        Optional.ofNullable(source),
        language,
        PartialDate.parse(published),
        type,
        Optional.ofNullable(mode),
        List.of(),
        Optional.empty(),
        conflict ? verbal ? 3 : 4 : 1,
        0,
        actors,
        recipients,
        Optional.ofNullable(date).flatMap(PartialDate::parse),
        basis,
        time,
        factuality,
        Optional.ofNullable(place),
        List.of(),
        0.8,
        1,
        0,
        0,
        sentence,
        "",
        "");
  }
}
