package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.actor.Tagged.ids;
import static org.dragoman.actor.Tagged.mentions;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static Actor person(Cast cast, String id) {
    return cast.actor(id).orElseThrow(() -> new AssertionError(ids(cast.actors())));
  }

  @Test
  void titleBeforeTheName() {
    Cast cast =
        Tagged.en(
                "Turkish/ADJ Foreign/PROPN Minister/PROPN Mevlut/PROPN Cavusoglu/PROPN arrived/VERB",
                "Later/ADV Cavusoglu/PROPN spoke/VERB")
            .cast();
    Actor minister = person(cast, "mevlut-cavusoglu");
    assertThat(minister.state()).contains("TUR");
    assertThat(minister.sector()).contains("GOV");
    assertThat(minister.offices())
        .singleElement()
        .extracting(HeldOffice::office)
        .isEqualTo("foreign-minister");
    assertThat(mentions(cast, "mevlut-cavusoglu"))
        .contains("Mevlut Cavusoglu", "Cavusoglu", "Turkish Foreign Minister");
  }

  @Test
  void titleAfterTheName() {
    Cast cast =
        Tagged.en(
                "Pekka/PROPN Virtanen/PROPN ,/PUNCT secretary/NOUN of/ADP the/DET Security/PROPN"
                    + " Committee/PROPN of/ADP Finland/PROPN ,/PUNCT left/VERB")
            .cast();
    Actor secretary = person(cast, "pekka-virtanen-fin");
    assertThat(secretary.state()).contains("FIN");
    assertThat(secretary.offices())
        .singleElement()
        .extracting(HeldOffice::title)
        .isEqualTo("secretary of the Security Committee of Finland");
  }

  @Test
  void theHeadOfABodyIsNamedAfterAComma() {
    Cast cast =
        Tagged.en(
                "The/DET head/NOUN of/ADP Norway/PROPN +'s/PART intelligence/NOUN service/NOUN ,/PUNCT"
                    + " Lars/PROPN Nordby/PROPN ,/PUNCT met/VERB the/DET president/NOUN of/ADP"
                    + " Chile/PROPN ,/PUNCT Gabriel/PROPN Boric/PROPN")
            .cast();
    assertThat(person(cast, "lars-nordby-nor").sector()).contains("SPY");
    assertThat(person(cast, "gabriel-boric").state()).contains("CHL");
  }

  @Test
  void twoOfficesJoinedByAnd() {
    Cast cast =
        Tagged.en(
                "He/PRON met/VERB the/DET former/ADJ president/NOUN and/CCONJ leader/NOUN of/ADP the/DET"
                    + " ruling/ADJ party/NOUN ,/PUNCT Pablo/PROPN Quiroz/PROPN")
            .cast();
    assertThat(person(cast, "pablo-quiroz").offices())
        .extracting(HeldOffice::office)
        .containsExactlyInAnyOrder("president", "chairman");
    assertThat(person(cast, "pablo-quiroz").sectors()).contains("ELI");
  }

  @Test
  void ambassadorActsForWhoSentHim() {
    Cast cast =
        Tagged.en(
                "Ivan/PROPN Sokolenko/PROPN ,/PUNCT Russian/ADJ ambassador/NOUN to/ADP Peru/PROPN ,/PUNCT"
                    + " objected/VERB")
            .cast();
    assertThat(person(cast, "ivan-sokolenko-rus").state()).contains("RUS");
  }

  @Test
  void spellingsOfOneNameAreOnePerson() {
    Cast cast =
        Tagged.en(
                "Sergei/PROPN Shoigu/PROPN spoke/VERB",
                "Choigu/PROPN left/VERB",
                "Schoigu/PROPN wrote/VERB")
            .cast();
    assertThat(mentions(cast, "sergei-shoigu")).contains("Choigu", "Schoigu");
  }

  @Test
  void peopleWithOneFirstNameStayApart() {
    Cast cast =
        Tagged.en(
                "Dimitri/PROPN Peskov/PROPN and/CCONJ Dimitri/PROPN Medvedev/PROPN flew/VERB",
                "Medvedev/PROPN spoke/VERB")
            .cast();
    assertThat(mentions(cast, "dmitry-peskov")).containsExactly("Dimitri Peskov");
    assertThat(mentions(cast, "dmitry-medvedev")).containsExactly("Dimitri Medvedev", "Medvedev");
  }

  @Test
  void brothersStayApart() {
    Cast cast =
        Tagged.en(
                "Fidel/PROPN Castro/PROPN waved/VERB",
                "Raul/PROPN Castro/PROPN spoke/VERB",
                "Castro/PROPN left/VERB")
            .cast();
    assertThat(mentions(cast, "fidel-castro")).containsExactly("Fidel Castro");
    assertThat(mentions(cast, "raul-castro")).contains("Raul Castro", "Castro");
  }

  @Test
  void aFirstNameAloneMeansTheOnlyBearer() {
    Cast cast =
        Tagged.en(
                "Angela/PROPN Merkel/PROPN met/VERB Emmanuel/PROPN Macron/PROPN",
                "Angela/PROPN and/CCONJ Emmanuel/PROPN agreed/VERB")
            .cast();
    assertThat(mentions(cast, "angela-merkel")).contains("Angela");
    assertThat(mentions(cast, "emmanuel-macron")).contains("Emmanuel");
  }

  @Test
  void anOfficeAloneMeansItsHolderInTheArticle() {
    Cast cast =
        Tagged.en(
                "Polish/ADJ President/PROPN Jan/PROPN Kowalik/PROPN spoke/VERB in/ADP Warsaw/PROPN",
                "The/DET Polish/ADJ president/NOUN added/VERB a/DET remark/NOUN")
            .cast();
    assertThat(mentions(cast, "jan-kowalik-pol")).contains("The Polish president");
  }

  @Test
  void anOfficeAloneMeansItsHolderOnTheDay() {
    Tagged article = Tagged.en("The/DET French/ADJ president/NOUN flew/VERB to/ADP Berlin/PROPN");
    assertThat(mentions(article.cast("2019-05-01"), "emmanuel-macron"))
        .containsExactly("The French president");
    assertThat(article.cast().actor("emmanuel-macron")).isEmpty();
  }

  @Test
  void anIndefiniteOfficeMeansNobody() {
    Cast cast =
        Tagged.en(
                "German/ADJ Chancellor/PROPN Olaf/PROPN Scholz/PROPN spoke/VERB",
                "A/DET German/ADJ chancellor/NOUN seldom/ADV speaks/VERB")
            .cast();
    assertThat(mentions(cast, "olaf-scholz")).doesNotContain("A German chancellor");
  }

  @Test
  void germanTitlesAndGenitives() {
    Cast cast =
        Tagged.de(
                "Der/DET stellvertretende/ADJ polnische/ADJ Außenminister/NOUN Jan/PROPN Kowalik/PROPN"
                    + " traf/VERB die/DET US-Botschafterin/NOUN Mary/PROPN Fielding/PROPN",
                "Kowalik/PROPN dankte/VERB")
            .cast();
    assertThat(person(cast, "jan-kowalik-pol").state()).contains("POL");
    assertThat(person(cast, "mary-fielding-usa").state()).contains("USA");
    assertThat(mentions(cast, "jan-kowalik-pol")).contains("Kowalik");
  }

  @Test
  void germanGenitiveOfAName() {
    Cast cast =
        Tagged.de(
                "Wladimir/PROPN Putin/PROPN sprach/VERB", "Das/PRON war/AUX Putins/PROPN Idee/NOUN")
            .cast();
    assertThat(mentions(cast, "vladimir-putin")).contains("Putins");
  }

  @Test
  void heIsTheSubjectBefore() {
    Cast cast =
        Tagged.en(
                "Olaf/PROPN/3/nsubj Scholz/PROPN/1/flat met/VERB/0/root Emmanuel/PROPN/3/obj"
                    + " Macron/PROPN/4/flat",
                "He/PRON/2/nsubj thanked/VERB/0/root him/PRON/2/obj")
            .cast();
    assertThat(mentions(cast, "olaf-scholz")).contains("He");
    assertThat(mentions(cast, "emmanuel-macron")).contains("him");
  }

  @Test
  void sheIsNotAMan() {
    Cast cast =
        Tagged.en(
                "Olaf/PROPN/3/nsubj Scholz/PROPN/1/flat met/VERB/0/root Angela/PROPN/3/obj"
                    + " Merkel/PROPN/4/flat",
                "She/PRON/2/nsubj smiled/VERB/0/root")
            .cast();
    assertThat(mentions(cast, "angela-merkel")).contains("She");
  }

  @Test
  void anOfficeBoundsTheDate() {
    Cast cast =
        Tagged.en("French/ADJ President/PROPN Emmanuel/PROPN Macron/PROPN spoke/VERB").cast();
    assertThat(cast.tenureBounds())
        .singleElement()
        .satisfies(
            b -> assertThat(b.from()).hasValueSatisfying(f -> assertThat(f).startsWith("2017-05")))
        .extracting(TenureBound::text)
        .isEqualTo("French President");
  }

  @Test
  void aFormerOfficeBoundsTheDateFromBelow() {
    Cast cast =
        Tagged.en("Former/ADJ French/ADJ President/PROPN Jacques/PROPN Chirac/PROPN spoke/VERB")
            .cast();
    assertThat(cast.tenureBounds())
        .singleElement()
        .satisfies(
            b -> assertThat(b.from()).hasValueSatisfying(f -> assertThat(f).startsWith("2007")))
        .extracting(TenureBound::to)
        .isEqualTo(Optional.empty());
  }

  @Test
  void aTitleTornFromItsComplement() {
    Cast cast =
        Tagged.en(
                "The/DET spokeswoman/NOUN told/VERB the/DET press/NOUN +./PUNCT",
                "of/ADP the/DET Serbian/ADJ Presidency/PROPN ,/PUNCT Jelena/PROPN Tomic/PROPN")
            .cast();
    assertThat(person(cast, "jelena-tomic-srb").offices())
        .extracting(HeldOffice::office)
        .contains("spokesperson");
  }

  @Test
  void theHeadOfABodyIsMeantByItsAcronym() {
    Cast cast =
        Tagged.en(
                "Jens/PROPN Stoltenberg/PROPN ,/PUNCT head/NOUN of/ADP NATO/PROPN ,/PUNCT spoke/VERB",
                "The/DET NATO/PROPN chief/NOUN left/VERB")
            .cast("2020-02-02");
    assertThat(mentions(cast, "jens-stoltenberg")).contains("The NATO chief");
  }

  @Test
  void aNounForAPersonTellsHisState() {
    Cast cast =
        Tagged.en(
                "Peru/PROPN +'s/PART minister/NOUN met/VERB his/PRON Bolivian/ADJ counterpart/NOUN"
                    + " Freddy/PROPN Mamani/PROPN")
            .cast();
    assertThat(person(cast, "freddy-mamani-bol").state()).contains("BOL");
  }

  @Test
  void monthsAreNotNames() {
    Cast cast = Tagged.en("On/ADP Jan./PROPN 4/NUM Imran/PROPN Khan/PROPN spoke/VERB").cast();
    assertThat(mentions(cast, "imran-khan")).containsExactly("Imran Khan");
  }
}
