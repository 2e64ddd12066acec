package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.quote.Quote;
import org.dragoman.quote.Cues;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Fills the slots of a trigger: who is the actor, who the recipient, by the grammar around it.
 *
 * <p>A slot holds the actors that its phrase names, those coordinated with it, and, unless the slot
 * is strict, an owner inside the phrase: in "condemned Russia's invasion" the object is no actor,
 * but Russia owns it. In direct speech <em>we</em> is the speaker.
 */
final class Arguments {

  private static final Set<String> FIRST_PERSON =
      Set.of("we", "our", "us", "i", "my", "ours", "wir", "unser", "uns", "ich", "mein");

  private final Scene scene;
  private final Cues cues;
  private final Counterparts counterparts;
  private final int sentence;
  private final Sentence tree;
  private final Triggers.Hit hit;

  Arguments(
      Scene scene, Cues cues, Counterparts counterparts, int sentence, Triggers.Hit hit) {
    this.scene = scene;
    this.cues = cues;
    this.counterparts = counterparts;
    this.sentence = sentence;
    this.tree = scene.sentences().get(sentence);
    this.hit = hit;
  }

  Parties parties() {
    Trigger trigger = hit.trigger();
    List<Actor> actors = List.of();
    boolean actorSaid = false;
    for (Slot slot : trigger.actor()) {
      actors = fill(slot, Set.of());
      if (!actors.isEmpty()) {
        actorSaid = !slot.is("other");
        break;
      }
    }
    Set<String> own = Parties.states(actors);
    List<Actor> recipients = List.of();
    boolean recipientSaid = false;
    for (Slot slot : trigger.recipient()) {
      recipients = without(fill(slot, own), own);
      if (!recipients.isEmpty()) {
        recipientSaid = !slot.is("other");
        break;
      }
    }
    return new Parties(actors, recipients, actorSaid, recipientSaid);
  }

  private static List<Actor> without(List<Actor> actors, Set<String> states) {
    if (states.isEmpty()) {
      return actors;
    }
    return actors.stream().filter(a -> !states.contains(a.state().orElse(""))).toList();
  }

  private List<Actor> fill(Slot slot, Set<String> not) {
    boolean verb = hit.trigger().wordClass() == Trigger.WordClass.VERB;
    int head = hit.head();
    return switch (slot.name()) {
      case "subject" ->
          phrase(verb ? Clauses.agent(tree, head) : lightSubject(head), slot.strict());
      case "object" -> phrase(verb ? Clauses.patient(tree, head) : governor(head), slot.strict());
      case "indirect" -> phrase(Clauses.indirect(tree, head), slot.strict());
      case "possessive" -> possessive(head);
      case "adjective" -> adjective(head);
      case "clause" -> clause(head, not);
      case "host" -> host(head);
      case "other" -> counterparts.near(sentence, not);
      case "speaker" -> withState(Attribution.speaker(scene, cues, sentence, head));
      default -> prepositional(slot);
    };
  }

  /** Actors of the phrase below {@code token} and of those coordinated with it. */
  private List<Actor> phrase(int token, boolean strict) {
    if (token < 0) {
      return List.of();
    }
    Set<Actor> actors = new LinkedHashSet<>(one(token, strict));
    for (int child : tree.children(token)) {
      if (tree.is(child, "conj")) {
        actors.addAll(one(child, strict));
      }
    }
    for (int child : tree.children(token)) {
      // "along with Putin", "together with …" go with the subject
      if (tree.is(child, "nmod") && Clauses.preposition(tree, child).equals("and")) {
        actors.addAll(one(child, strict));
      }
    }
    return List.copyOf(actors);
  }

  private List<Actor> one(int token, boolean strict) {
    if (FIRST_PERSON.contains(tree.form(token).toLowerCase(Locale.ROOT))) {
      return speaker(token);
    }
    List<Actor> named = scene.cast().at(sentence, token);
    if (!named.isEmpty() || strict) {
      return withState(named);
    }
    for (int child : tree.children(token)) {
      if (tree.is(child, "nmod:poss") || tree.is(child, "det:poss")) {
        if (FIRST_PERSON.contains(tree.form(child).toLowerCase(Locale.ROOT))) {
          return speaker(child);
        }
      }
    }
    List<Actor> owners = scene.cast().owner(sentence, token);
    if (!owners.isEmpty()) {
      return withState(owners);
    }
    // "representatives of important spheres of the Russian state": one step further down
    for (int child : tree.children(token)) {
      if (tree.is(child, "nmod") || tree.is(child, "appos")) {
        List<Actor> below = new ArrayList<>(scene.cast().at(sentence, child));
        if (below.isEmpty()) {
          below.addAll(scene.cast().owner(sentence, child));
        }
        if (!below.isEmpty()) {
          return withState(below);
        }
      }
    }
    return List.of();
  }

  private List<Actor> speaker(int token) {
    return scene
        .quotes()
        .at(tree.span(token).start())
        .flatMap(Quote::speaker)
        .filter(a -> a.state().isPresent())
        .map(List::of)
        .orElse(List.of());
  }

  private static List<Actor> withState(List<Actor> actors) {
    return actors.stream().filter(a -> a.state().isPresent()).toList();
  }

