package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.UnreadLanguage;
import org.dragoman.actor.Actor;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.Event;
import org.dragoman.event.Scope;
import org.junit.jupiter.api.Test;

/** Another ontology is a matter of files: the same words are coded by its types. */
class OntologyTest {

  /** Two types, for whom only war and peace count. */
  private static final Map<String, List<String>> WAR_AND_PEACE =
      Map.of(
          "types.txt",
          List.of(
              "type | quad | score | recipient | mutual | about | before | before_mode | together"
                  + " | denied | people | definition",
              "WAR | 4 | -10 | required | no | no | WAR |  | WAR | WAR | no | Force.",
              "PEACE | 1 | 5 | optional | yes | no | PEACE |  | PEACE | PEACE | no | Talk."),
          "modes.txt",
          List.of("type | mode | score | meaning | sides | warned", "PEACE | guest | | | apart"),
          "words.txt",
          List.of(
              "type | mode | context | becomes | becomes_mode",
              "ASSAULT | | | WAR |",
              "CONSULT | | | PEACE |",
              "CONSULT | visit | | PEACE | guest"));

  private static List<String> told(Codebook codebook, String sentences) throws UnreadLanguage {
    Dragoman dragoman = Dragoman.create(Scope.INTERNATIONAL, codebook);
    return dragoman.read(Read.document(sentences)).stream()
        .flatMap(reading -> reading.events().stream())
        .map(event -> told(codebook, event))
        .toList();
  }

  private static String told(Codebook codebook, Event event) {
    return String.join(
            " ",
            Stream.of(event.type(), event.mode().orElse("-"), states(event.actors()), ">").toList())
        + " "
        + states(event.recipients())
        + " "
        + codebook.score(event.type(), event.mode());
  }

  private static String states(List<Actor> actors) {
    TreeSet<String> states = new TreeSet<>();
    actors.forEach(actor -> actor.state().ifPresent(states::add));
    return String.join("+", states);
  }

  @Test
  void cameo() throws UnreadLanguage {
    Codebook cameo = Codebook.named("cameo").orElseThrow();
    assertThat(
            told(
                cameo,
                "Russia expelled two British diplomats. Putin visited Beijing. Germany delivered"
                    + " tanks to Ukraine. China will impose sanctions on Canada. The French foreign"
                    + " minister met his Turkish counterpart in Ankara."))
        .containsExactly(
            "16 166 RUS > GBR -4.0",
            "04 042 RUS > CHN 1.0",
            "07 072 DEU > UKR 7.0",
            "13 131 CHN > CAN -6.0",
            "04 - FRA+TUR > FRA+TUR 1.0");
    assertThat(cameo.cameo("16", java.util.Optional.of("166"), List.of())).contains("166");
    assertThat(cameo.cameo("04", java.util.Optional.empty(), List.of())).contains("040");
  }

  @Test
  void onesOwn() throws UnreadLanguage {
    assertThat(
            told(
                Codebook.of(WAR_AND_PEACE),
                "Putin visited Beijing. Russia invaded Ukraine. Russia expelled two British"
                    + " diplomats."))
        .containsExactly("PEACE guest RUS > CHN 5.0", "WAR - RUS > UKR -10.0");
  }

  /** What the words become must be a type. */
  @Test
  void aTypeThatIsNotThere() {
    Map<String, List<String>> files = new java.util.TreeMap<>(WAR_AND_PEACE);
    files.put(
        "words.txt",
        List.of("type | mode | context | becomes | becomes_mode", "ASSAULT | | | BATTLE |"));
    assertThatThrownBy(() -> Codebook.of(files))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the codebook has no type 'BATTLE'");
  }
}
