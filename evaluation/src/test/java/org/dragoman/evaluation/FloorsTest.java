package org.dragoman.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {

  @TempDir private Path folder;

  @Test
  void aFigureBelowItsFloorDoesNotHold() throws IOException {
    Floors floors = floors("samples | en | event F1 | 0.700\n");
    assertThat(floors.of(figure("event F1", 0.700)).orElseThrow().holds(0.6996)).isTrue();
    assertThat(floors.of(figure("event F1", 0.690)).orElseThrow().holds(0.690)).isFalse();
  }

  @Test
  void falseFactsHaveACeiling() throws IOException {
    Floors floors = floors("samples | en | -false facts | 0.100\n");
    Floors.Floor floor = floors.of(figure("false facts", 0.2)).orElseThrow();
    assertThat(floor.holds(0.0)).isTrue();
    assertThat(floor.holds(0.2)).isFalse();
  }

  @Test
  void updateRaisesAndDoesNotLower() throws IOException {
    Floors floors =
        floors("samples | en | event F1 | 0.700\nsamples | en | events found | 0.600\n");
    List<Figure> figures = List.of(figure("event F1", 0.8), figure("events found", 0.5));
    floors.updated(figures, Optional.empty()).write(file());
    assertThat(Files.readString(file()))
        .contains("samples | en | event F1 | 0.800\n", "samples | en | events found | 0.600\n");
  }

  @Test
  void aReasonLowersAndStays() throws IOException {
    Floors floors = floors("samples | en | event F1 | 0.700\n");
    floors.updated(List.of(figure("event F1", 0.65)), Optional.of("gold was wrong")).write(file());
    assertThat(Files.readString(file()))
        .contains("# lowered from 0.700: gold was wrong\nsamples | en | event F1 | 0.650\n");
    Floors.read(file()).write(file());
    assertThat(Files.readString(file())).contains("# lowered from 0.700: gold was wrong\n");
  }

  private Floors floors(String lines) throws IOException {
    Files.writeString(file(), "task | language | measure | floor\n" + lines);
    return Floors.read(file());
  }

  private Path file() {
    return folder.resolve("floors.txt");
  }

  private static Figure figure(String measure, double value) {
    return new Figure("samples", "en", measure, value, value, value, 10);
  }
}
