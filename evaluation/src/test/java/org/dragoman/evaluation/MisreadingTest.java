package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MisreadingTest {

  private static final String TRIGGER =
      "\n  trigger 'accused' ACCUSE (x.txt:1)\n    actors [Latvia (LVA)], recipients []\n";

  private static JsonNode event(String type, String actor, String recipient, String status)
      throws IOException {
    return new ObjectMapper()
        .readTree(
            String.format(
                "{\"type\":\"%s\",\"actors\":[{\"state\":\"%s\"}],"
                    + "\"recipients\":[{\"state\":\"%s\"}],\"factuality\":\"%s\"}",
                type, actor, recipient, status));
  }

  /** Latvia accused Belarus. */
  private static Misreading.Act act(boolean optional) {
    SentenceGold.Act told =
        SentenceGold.parse(
                "t",
                List.of("> S.", (optional ? "? " : "") + "ACCUSE allege | LVA -> BLR | asserted"))
            .get(0)
            .acts()
            .get(0);
    return new Misreading.Act(
        "t:1",
        optional,
        told.types(),
        told.statuses(),
        told.actors(),
        told.recipients(),
        e -> told.is(Misreading.type(e), states(e, "actors"), states(e, "recipients")),
        e -> told.is("ACCUSE", states(e, "actors"), states(e, "recipients")));
  }

  private static Set<String> states(JsonNode event, String side) {
    return SameAct.states(event.path(side));
  }

  private static List<String> read(Misreading.Act act, String explained, JsonNode... events) {
    List<JsonNode> all = List.of(events);
    return Misreading.in("en", "t:1", List.of(act), all, all, explained).stream()
        .map(one -> one.what() + ": " + one.cause())
        .toList();
  }

  @Test
  void whatIsReadRightIsNone() throws IOException {
    assertThat(read(act(false), "", event("ACCUSE", "LVA", "BLR", "asserted"))).isEmpty();
    assertThat(read(act(true), "")).isEmpty();
  }

  @Test
  void anActCountsOnceWithItsCause() throws IOException {
    assertThat(read(act(false), "", event("REJECT", "LVA", "BLR", "asserted")))
        .containsExactly("ACCUSE not found: its word or its sense stands under REJECT");
    assertThat(read(act(false), "", event("ACCUSE", "BLR", "LVA", "asserted")))
        .containsExactly("ACCUSE not found: who does it and to whom it is done are exchanged");
    assertThat(read(act(false), "", event("ACCUSE", "LVA", "BLR", "denied")))
        .containsExactly(
            "asserted told as denied:"
                + " what says how sure an act is was not seen, or seen where it is not");
  }

  @Test
  void whereNothingIsCodedTheExplanationTellsWhy() {
    assertThat(read(act(false), TRIGGER))
        .containsExactly("ACCUSE not found: its word and who does it are found, to whom is not");
    assertThat(read(act(false), "\n  mention 'Latvia' (name) is Latvia (LVA)\n"))
        .containsExactly(
            "ACCUSE not found: no word of the sentence is found in the lexicon of acts");
  }

  @Test
  void whatNobodyAnnotatedIsAFalseAlarm() throws IOException {
    assertThat(
            read(
                act(false),
                "",
                event("ACCUSE", "LVA", "BLR", "asserted"),
                event("AID", "POL", "LVA", "asserted")))
        .containsExactly("AID told, but not annotated: another act is told there");
  }

  @Test
  void theCommonestOfBothListsComeFirst() {
    List<String> before = List.of("en\ta\tc\tx:1", "en\tb\tc\tx:2", "fr\tb\tc\tx:3");
    List<String> after = List.of("de\tn\tc\ty:1", "de\tn\tc\ty:2", "de\tn\tc\ty:3");
    assertThat(Misreadings.table(before, after))
        .contains("| 1 | n | c | 0 | 3 | de 0→3 |", "| 2 | b | c | 2 | 0 | en 1→0, fr 1→0 |")
        .contains("| | **these 3** | | **3** | **3** | |");
  }
}
