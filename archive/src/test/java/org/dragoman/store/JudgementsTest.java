package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.store.Judgement.Kind;
import org.dragoman.store.Store.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementsTest {

  private static final Optional<String> NONE = Optional.empty();

  @TempDir Path folder;

  @Test
  void aJudgementIsSignedDatedAndCanBeUndone() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK)) {
      Judgement made =
          store.write(
              c ->
                  Judgements.record(
                      c,
                      Kind.SAME_ACTOR,
                      "a-1",
                      Optional.of("a-2"),
                      NONE,
                      "Ada",
                      Optional.of("same post")));
      List<Judgement> active = store.read(Judgements::active);
      assertThat(active).containsExactly(made);
      assertThat(made.made()).isEqualTo(StoreTest.NOON);
      store.write(
          c -> {
            Judgements.withdraw(c, made.id(), "Bob");
            return null;
          });
      List<Judgement> after = store.read(Judgements::active);
      assertThat(after).isEmpty();
      List<Judgement> all = store.read(Judgements::all);
      assertThat(all).hasSize(1);
      assertThat(all.get(0).withdrawnBy()).contains("Bob");
      assertThat(all.get(0).withdrawn()).contains(StoreTest.NOON);
      List<Changes.Change> changes = store.read(c -> Changes.since(c, StoreTest.NOON));
      assertThat(changes)
          .extracting(c -> c.what() + ": " + c.before().or(c::after).get())
          .containsExactly(
              "judgement-made: same-actor a-1 a-2, signed Ada",
              "judgement-withdrawn: same-actor a-1 a-2, signed Ada");
    }
  }

  @Test
  void oneThatMakesNoSenseIsRefused() throws Exception {
    try (Store store = Store.open(folder, Access.WRITE, StoreTest.CLOCK)) {
      refused(store, Kind.SAME_ACTOR, "a", NONE, NONE, "Ada", "same-actor is about two");
      refused(store, Kind.SAME_ACTOR, "a", Optional.of("a"), NONE, "Ada", "two different ones");
      refused(store, Kind.EVENT_DATE, "r", NONE, NONE, "Ada", "event-date needs the new value");
      refused(store, Kind.EVENT_WRONG, "r", NONE, NONE, " ", "needs the name of who signs it");
      assertThatThrownBy(
              () ->
                  store.write(
                      c -> {
                        Judgements.withdraw(c, "nope", "Ada");
                        return null;
                      }))
          .hasMessage("no judgement nope");
      assertThat(StoreTest.rows(store, "SELECT count(*) FROM judgements")).containsExactly("0");
    }
  }

  private static void refused(
      Store store,
      Kind kind,
      String left,
      Optional<String> right,
      Optional<String> value,
      String signed,
      String words) {
    assertThatThrownBy(
            () -> store.write(c -> Judgements.record(c, kind, left, right, value, signed, NONE)))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(words);
  }
}
