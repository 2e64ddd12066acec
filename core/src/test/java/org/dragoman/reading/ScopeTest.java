package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.event.Event;
import org.dragoman.event.Scope;
import org.dragoman.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Nurses and teachers marched through the streets against the new law.|nurses",
        "es|Los estudiantes marcharon por las calles contra la nueva ley del gobierno.|estudiantes",
        "fr|Les agriculteurs ont manifesté mardi contre la nouvelle loi sur les"
            + " semences.|agriculteurs",
        "pt|Os caminhoneiros protestaram na terça-feira contra a nova lei do"
            + " governo.|caminhoneiros",
      })
  void thoseWhoProtestNeedNoState(String language, String text, String who) throws UnreadLanguage {
    List<Event> events =
        Dragoman.create(Scope.ALL)
            .read(new Document("x", "x", Optional.empty(), new Text(text + "\n")))
            .stream()
            .flatMap(reading -> reading.events().stream())
            .filter(event -> event.type().equals("PROTEST"))
            .toList();
    assertThat(events)
        .as(language)
        .anySatisfy(
            event -> {
              assertThat(event.actors())
                  .singleElement()
                  .satisfies(actor -> assertThat(actor.name()).isEqualToIgnoringCase(who))
                  .satisfies(actor -> assertThat(actor.sector()).isPresent())
                  .satisfies(actor -> assertThat(actor.state()).isEmpty());
              assertThat(event.scope()).isEqualTo("internal");
            });
  }

  @Test
  void theStateOfTheArticleIsThatOfThoseWhoProtest() throws UnreadLanguage {
    assertThat(all("Teachers went on strike on Monday.\n\nThe government of Peru said nothing."))
        .filteredOn(event -> event.type().equals("PROTEST"))
        .anySatisfy(
            event -> assertThat(event.actors().get(0).state()).isEqualTo(Optional.of("PER")));
  }
}
