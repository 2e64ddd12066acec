package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.actor.Tagged.ids;
import static org.dragoman.actor.Tagged.mentions;

import org.junit.jupiter.api.Test;

class StateTest {

  @Test
  void namesAdjectivesAndAcronyms() {
    Cast cast =
        Tagged.en("The/DET U.S./PROPN and/CCONJ Peru/PROPN signed/VERB a/DET Chilean/ADJ plan/NOUN")
            .cast();
    assertThat(ids(cast.actors())).containsExactly("USA", "PER", "CHL");
  }

  @Test
  void aCapitalActsOrIsAPlace() {
    Cast cast =
        Tagged.en("Ankara/PROPN condemned/VERB the/DET arrest/NOUN in/ADP Vienna/PROPN").cast();
    assertThat(ids(cast.at(0, 0))).containsExactly("TUR");
    assertThat(cast.actor("TUR").orElseThrow().mentions())
        .singleElement()
        .extracting(Mention::kind)
        .isEqualTo(MentionKind.METONYM);
    assertThat(cast.actor("AUT")).isEmpty();
    assertThat(cast.placeState(0, 5)).contains("AUT");
  }

  @Test
  void misspeltLongNamesAreMended() {
    Cast cast = Tagged.en("Afganistan/PROPN protested/VERB").cast();
    assertThat(ids(cast.actors())).containsExactly("AFG");
  }

  @Test
  void georgiaMayBeTheAmericanState() {
    Cast state =
        Tagged.en(
                "Voters/NOUN in/ADP Georgia/PROPN chose/VERB a/DET Republican/ADJ",
                "The/DET United/PROPN States/PROPN watched/VERB")
            .cast();
    Cast country =
        Tagged.en("Talks/NOUN with/ADP Georgia/PROPN began/VERB in/ADP Tbilisi/PROPN").cast();
    assertThat(state.actor("GEO")).isEmpty();
    assertThat(ids(country.at(0, 2))).containsExactly("GEO");
  }

  @Test
  void jordanMayBeAPerson() {
    Cast cast = Tagged.en("Michael/PROPN Jordan/PROPN smiled/VERB").cast();
    assertThat(cast.actor("JOR")).isEmpty();
  }