  /** The subject of the verb that a noun hangs on: "Moscow <em>announced</em> talks". */
  private int lightSubject(int noun) {
    int head = tree.head(noun);
    if (head < 0) {
      return -1;
    }
    if (tree.is(noun, "obj") || tree.is(noun, "obl")) {
      return Clauses.agent(tree, head);
    }
    if (tree.child(noun, "cop") >= 0) {
      return tree.child(noun, "nsubj");
    }
    if (tree.is(noun, "conj")) {
      return lightSubject(head);
    }
    return tree.child(noun, "nsubj");
  }

  private int governor(int noun) {
    return tree.child(noun, "nmod");
  }

  private List<Actor> possessive(int noun) {
    for (int child : tree.children(noun)) {
      if (Clauses.owner(tree, child) || isOf(child)) {
        List<Actor> owners = phrase(child, false);
        if (!owners.isEmpty()) {
          return owners;
        }
      }
    }
    return List.of();
  }

  private boolean isOf(int child) {
    return tree.is(child, "nmod") && Clauses.preposition(tree, child).equals("von");
  }

  private List<Actor> adjective(int noun) {
    Set<Actor> found = new LinkedHashSet<>();
    for (int child : tree.children(noun)) {
      boolean modifier =
          tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nmod")
              || tree.is(child, "flat");
      if (modifier && child < noun && Clauses.preposition(tree, child).isEmpty()) {
        found.addAll(phrase(child, true));
      }
    }
    if (found.isEmpty() && noun > 0 && tree.upos(noun - 1) != Upos.VERB) {
      found.addAll(withState(scene.cast().at(sentence, noun - 1)));
    }
    if (found.isEmpty()) {
      found.addAll(withState(scene.cast().at(sentence, noun)));
    }
    return List.copyOf(found);
  }

  /** The actors in the clause that the trigger governs, its subject first. */
  private List<Actor> clause(int head, Set<String> not) {
    for (int child : tree.children(head)) {
      if (tree.is(child, "ccomp") || tree.is(child, "xcomp") || tree.is(child, "acl")
          || tree.is(child, "advcl") && condition(child) < 0) {
        int subject = tree.child(child, "nsubj");
        List<Actor> actors = without(phrase(subject, false), not);
        if (!actors.isEmpty()) {
          return actors;
        }
        actors = without(phrase(Clauses.patient(tree, child), false), not);
        if (!actors.isEmpty()) {
          return actors;
        }
        actors = counterparts.below(sentence, child, not);
        if (actors.size() == 1) {
          return actors;
        }
      }
    }
    return List.of();
  }

  private int condition(int clause) {
    int mark = tree.child(clause, "mark");
    return mark >= 0 && Set.of("if", "unless", "falls", "wenn", "sofern")
            .contains(tree.lemma(mark).toLowerCase(Locale.ROOT))
        ? mark : -1;
  }

  /** The state in which it takes place: "in Havana", "to Moscow". */
  private List<Actor> host(int head) {
    for (int token = 0; token < tree.size(); token++) {
      boolean near = tree.dominates(head, token) || tree.dominates(tree.head(head), token);
      if (near && (tree.is(token, "obl") || tree.is(token, "nmod"))) {
        var state = scene.cast().placeState(sentence, token);
        if (state.isPresent()) {
          List<Actor> actor = counterparts.actor(state.get()).map(List::of).orElse(List.of());
          if (!actor.isEmpty()) {
            return actor;
          }
        }
      }
    }
    return List.of();
  }

  /** The complement of a preposition at the trigger, at its object or at the idiom's words. */
  private List<Actor> prepositional(Slot slot) {
    for (int anchor : anchors()) {
      for (int child : tree.children(anchor)) {
        boolean nominal =
            tree.is(child, "obl") || tree.is(child, "nmod") || tree.is(child, "advcl")
                || tree.is(child, "acl") || tree.is(child, "advmod");
        if (nominal && Clauses.preposition(tree, child).equals(slot.name())) {
          List<Actor> actors = phrase(child, slot.strict());
          if (actors.isEmpty() && !slot.strict()) {
            actors = place(child);
          }
          if (!actors.isEmpty()) {
            return actors;
          }
        }
      }
    }
    return List.of();
  }

  private List<Actor> place(int token) {
    return scene.cast().placeState(sentence, token).flatMap(counterparts::actor).map(List::of)
        .orElse(List.of());
  }

  private List<Integer> anchors() {
    Set<Integer> anchors = new LinkedHashSet<>();
    anchors.add(hit.head());
    for (int other : hit.others()) {
      anchors.add(other);
    }
    int object = tree.child(hit.head(), "obj");
    if (object >= 0) {
      anchors.add(object);
    }
    if (hit.trigger().wordClass() == Trigger.WordClass.NOUN) {
      int head = tree.head(hit.head());
      boolean carried = tree.is(hit.head(), "obj") || tree.is(hit.head(), "nsubj");
      if (head >= 0 && carried) {
        anchors.add(head);
      }
    } else {
      int xcomp = tree.child(hit.head(), "xcomp");
      if (xcomp >= 0) {
        anchors.add(xcomp);
      }
    }
    return List.copyOf(anchors);
  }
}
