package org.dragoman.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.codebook.Codebook;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.time.PartialDate;
import org.dragoman.time.When;

/** Puts the reports of one act together, so that an article that tells it thrice counts it once. */
final class Reports {

  private final Scene scene;
  private final Codebook codebook;
  private final ContextWords contextWords;
  private final ModeWords modeWords;
  private final String document;
  private final List<Event> events = new ArrayList<>();

  Reports(
      Scene scene,
      Codebook codebook,
      ContextWords contextWords,
      ModeWords modeWords,
      String document) {
    this.scene = scene;
    this.codebook = codebook;
    this.contextWords = contextWords;
    this.modeWords = modeWords;
    this.document = document;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  void add(Act act) {
    Event report = event(act);
    boolean mutual = codebook.type(act.type()).mutual();
    for (int i = 0; i < events.size(); i++) {
      if (SameAct.test(events.get(i), report, mutual)) {
        events.set(i, merge(events.get(i), report));
        return;
      }
    }
    events.add(report);
  }

  private Event event(Act act) {
    Sentence tree = scene.sentences().get(act.sentence());
    Set<String> contexts = new TreeSet<>(act.hit().trigger().contexts());
    contexts.addAll(contextWords.around(tree, act.hit().head()));
    contexts.removeIf(c -> !codebook.hasContext(c));
    Optional<String> mode = modeWords.of(codebook, tree, act);
    String id =
        digest(
            document,
            act.type(),
            String.join("+", act.actorStates()),
            String.join("+", act.recipientStates()),
            Integer.toString(tree.span().start()),
            Integer.toString(tree.span(act.hit().head()).start()),
            act.factuality().label());
    Set<String> signs = Confidence.signs(scene, act);
    return new Event(
        id,
        act.type(),
        mode,
        List.copyOf(contexts),
        act.parties().actors(),
        act.parties().recipients(),
        when(act, tree),
        act.factuality(),
        new Places(scene).of(act.sentence(), act.hit().head()),
        act.sources(),
        Confidence.of(signs),
        signs,
        List.of(new Event.Evidence(tree.span(), trigger(tree, act.hit()))),
        "lexicon/" + act.hit().trigger().source(),
        act.reasons());
  }

  /** When it happened; "the visit made last week" is dated by its participle. */
  private When when(Act act, Sentence tree) {
    When own = scene.timing().at(act.sentence(), act.hit().head());
    int governor = tree.head(act.hit().head());
    boolean bare = own.basis() == When.Basis.NONE && own.time() == When.Time.FUTURE;
    if (bare && act.factuality() == Factuality.ASSERTED && governor >= 0) {
      return scene.timing().at(act.sentence(), governor); // "took the occasion to send greetings"
    }
    if (act.hit().trigger().wordClass() == Trigger.WordClass.NOUN && ungrounded(own)) {
      When clause = ofClause(act, tree);
      if (!ungrounded(clause)) {
        return clause;
      }
    }
    boolean toCome =
        act.factuality() == Factuality.PLANNED
            && !codebook.type(act.hit().trigger().type()).about();
    if (toCome && own.basis() == When.Basis.PUBLICATION) {
      return new When(Optional.empty(), List.of(), When.Basis.NONE, When.Time.FUTURE);
    }
    int participle = tree.child(act.hit().head(), "acl");
    if (participle >= 0
        && own.basis() != When.Basis.CLAUSE
        && act.hit().trigger().wordClass() == Trigger.WordClass.NOUN) {
      When other = scene.timing().at(act.sentence(), participle);
      return other.basis() == When.Basis.CLAUSE ? other : own;
    }
    return own;
  }

  private static boolean ungrounded(When when) {
    return when.value().isEmpty() || when.basis().compareTo(When.Basis.CARRIED) >= 0;
  }

  /** "…, during a visit to Moscow": an adjunct is of the time of the verb it stands by. */
  private When ofClause(Act act, Sentence tree) {
    int noun = act.hit().head();
    for (int t = noun - 1; t >= 0 && tree.child(noun, "case") >= 0; t--) {
      if (tree.upos(t) == Upos.VERB) {
        return scene.timing().at(act.sentence(), t);
      }
    }
    return scene.timing().at(act.sentence(), noun);
  }

  private static org.dragoman.text.Span trigger(Sentence tree, Triggers.Hit hit) {
    return tree.span(hit.head());
  }

  private static Event merge(Event a, Event b) {
    Set<Event.Evidence> evidence = new LinkedHashSet<>(a.evidence());
    evidence.addAll(b.evidence());
    Set<String> contexts = new TreeSet<>(a.contexts());
    contexts.addAll(b.contexts());
    Set<String> sources = new LinkedHashSet<>(a.reportedBy());
    sources.addAll(b.reportedBy());
    Set<String> signs = Confidence.merged(a, b);
    boolean bDates = grounds(b) < grounds(a) || grounds(b) == grounds(a) && days(b) < days(a);
    return new Event(
        a.id(),
        a.type(),
        a.mode().isPresent() ? a.mode() : b.mode(),
        List.copyOf(contexts),
        union(a.actors(), b.actors()),
        union(a.recipients(), b.recipients()),
        bDates ? b.when() : a.when(),
        a.factuality(),
        a.place().isPresent() ? a.place() : b.place(),
        List.copyOf(sources),
        Confidence.of(signs),
        signs,
        List.copyOf(evidence),
        a.rule(),
        a.reasons());
  }

  /** How well the date is grounded: 0 in the act's own clause; a missing one is worst. */
  private static int grounds(Event event) {
    return event.when().value().isEmpty() ? Integer.MAX_VALUE : event.when().basis().ordinal();
  }

  /** How many days the date leaves open; an unknown one leaves all. */
  private static long days(Event event) {
    return event.when().value().map(PartialDate::days).orElse(Long.MAX_VALUE);
  }

  /** Both lists; a bare state goes when someone of that state is named. */
  private static List<Actor> union(List<Actor> a, List<Actor> b) {
    Set<Actor> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all.stream()
        .filter(
            actor ->
                actor.kind() != ActorKind.STATE
                    || all.stream()
                        .noneMatch(
                            o -> o.kind() == ActorKind.PERSON && o.state().equals(actor.state())))
        .toList();
  }

  static String digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
