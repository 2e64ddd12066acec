package org.dragoman.api;

import static org.dragoman.api.Parameter.CURSOR;
import static org.dragoman.api.Parameter.LIMIT;
import static org.dragoman.api.Parameter.Q;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.api.shape.PeopleShapes;
import org.dragoman.archive.ActorPage;
import org.dragoman.archive.FoundActor;
import org.dragoman.archive.PageJson;
import org.dragoman.archive.ReviewQuestion;
import org.dragoman.archive.StateNames;
import org.dragoman.search.QueryException;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Judgements;

/** Actors, quotes, open questions and judgements. */
final class ActorEndpoints {

  private final ReadingRoom room;

  ActorEndpoints(ReadingRoom room) {
    this.room = room;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.get(
                "/api/v1/actors",
                "listActors",
                "People, states, organisations and groups, those of most articles first",
                PeopleShapes.ListedActor.class,
                Endpoint.Form.PAGE)
            .with(
                Parameter.of(
                    "name",
                    Parameter.Kind.TEXT,
                    "Whom it may mean: a name in any spelling or script, or a part of it",
                    "Naryshkin"),
                Parameter.of(
                    "kind", Parameter.Kind.TEXT, "person, state, organization, group", "person"),
                Parameter.of(
                    "state",
                    Parameter.Kind.TEXT,
                    "The state they act for: its code or its name in any language",
                    "RUS"),
                LIMIT,
                CURSOR)
            .by(this::actors),
        Endpoint.get(
                "/api/v1/actors/{id}",
                "getActor",
                "Everything the archive has on one actor",
                PeopleShapes.ActorPage.class,
                Endpoint.Form.OBJECT)
            .with(Parameter.path("id", "Id of an actor", "RUS"))
            .by(this::actor),
        Endpoint.get(
                "/api/v1/quotes",
                "listQuotes",
                "Who said what about whom, by the day of publication",
                PeopleShapes.SaidWords.class,
                Endpoint.Form.PAGE)
            .with(
                Parameter.of("by", Parameter.Kind.TEXT, "Who says it: a name or an id", "Merkel"),
                Parameter.of(
                    "about",
                    Parameter.Kind.TEXT,
                    "Whom the words are about: a name or an id; whatever word means them",
                    "RUS"),
                Q,
                LIMIT,
                CURSOR)
            .by(this::quotes),
        Endpoint.get(
                "/api/v1/questions",
                "listQuestions",
                "Pairs of people who may be one, the likeliest first",
                PeopleShapes.Question.class,
                Endpoint.Form.PAGE)
            .by(asked -> listed(room.store().read(ReviewQuestion::open), PageJson::of)),
        Endpoint.get(
                "/api/v1/judgements",
                "listJudgements",
                "What people decided, also what was taken back",
                PeopleShapes.Judgement.class,
                Endpoint.Form.PAGE)
            .by(asked -> listed(room.store().read(Judgements::all), PageJson::of)));
  }

  /** A list that is short enough to be given whole. */
  static <T> Outcome listed(List<T> all, java.util.function.Function<T, Map<String, Object>> of) {
    return Outcome.page(all.size(), Optional.empty(), all.stream().map(of).toList());
  }

  private Outcome actors(Asked asked) throws ArchiveException, Fault {
    Optional<String> state = asked.text("state");
    if (state.isPresent()) {
      state = Optional.of(state(state.get()));
    }
    return Outcome.page(
        room.catalogue().actors(asked.text("name"), asked.text("kind"), state, asked.wish()),
        PageJson::of);
  }

  /** The code of a state. */
  static String state(String name) throws Fault {
    try {
      return StateNames.code(name);
    } catch (QueryException e) {
      throw Fault.missing(e.why());
    }
  }

  private Outcome actor(Asked asked) throws ArchiveException, Fault {
    String id = asked.given("id");
    List<FoundActor> found = room.store().read(c -> FoundActor.byId(c, id));
    if (found.isEmpty()) {
      throw Fault.missing("there is no actor '" + id + "'; /api/v1/actors?name= finds ids");
    }
    ActorPage page = room.store().read(c -> ActorPage.of(c, found.get(0)));
    return Outcome.of(PageJson.of(page));
  }

  private Outcome quotes(Asked asked) throws ArchiveException, Fault {
    return Outcome.page(
        room.catalogue().quotes(who(asked, "by"), who(asked, "about"), asked.query(), asked.wish()),
        PageJson::of);
  }

  /** The one actor that a name or id means. */
  private Optional<List<String>> who(Asked asked, String parameter) throws ArchiveException, Fault {
    Optional<String> name = asked.text(parameter);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<FoundActor> found = room.store().read(c -> FoundActor.named(c, name.get()));
    if (found.isEmpty()) {
      throw Fault.missing("nobody in the archive is called '" + name.get() + "'");
    }
    if (found.size() > 1) {
      throw Fault.parameter(
          "'"
              + name.get()
              + "' may be "
              + String.join(", ", found.stream().limit(8).map(FoundActor::id).toList())
              + (found.size() > 8 ? ", …" : "")
              + "; give one of these ids");
    }
    return Optional.of(List.of(found.get(0).id()));
  }
}
