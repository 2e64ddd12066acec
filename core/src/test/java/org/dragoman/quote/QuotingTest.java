package org.dragoman.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Cast;
import org.dragoman.actor.Casting;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** Literal text to "speaker: words", with the trained syntax and the real lexicon. */
class QuotingTest {

  private static final Map<Language, Syntax> SYNTAX = new EnumMap<>(Language.class);

  private static List<Quote> quotes(Language language, String source) {
    Syntax syntax = SYNTAX.computeIfAbsent(language, Syntax::load);
    List<Span> blocks = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Integer> blockOf = new ArrayList<>();
    int start = 0;
    for (String line : source.split("\n")) {
      Span block = new Span(start, start + line.length());
      for (Sentence sentence : syntax.parse(source, block)) {
        sentences.add(sentence);
        blockOf.add(blocks.size());
      }
      blocks.add(block);
      start += line.length() + 1;
    }
    Cast cast = Casting.of(source, sentences, blockOf, language, Optional.empty());
    return Quoting.of(language).in(source, blocks, sentences, blockOf, cast).all();
  }

  private static List<String> direct(Language language, String source) {
    return quotes(language, source).stream()
        .filter(Quote::direct)
        .map(q -> speaker(q) + ": " + q.text())
        .toList();
  }

  private static List<String> indirect(Language language, String source) {
    return quotes(language, source).stream()
        .filter(q -> !q.direct())
        .map(q -> speaker(q) + ": " + q.text())
        .toList();
  }

  private static String speaker(Quote quote) {
    return quote.speaker().map(Actor::name).orElse("?");
  }

  private static List<String> english(String source) {
    return direct(Language.EN, source);
  }

  private static List<String> german(String source) {
    return direct(Language.DE, source);
  }

  @Test
  void quoteFirst() {
    assertThat(english("“We will keep our troops there,” said Emmanuel Macron."))
        .containsExactly("Emmanuel Macron: We will keep our troops there,");
    assertThat(english("“We will keep our troops there,” Emmanuel Macron said on Monday."))
        .containsExactly("Emmanuel Macron: We will keep our troops there,");
  }

  @Test
  void speakerFirst() {
    assertThat(english("Emmanuel Macron said: “The agreement is dead.”"))
        .containsExactly("Emmanuel Macron: The agreement is dead.");
    assertThat(english("Angela Merkel told reporters that the plan was “not acceptable to us”."))
        .containsExactly("Angela Merkel: not acceptable to us");
  }

  @Test
  void splitQuote() {
    assertThat(english("“We came in peace,” Emmanuel Macron said, “and we will leave in peace.”"))
        .containsExactly(
            "Emmanuel Macron: We came in peace,", "Emmanuel Macron: and we will leave in peace.");
  }

  @Test
  void pronounIsTheOneWhoSpokeBefore() {
    assertThat(
            english(
                "Emmanuel Macron arrived in Berlin on Monday.\n"
                    + "“The talks were difficult and long,” he said."))
        .containsExactly("Emmanuel Macron: The talks were difficult and long,");
  }

  @Test
  void wholeParagraphsGoOnWithTheSpeaker() {
    assertThat(
            english(
                "“The talks were difficult,” Emmanuel Macron said.\n"
                    + "“We shall meet again next week in Paris.”"))
        .containsExactly(
            "Emmanuel Macron: The talks were difficult,",
            "Emmanuel Macron: We shall meet again next week in Paris.");
  }

  @Test
  void accordingTo() {
    assertThat(english("The border is “completely calm”, according to Emmanuel Macron."))
        .containsExactly("Emmanuel Macron: completely calm");
  }

  @Test
  void bodiesSpeak() {
    assertThat(english("“The border stays closed for now,” Norway said in a statement."))
        .containsExactly("Norway: The border stays closed for now,");
  }

  @Test
  void theMinisterIsTheOneWhoSpokeBefore() {
    assertThat(
            english(
                "“The talks were difficult,” Emmanuel Macron said.\n"
                    + "“We shall meet again next week in Paris,” the visitor added."))
        .containsExactly(
            "Emmanuel Macron: The talks were difficult,",
            "Emmanuel Macron: We shall meet again next week in Paris,");
  }

  @Test
  void anUnknownBodyIsNotThePersonBefore() {
    assertThat(
            english(
                "“The talks were difficult,” Emmanuel Macron said.\n"
                    + "“There will be no further talks,” the government said."))
        .contains("Emmanuel Macron: The talks were difficult,")
        .doesNotContain("Emmanuel Macron: There will be no further talks,");
  }

  @Test
  void judgementWithoutVerbOfSaying() {
    assertThat(english("Emmanuel Macron called the strike “a grave mistake”."))
        .containsExactly("Emmanuel Macron: a grave mistake");
    assertThat(english("China condemned the visit as a “provocation”."))
        .containsExactly("China: provocation");
  }