  @Test
  void groupsBelongToTheirState() {
    Cast cast =
        Tagged.en(
                "Russian/ADJ/2/amod troops/NOUN/3/nsubj crossed/VERB/0/root the/DET/5/det"
                    + " border/NOUN/3/obj")
            .cast();
    assertThat(cast.at(0, 1))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.kind()).isEqualTo(ActorKind.GROUP);
              assertThat(group.state()).contains("RUS");
              assertThat(group.sector()).contains("MIL");
            });
  }

  @Test
  void ownersAreNotMeant() {
    Cast cast =
        Tagged.en(
                "Georgia/PROPN/0/root condemned/VERB/1/dep Russia/PROPN/5/nmod:poss +'s/PART/3/case"
                    + " invasion/NOUN/2/obj in/ADP/7/case Tbilisi/PROPN/5/nmod")
            .cast();
    assertThat(cast.at(0, 4)).isEmpty();
    assertThat(ids(cast.owner(0, 4))).containsExactly("RUS");
  }

  @Test
  void ownersByComplementAndCompound() {
    Cast cast =
        Tagged.en("The/DET invasion/NOUN of/ADP Kuwait/PROPN by/ADP Iraq/PROPN angered/VERB")
            .cast();
    assertThat(ids(cast.owner(0, 1))).contains("KWT");
    Cast german = Tagged.de("Die/DET US-Sanktionen/NOUN gegen/ADP Kuba/PROPN bleiben/VERB").cast();
    assertThat(ids(german.owner(0, 1))).containsExactly("USA");
    assertThat(german.at(0, 1)).isEmpty();
  }

  @Test
  void theTwoCountriesAreTheLastTwo() {
    Cast cast =
        Tagged.en(
                "Peru/PROPN and/CCONJ Chile/PROPN met/VERB",
                "The/DET two/NUM countries/NOUN signed/VERB a/DET pact/NOUN")
            .cast();
    assertThat(ids(cast.at(1, 2))).containsExactlyInAnyOrder("PER", "CHL");
  }

  @Test
  void bothLeadersArePeople() {
    Cast cast =
        Tagged.en(
                "Olaf/PROPN Scholz/PROPN called/VERB Emmanuel/PROPN Macron/PROPN",
                "Both/DET leaders/NOUN agreed/VERB")
            .cast();
    assertThat(ids(cast.at(1, 1))).containsExactlyInAnyOrder("olaf-scholz", "emmanuel-macron");
  }

  @Test
  void germanCollectives() {
    Cast cast =
        Tagged.de(
                "Polen/PROPN und/CCONJ Dänemark/PROPN verhandeln/VERB",
                "Beide/DET Seiten/NOUN hoffen/VERB")
            .cast();
    assertThat(ids(cast.at(1, 1))).containsExactlyInAnyOrder("POL", "DNK");
  }

  @Test
  void germanGenitivesAndInflectedAdjectives() {
    Cast cast =
        Tagged.de("Frankreichs/PROPN Armee/NOUN half/VERB der/DET ukrainischen/ADJ Regierung/NOUN")
            .cast();
    assertThat(ids(cast.owner(0, 1))).containsExactly("FRA");
    assertThat(cast.at(0, 1))
        .singleElement()
        .extracting(Actor::state)
        .isEqualTo(java.util.Optional.of("FRA"));
    assertThat(cast.at(0, 5))
        .singleElement()
        .extracting(Actor::state)
        .isEqualTo(java.util.Optional.of("UKR"));
  }

  @Test
  void germanNounsDoNotOwnByStandingBeside() {
    Cast cast =
        Tagged.de("Er/PRON sagt/VERB ,/PUNCT dass/SCONJ Moskau/PROPN Truppen/NOUN entsendet/VERB")
            .cast();
    assertThat(cast.owner(0, 5)).isEmpty();
    assertThat(ids(cast.at(0, 4))).containsExactly("RUS");
  }

  @Test
  void organisationsCarryTheirCode() {
    Cast cast = Tagged.en("NATO/PROPN rejected/VERB it/PRON").cast();
    assertThat(cast.at(0, 0))
        .singleElement()
        .satisfies(a -> assertThat(a.state()).contains("NATO"))
        .satisfies(a -> assertThat(a.sector()).contains("IGO"));
  }

  @Test
  void agenciesAreKnownAsSources() {
    Cast cast = Tagged.en("Reuters/PROPN reported/VERB it/PRON").cast();
    assertThat(cast.at(0, 0)).singleElement().matches(cast::isMedia);
  }

  @Test
  void everyMentionPointsAtItsWords() {
    Cast cast = Tagged.en("Peru/PROPN +'s/PART President/PROPN Alan/PROPN Prado/PROPN").cast();
    assertThat(mentions(cast, "PER")).containsExactly("Peru");
  }

  @Test
  void latinAmericaIsNotTheUnitedStates() {
    Cast cast = Tagged.en("Latin/ADJ American/ADJ nations/NOUN met/VERB").cast();
    assertThat(cast.actors()).isEmpty();
  }

  @Test
  void formerSovietStatesAreNotTheSovietUnion() {
    Cast cast = Tagged.en("Two/NUM former/ADJ Soviet/ADJ republics/NOUN voted/VERB").cast();
    assertThat(cast.actor("SUN")).isEmpty();
  }

  @Test
  void anArmyHelpedByOthersStaysItsOwners() {
    Cast cast =
        Tagged.en("The/DET rearming/NOUN of/ADP the/DET Malian/ADJ army/NOUN by/ADP Russia/PROPN")
            .cast();
    assertThat(cast.at(0, 5)).extracting(a -> a.state().orElse("")).containsExactly("MLI");
  }

  @Test
  void twoMenAreNotAManAndAWoman() {
    Cast cast =
        Tagged.de(
                "Olaf/PROPN Scholz/PROPN rief/VERB Joe/PROPN Biden/PROPN an/ADP",
                "Joe/PROPN Biden/PROPN lobte/VERB Giorgia/PROPN Meloni/PROPN",
                "Die/DET beiden/DET Männer/NOUN schwiegen/VERB")
            .cast();
    assertThat(ids(cast.at(2, 2))).containsExactlyInAnyOrder("olaf-scholz", "joe-biden");
  }
}
