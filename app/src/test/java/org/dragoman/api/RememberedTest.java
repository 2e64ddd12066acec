package org.dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.ArchiveException;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final Remembered remembered = new Remembered(2);
  private final List<String> made = new ArrayList<>();

  private String ask(String revision, String name) throws ArchiveException {
    return remembered.get(
        revision,
        name,
        String.class,
        thing -> thing.length() < 5,
        () -> {
          made.add(name + revision);
          return name + revision;
        });
  }

  @Test
  void madeOnceForEachStateOfTheArchive() throws ArchiveException {
    assertThat(ask("1", "a")).isEqualTo("a1");
    assertThat(ask("1", "a")).isEqualTo("a1");
    assertThat(ask("2", "a")).isEqualTo("a2");
    assertThat(made).containsExactly("a1", "a2");
  }

  @Test
  void whatWasAskedForLongestAgoIsForgotten() throws ArchiveException {
    ask("1", "a");
    ask("1", "b");
    ask("1", "a");
    ask("1", "c");
    ask("1", "a");
    ask("1", "b");
    assertThat(made).containsExactly("a1", "b1", "c1", "b1");
  }

  @Test
  void whatIsLargeIsMadeEachTime() throws ArchiveException {
    ask("1", "large");
    ask("1", "large");
    assertThat(made).containsExactly("large1", "large1");
  }

  @Test
  void whatWasBegunBeforeAChangeIsNotKeptAfterIt() throws ArchiveException {
    String old =
        remembered.get(
            "1",
            "a",
            String.class,
            thing -> true,
            () -> {
              ask("2", "other");
              return "old";
            });
    assertThat(old).isEqualTo("old");
    assertThat(ask("2", "a")).isEqualTo("a2");
  }
}
