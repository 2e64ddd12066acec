package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.Reading;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.time.When;
import org.junit.jupiter.api.Test;

/** What users of event data have suffered from, as far as the reading of one article can do it. */
class FailuresTest {

  /** Several reports of one act counted as so many acts. */
  @Test
  void anActToldThriceIsOneEvent() {
    Read read =
        Read.en(
            "Iran seizes British tanker\n\n"
                + "Iran seized a British tanker in the Strait of Hormuz on Friday.\n\n"
                + "The owners said that they had lost contact with the crew. Iran seized the British"
                + " tanker at noon, state television reported.");
    assertThat(read.says()).containsExactly("COERCE seize IRN > GBR asserted");
    assertThat(read.events().get(0).evidence()).hasSize(3);
  }

  /** Background and anniversaries coded as today's news. */
  @Test
  void backgroundIsHistorical() {
    List<Event> events =
        Read.en(
                "Britain expelled a Russian diplomat on Monday.\n\n"
                    + "In 1971 Britain expelled 105 Soviet diplomats.")
            .publishedOn("2018-03-27")
            .events();
    assertThat(events)
        .extracting(event -> event.when().time())
        .containsExactly(When.Time.CURRENT, When.Time.HISTORICAL);
  }

  /** An unknown date that silently becomes the day of collection. */
  @Test
  void unknownDateStaysUnknown() {
    Reading reading = Read.en("Britain expelled two Russian diplomats.").reading();
    assertThat(reading.published().value()).isEmpty();
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.events().get(0).when().value()).isEmpty();
  }

  /** Months and years made into days. */
  @Test
  void dateIsAsExactAsTheWords() {
    assertThat(
            Read.en("In March 2015 Saudi Arabia attacked Yemen.").publishedOn("2020-03-05").says())
        .containsExactly("ASSAULT SAU > YEM asserted 2015-03");
    assertThat(
            Read.de("1962 stationierte die Sowjetunion Raketen auf Kuba.")
                .publishedOn("2020-03-05")
                .says())
        .containsExactly("MOBILIZE weapons SUN > CUB asserted 1962");
  }

  /** What is denied, planned or conditional stored as a fact. */
  @Test
  void whatDidNotHappenIsNeverAsserted() {
    for (String sentence :
        List.of(
            "China has not imposed sanctions on Australia.",
            "China will impose sanctions on Australia.",
            "China may impose sanctions on Australia.",
            "China would impose sanctions on Australia if Australia arrested its diplomats.",
            "China did not impose sanctions on Australia.",
            "China refused to impose sanctions on Australia.",
            "China never imposed sanctions on Australia.",
            "China threatened to impose sanctions on Australia.",
            "China denied imposing sanctions on Australia.",
            "China ruled out sanctions on Australia.",
            "China considered imposing sanctions on Australia.")) {
      assertThat(Read.en(sentence).events())
          .as(sentence)
          .noneMatch(
              event ->
                  event.type().equals("SANCTION") && event.factuality() == Factuality.ASSERTED);
    }
  }

  /** Words of the text replaced by a translator's or the program's own. */
  @Test
  void evidenceIsTheTextItself() {
    Read read = Read.en("The president of Cuba visited the peer of Russia in Moscow this Monday.");
    Reading reading = read.reading();
    assertThat(reading.article().source().string()).isEqualTo(read.document().text().string());
  }

  /** One person counted as six because of the ways to write him. */
  @Test
  void onePersonInManySpellingsIsOneActor() {
    List<Actor> people =
        Read.en(
                "Russian Foreign Minister Sergei Lavrov arrived in Hanoi on Tuesday. Lavrov met"
                    + " the prime minister of Vietnam.\n\n"
                    + "Sergey Lavrov praised Vietnam. Mr. Lavrov said that he would return.\n\n"
                    + "\"We are friends,\" said Serguei Lavrov.")
            .publishedOn("2018-03-27")
            .reading()
            .actors()
            .stream()
            .filter(actor -> actor.kind() == ActorKind.PERSON)
            .filter(actor -> actor.name().contains("Lavrov"))
            .toList();
    assertThat(people).hasSize(1);
    assertThat(people.get(0).mentions()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(people.get(0).state()).contains("RUS");
  }

  /** A pronoun kept as a person. */
  @Test
  void pronounIsNobodyOfItsOwn() {
    assertThat(Read.en("He visited China. She criticised Japan.").reading().actors())
        .noneMatch(actor -> Set.of("He", "She", "he", "she").contains(actor.name()));
  }

  /** A meeting doubled for each side, a summit made into hundreds of dyads. */
  @Test
  void meetingIsOneEventWithItsParties() {
    assertThat(
            Read.en("The foreign ministers of Turkey, Russia, Iran and Syria met in Moscow.")
                .says())
        .containsExactly("CONSULT IRN+RUS+SYR+TUR > IRN+RUS+SYR+TUR asserted");
  }

  @Test
  void visitHasItsVisitorsAsActorsAndItsHostsAsRecipients() {
    assertThat(Read.en("The Chinese president visited Serbia.").says())
        .containsExactly("CONSULT visit CHN > SRB asserted");
    assertThat(Read.en("Serbia hosted Vladimir Putin in Belgrade.").says())
        .containsExactly("CONSULT visit RUS > SRB asserted");
  }

  /** Ids that are doubled, or change when the data are built again. */
  @Test
  void idsAreUniqueAndStable() {
    Read read =
        Read.en(
                "Britain expelled two Russian diplomats. Russia condemned Britain. Poland and Latvia"
                    + " condemned Russia.\n\n"
                    + "Last year Britain expelled three Russian diplomats. Russia will expel British"
                    + " diplomats.")
            .publishedOn("2018-03-27");
    List<String> ids = read.events().stream().map(Event::id).toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
    assertThat(read.events().stream().map(Event::id)).containsExactlyElementsOf(ids);
    Set<String> elsewhere = new HashSet<>(ids);
    Read.en(read.document().text().string() + "\n\nNothing else happened.").events().stream()
        .map(Event::id)
        .forEach(id -> assertThat(elsewhere).doesNotContain(id));
  }

  /** No way back from a record to the text. */
  @Test
  void everyEventLeadsBackToItsWords() {
    Read read =
        Read.en(
                "Iran accused Israel of killing a scientist. Israel rejected the accusation.\n\n"
                    + "The United States imposed sanctions on Iran.")
            .publishedOn("2018-03-27");
    Reading reading = read.reading();
    assertThat(reading.document().id()).isEqualTo(read.document().id());
    assertThat(reading.events()).hasSizeGreaterThanOrEqualTo(2);
    for (Event event : reading.events()) {
      assertThat(event.rule()).startsWith("lexicon/en/triggers/");
      assertThat(event.evidence()).isNotEmpty();
      for (Event.Evidence evidence : event.evidence()) {
        assertThat(evidence.sentence().contains(evidence.trigger())).isTrue();
        assertThat(evidence.trigger().isEmpty()).isFalse();
        assertThat(reading.sentences())
            .anyMatch(sentence -> sentence.span().equals(evidence.sentence()));
      }
    }
  }

  /** No word of who vouches for it. */
  @Test
  void whoSaysSoIsKept() {
    List<Event> events =
        Read.en("According to the Interfax news agency, Russia accused Ukraine of an attack.")
            .events();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).reportedBy()).containsExactly("Interfax");
  }

  /** A capital that stands for its government taken for the place of the act. */
  @Test
  void capitalAsGovernmentIsAnActorAndNoPlace() {
    List<Event> events = Read.en("Moscow condemned Tokyo.").events();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).actors()).extracting(Actor::state).containsExactly(Optional.of("RUS"));
    assertThat(events.get(0).place()).isEmpty();
  }

  @Test
  void townInWhichItHappensIsThePlace() {
    List<Event> events =
        Read.en("The foreign ministers of Turkey and Russia met in Geneva.").events();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).place()).map(Event.Place::name).contains("Geneva");
    assertThat(events.get(0).place()).flatMap(Event.Place::state).contains("CHE");
  }
}
