package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.event.Event;
import org.dragoman.event.Scope;
import org.junit.jupiter.api.Test;

/** Acts inside one state are told to whoever asks for them, and each event says which it is. */
class ScopeTest {

  private static final String QUARREL =
      "The Mozambique government accepted demands from Shona rebels on Thursday.";
  private static final String BETWEEN =
      "The Russian foreign minister Sergey Lavrov met his Turkish counterpart in Ankara.";

  private static List<Event> all(String text) throws UnreadLanguage {
    return Dragoman.create(Scope.ALL).read(Read.en(text).document()).stream()
        .map(Reading::events)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void anActInsideOneStateIsToldOnlyWhenAskedFor() throws UnreadLanguage {
    assertThat(Read.en(QUARREL).reading().events()).isEmpty();
    assertThat(all(QUARREL))
        .anySatisfy(
            event -> {
              assertThat(event.scope()).isEqualTo("internal");
              assertThat(event.actors())
                  .allMatch(a -> a.state().equals(event.recipients().get(0).state()));
            });
  }

  @Test
  void anActBetweenStatesIsInternationalEitherWay() throws UnreadLanguage {
    assertThat(Read.en(BETWEEN).reading().events())
        .extracting(Event::scope)
        .containsOnly("international");
    assertThat(all(BETWEEN)).extracting(Event::scope).containsOnly("international");
  }
}
