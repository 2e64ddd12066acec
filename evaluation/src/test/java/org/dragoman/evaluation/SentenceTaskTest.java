package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.codebook.Codebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceTaskTest {

  private static final Path GOLD = Path.of("src/main/resources/gold/sentences");

  @Test
  void everyAnnotatedSentenceFollowsTheForm() throws IOException {
    Codebook codebook = Codebook.plover();
    try (Stream<Path> files = Files.list(GOLD)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        for (SentenceGold sentence : SentenceGold.in(file)) {
          for (SentenceGold.Act act : sentence.acts()) {
            String place = sentence.file() + ":" + sentence.line();
            assertThat(act.types()).as(place).allMatch(codebook::hasType);
            act.mode()
                .ifPresent(
                    mode ->
                        assertThat(act.types())
                            .as(place + " " + mode)
                            .anyMatch(type -> codebook.hasMode(type, mode)));
          }
        }
      }
    }
  }

  @Test
  void anActIsReadWithItsPartiesAndFactuality() {
    List<SentenceGold> gold =
        SentenceGold.parse(
            "en-tuning",
            List.of(
                "> Cuba, says Lavrov, met Russia.",
                "? CONSULT,AGREE visit | RUS, CUB -> * | asserted, planned | source=Lavrov"));
    assertThat(gold).hasSize(1);
    SentenceGold.Act act = gold.get(0).acts().get(0);
    assertThat(act.optional()).isTrue();
    assertThat(act.types()).containsExactly("CONSULT", "AGREE");
    assertThat(act.mode()).contains("visit");
    assertThat(act.actors()).containsExactly("CUB", "RUS");
    assertThat(act.recipients()).isEmpty();
    assertThat(act.statuses()).containsExactly("asserted", "planned");
    assertThat(act.keys()).containsEntry("source", "Lavrov");
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatThrownBy(() -> SentenceGold.parse("x", List.of("> A.", "CONSULT | A -> B")))
        .hasMessageContaining("x:2");
  }

  @Test
  void aMutualActNeedsBothPartiesAndAOneSidedActTheRightDirection() {
    SentenceGold.Act talks = act("CONSULT - | RUS, CUB -> RUS, CUB | asserted");
    assertThat(talks.is("CONSULT", Set.of("CUB"), Set.of("RUS"))).isTrue();
    assertThat(talks.is("CONSULT", Set.of("CUB"), Set.of())).isFalse();
    SentenceGold.Act charge = act("ACCUSE allege | RUS -> CUB | asserted");
    assertThat(charge.is("ACCUSE", Set.of("RUS"), Set.of("CUB"))).isTrue();
    assertThat(charge.is("ACCUSE", Set.of("CUB"), Set.of("RUS"))).isFalse();
    assertThat(act("ACCUSE - | RUS -> * | asserted").is("ACCUSE", Set.of("RUS"), Set.of()))
        .isTrue();
  }

  @Test
  void sentencesAreReadAndCounted(@TempDir Path folder) throws IOException {
    Files.write(
        folder.resolve("en-tuning.txt"),
        List.of(
            "> Russia accused Poland of lying.",
            "ACCUSE allege | RUS -> POL | asserted",
            "",
            "> The weather was fine on Monday in the mountains.",
            "",
            "> France will never recognise the election in Belarus.",
            "THREATEN - | FRA -> BLR | asserted"));
    List<String> misses = new ArrayList<>();
    List<Figure> figures = new SentenceTask(folder, Dragoman.create()).score("en-tuning", misses);
    assertThat(figures)
        .filteredOn(figure -> figure.measure().equals(EventScore.FOUND))
        .singleElement()
        .satisfies(figure -> assertThat(figure.count()).isEqualTo(2))
        .satisfies(figure -> assertThat(figure.value()).isEqualTo(0.5));
    assertThat(misses).anyMatch(note -> note.contains("missed [THREATEN]"));
  }

  private static SentenceGold.Act act(String line) {
    return SentenceGold.parse("x", List.of("> A sentence.", line)).get(0).acts().get(0);
  }
}
