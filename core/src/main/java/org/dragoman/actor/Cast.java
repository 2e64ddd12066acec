package org.dragoman.actor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dragoman.actor.Scan.StateFind;
import org.dragoman.actor.Scan.WordFind;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Span;

/** Who appears in an article, and whom each of its phrases means. */
public final class Cast {

  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<Scan> scans;
  private final Mentions mentions;
  private final Owners owners;
  private final List<TenureBound> bounds;

  private final Function<LocalDate, Cast> again;
  private final BiFunction<String, Mention, Actor> portrait;

  Cast(
      List<Actor> actors,
      List<Scan> scans,
      Mentions mentions,
      List<TenureBound> bounds,
      Function<LocalDate, Cast> again,
      BiFunction<String, Mention, Actor> portrait) {
    this.again = again;
    this.portrait = portrait;
    for (Actor actor : actors) {
      this.actors.put(actor.id(), actor);
    }
    this.scans = scans;
    this.mentions = mentions;
    this.owners = new Owners(scans, mentions);
    this.bounds = List.copyOf(bounds);
  }

  /** The cast of the same article, published on that day: the day tells who "the president" is. */
  public Cast on(LocalDate published) {
    return again.apply(published);
  }

  /** All actors, in the order of their first mentions. */
  public List<Actor> actors() {
    return List.copyOf(actors.values());
  }

  /** The actor of an id. */
  public Optional<Actor> actor(String id) {
    return Optional.ofNullable(actors.get(id));
  }

  /**
   * The actors meant by the phrase that {@code token} heads: one, two for "the two countries", or
   * none. What only owns or qualifies the phrase is not meant: see {@link #owner}. A coordination
   * is not followed: ask for each conjunct.
   */
  public List<Actor> at(int sentence, int token) {
    return actors(mentions.at(sentence, token));
  }

  /** The actors whose the phrase is: possessive, adjective, complement with "of", genitive. */
  public List<Actor> owner(int sentence, int token) {
    return actors(owners.of(sentence, token));
  }

  /** The actors named directly before the noun: "the American sanctions". */
  public List<Actor> ownerBefore(int sentence, int token) {
    return actors(owners.before(sentence, token));
  }

  /**
   * Whether the word is a title of office, of somebody named or not: "Sudan's foreign minister".
   */
  public boolean isTitle(int sentence, int token) {
    Scan scan = scans.get(sentence);
    return scan.titles.stream()
        .anyMatch(
            find ->
                scan.pieces.get(find.first()).token() <= token
                    && token <= scan.pieces.get(find.last()).token());
  }

  /** All actors mentioned in a sentence, by whatever words, in their order. */
  public List<Actor> inSentence(int sentence) {
    return actors(List.copyOf(mentions.idsIn(sentence)));
  }

  /** What stands for the actor among states: his state, or the code of an organisation. */
  public Optional<String> stateOf(Actor actor) {
    return actor.state();
  }

  /** The state in which the place named by this token lies, whether or not it acts here. */
  public Optional<String> placeState(int sentence, int token) {
    for (StateFind find : scans.get(sentence).states) {
      int first = scans.get(sentence).pieces.get(find.first()).token();
      int last = scans.get(sentence).pieces.get(find.last()).token();
      if (first <= token && token <= last && !find.form().isAdjective()) {
        return Optional.of(find.form().state());
      }
    }
    return Optional.empty();
  }

  /** The seat of power that the token names, such as the Kremlin, in English; no city. */
  public Optional<String> seat(int sentence, int token) {
    Scan scan = scans.get(sentence);
    for (StateFind find : scan.states) {
      int first = scan.pieces.get(find.first()).token();
      int last = scan.pieces.get(find.last()).token();
      if (first <= token && token <= last && find.form().isSeat() && !find.form().isCity()) {
        return Optional.of(Seats.name(scan.text(find.first(), find.last())));
      }
    }
    return Optional.empty();
  }

  /**
   * The state whose capital or seat the token names as a mere place, also one that the article
   * names in no other words: to go to Beijing is to visit China.
   */
  public Optional<Actor> host(int sentence, int token) {
    Scan scan = scans.get(sentence);
    for (StateFind find : scan.states) {
      int first = scan.pieces.get(find.first()).token();
      int last = scan.pieces.get(find.last()).token();
      boolean seat = find.form().isCity() || find.form().isSeat();
      if (first <= token && token <= last && seat) {
        Span span =
            new Span(scan.pieces.get(find.first()).start(), scan.pieces.get(find.last()).end());
        String text = scan.text(find.first(), find.last());
        Mention mention =
            new Mention(text, span, sentence, first, last, token, MentionKind.METONYM);
        String state = find.form().state();
        return Optional.of(actor(state).orElseGet(() -> portrait.apply(state, mention)));
      }
    }
    return Optional.empty();
  }

  /** The state that a place belongs to which only a gazetteer knows. */
  public Actor host(int sentence, int token, String state) {
    Sentence tree = scans.get(sentence).sentence;
    Mention mention =
        new Mention(
            tree.form(token), tree.span(token), sentence, token, token, token, MentionKind.METONYM);
    return actor(state).orElseGet(() -> portrait.apply(state, mention));
  }

  /**
   * The people or the body that a common noun names without saying whose they are: "teachers", "the
   * trade unions".
   *
   * @param state whose the article lets one think they are
   */
  public Optional<Actor> people(int sentence, int token, Optional<String> state) {
    Scan scan = scans.get(sentence);
    for (WordFind find : scan.agents) {
      int first = scan.pieces.get(find.first()).token();
      int last = scan.pieces.get(find.last()).token();
      if (first <= token && token <= last && !find.word().kind().equals("material")) {
        return Optional.of(crowd(scan, first, last, find.word().sector(), state));
      }
    }
    return Optional.empty();
  }

  /** Those whom a word names that no list has: "cyclists". */
  public Actor crowd(int sentence, int token, Optional<String> state) {
    return crowd(scans.get(sentence), token, token, "", state);
  }

  private static Actor crowd(
      Scan scan, int first, int last, String sector, Optional<String> state) {
    Span span = new Span(scan.sentence.span(first).start(), scan.sentence.span(last).end());
    StringBuilder text = new StringBuilder(scan.sentence.form(first));
    for (int t = first + 1; t <= last; t++) {
      text.append(' ').append(scan.sentence.form(t));
    }
    String name = text.toString();
    String id = state.map(s -> s.toLowerCase(Locale.ROOT) + "-").orElse("") + NameKey.slug(name);
    Mention mention = new Mention(name, span, scan.index, first, last, last, MentionKind.NAME);
    return new Actor(
        id,
        ActorKind.GROUP,
        name,
        List.of(name),
        state,
        sector.isEmpty() ? Optional.empty() : Optional.of(sector),
        sector.isEmpty() ? List.of() : List.of(sector),
        List.of(),
        List.of(mention));
  }

  /** Whether the article names a state at all, be it only as a place, or anybody of one. */
  public boolean hasStates() {
    return scans.stream().anyMatch(scan -> !scan.states.isEmpty())
        || actors.values().stream().anyMatch(actor -> actor.state().isPresent());
  }

  /** Whether the actor is a news agency, a broadcaster or a newspaper: a source. */
  public boolean isMedia(Actor actor) {
    return actor.kind() == ActorKind.ORGANIZATION && actor.sector().equals(Optional.of("JRN"));
  }

  /** What the offices named say about the day of writing. */
  public List<TenureBound> tenureBounds() {
    return bounds;
  }

  private List<Actor> actors(List<String> ids) {
    return ids.stream().map(actors::get).filter(Objects::nonNull).toList();
  }
}