  @Test
  void termsAndTitlesAreNoSpeech() {
    assertThat(english("The so-called “grey zone” lies east of the river.")).isEmpty();
    assertThat(english("The ship “Northern Star” left the port on Friday.")).isEmpty();
    assertThat(german("Das Schiff „Nordstern“ verließ am Freitag den Hafen.")).isEmpty();
    assertThat(german("Die „Neue Zeitung“ erscheint seit 1950 in Basel.")).isEmpty();
  }

  @Test
  void aQuoteIsStripped() {
    assertThat(english("Emmanuel Macron said: «\u00a0The agreement is dead.\u00a0»"))
        .containsExactly("Emmanuel Macron: The agreement is dead.");
  }

  @Test
  void germanInverted() {
    assertThat(german("„Wir werden unsere Truppen dort belassen“, sagte Emmanuel Macron."))
        .containsExactly("Emmanuel Macron: Wir werden unsere Truppen dort belassen");
    assertThat(german("„Die Gespräche waren schwierig“, erklärte Angela Merkel am Montag."))
        .containsExactly("Angela Merkel: Die Gespräche waren schwierig");
  }

  @Test
  void germanSo() {
    assertThat(german("Die Lage sei „sehr ernst und gefährlich“, so Angela Merkel am Montag."))
        .containsExactly("Angela Merkel: sehr ernst und gefährlich");
  }

  @Test
  void germanSpeakerFirst() {
    assertThat(german("Angela Merkel sagte: „Die Gespräche waren sehr schwierig.“"))
        .containsExactly("Angela Merkel: Die Gespräche waren sehr schwierig.");
    assertThat(german("Angela Merkel bezeichnete den Angriff als „schweren Fehler“."))
        .containsExactly("Angela Merkel: schweren Fehler");
  }

  @Test
  void aStatementSpeaksForItsOwner() {
    assertThat(german("„Die Lage ist sehr ernst“, heißt es in einer Erklärung der Nato."))
        .containsExactly("North Atlantic Treaty Organization: Die Lage ist sehr ernst");
  }

  @Test
  void germanSourceInDative() {
    assertThat(german("Die Lage ist laut Angela Merkel „sehr ernst und gefährlich“."))
        .containsExactly("Angela Merkel: sehr ernst und gefährlich");
  }

  @Test
  void indirectSpeechIsTheClause() {
    assertThat(indirect(Language.EN, "Emmanuel Macron said that the talks had failed again."))
        .containsExactly("Emmanuel Macron: the talks had failed again");
    assertThat(indirect(Language.DE, "Angela Merkel sagte, dass die Gespräche gescheitert seien."))
        .containsExactly("Angela Merkel: die Gespräche gescheitert seien");
  }

  @Test
  void notSaidIsNoIndirectSpeech() {
    assertThat(
            indirect(Language.EN, "Emmanuel Macron did not say that the talks had failed again."))
        .isEmpty();
    assertThat(indirect(Language.EN, "Emmanuel Macron said: “The talks had failed again.”"))
        .isEmpty();
  }

  @Test
  void addressee() {
    assertThat(quotes(Language.EN, "“We are ready to talk,” Emmanuel Macron told reporters."))
        .extracting(Quote::addressee)
        .containsExactly(Optional.of("reporters"));
    assertThat(
            quotes(Language.EN, "“We are ready to talk,” Emmanuel Macron told a news conference."))
        .extracting(Quote::addressee)
        .containsExactly(Optional.empty());
  }

  @Test
  void medium() {
    assertThat(quotes(Language.EN, "“We are ready to talk,” Emmanuel Macron wrote on Twitter."))
        .extracting(Quote::medium)
        .containsExactly(Optional.of("Twitter"));
    assertThat(quotes(Language.EN, "“We are ready to talk,” Emmanuel Macron said in an interview."))
        .extracting(Quote::medium)
        .containsExactly(Optional.of("interview"));
    assertThat(
            quotes(
                Language.DE, "„Wir sind bereit zu reden“, sagte Angela Merkel in einem Interview."))
        .extracting(Quote::medium)
        .containsExactly(Optional.of("interview"));
  }

  @Test
  void whatIsTalkedAboutIsNoMedium() {
    assertThat(quotes(Language.EN, "Emmanuel Macron said the letter was “an insult to all of us”."))
        .filteredOn(Quote::direct)
        .extracting(Quote::medium)
        .containsExactly(Optional.empty());
  }

  @Test
  void cueIsTheVerbAsItStands() {
    assertThat(quotes(Language.EN, "“We are ready to talk,” Emmanuel Macron added."))
        .extracting(Quote::cue)
        .containsExactly(Optional.of("added"));
  }
}
