package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.quote.Quote;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * The actors that a phrase means: those it names, those coordinated with it, and, where asked for,
 * an owner inside it. In direct speech <em>we</em> is the speaker.
 */
final class Phrases {

  /** How far behind its owner the head of a name may stand. */
  private static final int OWNED = 4;

  private final Scene scene;
  private final int sentence;
  private final Sentence tree;
  private final Habits habits;

  Phrases(Scene scene, int sentence) {
    this.scene = scene;
    this.sentence = sentence;
    this.habits = Habits.of(scene.language());
    this.tree = scene.sentences().get(sentence);
  }

  /**
   * Actors of the phrase below {@code token} and of those coordinated with it.
   *
   * @param strict whether the phrase itself must be an actor; an owner inside it does not count
   */
  List<Actor> of(int token, boolean strict) {
    if (token < 0) {
      return List.of();
    }
    Set<Actor> actors = new LinkedHashSet<>(one(token, strict));
    for (int child : tree.children(token)) {
      if (tree.is(child, "conj") && listed(token, child)) {
        actors.addAll(one(child, strict));
      }
    }
    if (!actors.isEmpty()) {
      actors.addAll(joined(token));
    }
    return List.copyOf(actors);
  }

  /**
   * Whether the tree's coordination is one: names that only a comma parts, or that stand behind
   * another preposition, belong to the next clause («…, Estados Unidos enviará», «…, según X»).
   */
  private boolean listed(int token, int conjunct) {
    if (!habits.tenses()) {
      return true;
    }
    String own = Clauses.preposition(tree, conjunct);
    boolean and = false;
    for (int child : tree.children(token)) {
      and |= tree.is(child, "conj") && tree.child(child, "cc") >= 0 && child >= conjunct;
    }
    String first = Clauses.preposition(tree, token);
    boolean places = // «aux États-Unis et en Australie»
        habits.words(Task.LOCAL).contains(own) && habits.words(Task.LOCAL).contains(first);
    return and && (own.isEmpty() || own.equals(first) || places);
  }

  /** What "and" joins to the name at {@code token}, read from the words where the tree is wrong. */
  private List<Actor> joined(int token) {
    List<Actor> joined = new ArrayList<>();
    int at = end(token);
    while (at + 2 < tree.size()) {
      int next = at + 1;
      boolean comma = tree.form(next).equals(",");
      if (!comma && !says(next, Task.JOINING)) {
        break;
      }
      int name = next + 1;
      while (name + 1 < tree.size() && tree.upos(name) == Upos.DET) {
        name++;
      }
      name = headed(name);
      List<Actor> actors = named(name);
      int after = end(name) + 1;
      boolean listEnds =
          after >= tree.size()
              || tree.upos(after) == Upos.PUNCT
              || tree.upos(after) == Upos.ADP
              || says(after, Task.JOINING);
      boolean verbAfter =
          after < tree.size() && (tree.upos(after) == Upos.VERB || tree.upos(after) == Upos.AUX);
      if (actors.isEmpty() || !bare(name) || !(listEnds || verbAfter) || comma && !inList(after)) {
        break;
      }
      joined.addAll(actors);
      at = end(name);
    }
    return joined;
  }

  /** "Russia's President X" is X: an owner gives way to the name that it belongs to. */
  private int headed(int name) {
    int head = tree.head(name);
    boolean owner = head > name && head <= name + OWNED && !named(name).isEmpty();
    return owner && !named(head).isEmpty() && !named(head).equals(named(name)) ? head : name;
  }

  /** After a comma a name goes on a list only if another "and" or comma and name follow. */
  private boolean inList(int after) {
    return after + 1 < tree.size()
        && (says(after, Task.JOINING)
            || tree.form(after).equals(",") && bare(after + 1) && !named(after + 1).isEmpty());
  }

  private boolean bare(int token) {
    return tree.upos(token) == Upos.PROPN
        || tree.upos(token) == Upos.NOUN
        || tree.upos(token) == Upos.ADJ;
  }

  /** The last token of the name that {@code token} belongs to. */
  private int end(int token) {
    List<Actor> own = scene.cast().at(sentence, token);
    int end = token;
    while (end + 1 < tree.size()
        && !own.isEmpty()
        && scene.cast().at(sentence, end + 1).equals(own)) {
      end++;
    }
    return end;
  }

  /** Whom a single phrase means. */
  List<Actor> one(int token, boolean strict) {
    if (tree.upos(token) == Upos.NOUN
        && (says(token, Task.PRIVATE)
            || habits.words(Task.PRIVATE).contains(tree.lemma(token).toLowerCase(Locale.ROOT)))) {
      return List.of(); // a state's players, cooks and films do nothing in its name
    }
    if (firstPerson(token)) {
      return speaker(token);
    }
    List<Actor> named = named(token);
    if (named.isEmpty()) {
      named = antecedent(token);
    }
    if (named.isEmpty() && says(token, Task.IT)) {
      named = stateMeant(token);
    }
    for (int i = 0; named.isEmpty() && i < tree.children(token).length; i++) {
      int child = tree.children(token)[i];
      boolean beside = !habits.tenses() || Clauses.preposition(tree, child).isEmpty();
      if (tree.is(child, "appos") && beside) {
        named = named(child); // "his counterpart, Lloyd Austin"
      }
    }
    if (named.isEmpty() && strict && scene.cast().isTitle(sentence, token)) {
      return withState(scene.cast().owner(sentence, token)); // "Sudan's foreign minister", unnamed
    }
    if (named.isEmpty()) {
      named = seated(token);
    }
    if (!named.isEmpty() || strict) {
      return named;
    }
    for (int child : tree.children(token)) {
      if (firstPerson(child) && child < token) {
        return speaker(child);
      }
    }
    List<Actor> doers = doers(token, 0);
    if (!doers.isEmpty()) {
      return doers;
    }
    List<Actor> owners = withState(scene.cast().owner(sentence, token));
    if (!owners.isEmpty()) {
      return owners;
    }
    for (int child : tree.children(token)) {
      boolean own =
          tree.is(child, "nmod")
              && (owning(Clauses.preposition(tree, child)) && !nominal(child)
                  || habits
                      .words(Task.BORDER)
                      .contains(tree.lemma(token).toLowerCase(Locale.ROOT)));
      if (own || tree.is(child, "appos")) {
        List<Actor> below = named(child);
        if (below.isEmpty()) {
          below = withState(scene.cast().owner(sentence, child));
        }
        if (!below.isEmpty()) {
          return below;
        }
      }
    }
    return List.of();
  }

  /** "The government in Kyiv": a body that rules and where it sits. */
  private List<Actor> seated(int noun) {
    if (!habits.words(Task.SEATED).contains(tree.lemma(noun).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    for (int child : tree.children(noun)) {
      boolean in = habits.words(Task.IN).contains(Clauses.preposition(tree, child));
      boolean beside = in && tree.is(child, "nmod");
      Optional<Actor> host = beside ? scene.cast().host(sentence, child) : Optional.empty();
      if (host.isPresent()) {
        return List.of(host.get());
      }
      List<Actor> land = beside && habits.cases() ? named(child) : List.of();
      if (!land.isEmpty()) {
        return land; // «суд в США»
      }
    }
    return List.of();
  }

  /** «L'invasion de l'Ukraine par la Russie», «захват города повстанцами»: whose act it is. */
  private List<Actor> doers(int noun, int depth) {
    for (int child : tree.children(noun)) {
      if (depth > 1 || !tree.is(child, "nmod") && !tree.is(child, "obl")) {
        continue;
      }
      String preposition = Clauses.preposition(tree, child);
      boolean doer =
          habits.words(Task.DOER).contains(preposition)
              || habits.cases() && preposition.isEmpty() && tree.has(child, "Case=Ins");
      List<Actor> actors = doer ? named(child) : doers(child, depth + 1);
      if (!actors.isEmpty()) {
        return actors;
      }
    }
    return List.of();
  }

  /** Whether a German article says that the word is no genitive. */
  private boolean nominal(int token) {
    int det = tree.child(token, "det");
    return det >= 0 && Clauses.preposition(tree, token).isEmpty() && says(det, Task.NO_GENITIVE);
  }

  /** The actors that the word itself means. */
  List<Actor> named(int token) {
    if (token < 0) {
      return List.of();
    }
    List<Actor> own = withState(scene.cast().at(sentence, token));
    if (own.isEmpty() && tree.upos(token) != Upos.VERB) {
      for (int child : tree.children(token)) { // "Mr." with the name below it
        if (tree.is(child, "flat") || tree.deprel(child).equals("nmod:desc")) {
          own = withState(scene.cast().at(sentence, child));
          if (!own.isEmpty()) {
            return own;
          }
        }
      }
    }
    return own;
  }

  /**
   * "It" or "they" as a subject: the state or body that is the subject of the clause above, or of
   * the sentence before.
   */
  private List<Actor> stateMeant(int token) {
    if (!tree.is(token, "nsubj")) {
      return List.of();
    }
    int verb = tree.head(token);
    for (int at = verb < 0 ? -1 : tree.head(verb), steps = 0; at >= 0 && steps < 6; steps++) {
      List<Actor> subject = noPeople(named(tree.child(at, "nsubj")));
      if (!subject.isEmpty()) {
        return subject;
      }
      at = tree.head(at);
    }
    if (sentence == 0 || !scene.blocks().get(sentence).equals(scene.blocks().get(sentence - 1))) {
      return List.of();
    }
    Sentence before = scene.sentences().get(sentence - 1);
    int root = before.root();
    int subject = root < 0 ? -1 : before.child(root, "nsubj");
    return subject < 0 ? List.of() : noPeople(withState(scene.cast().at(sentence - 1, subject)));
  }

  private static List<Actor> noPeople(List<Actor> actors) {
    return actors.stream().filter(a -> a.kind() != ActorKind.PERSON).toList();
  }

  /** For "who" and "which" whose noun the tree does not give: the actor named right before. */
  private List<Actor> antecedent(int token) {
    String form = tree.form(token).toLowerCase(Locale.ROOT);
    boolean person = form.equals("who");
    boolean relative =
        person
            || form.equals("which") && token > 0 && tree.form(token - 1).equals(",")
            || tree.has(token, "PronType=Rel");
    if (!relative) {
      return List.of();
    }
    for (int t = token - 1; t >= Math.max(0, token - 12); t--) {
      List<Actor> actors = named(t);
      if (person) {
        actors = actors.stream().filter(a -> a.kind() != ActorKind.STATE).toList();
        Optional<Actor> someone =
            actors.stream().filter(a -> a.kind() == ActorKind.PERSON).findFirst();
        if (someone.isPresent()) {
          return List.of(someone.get());
        }
      } else if (!actors.isEmpty()) {
        return actors;
      }
    }
    return List.of();
  }

  /** "Us", but not "the US". */
  private boolean firstPerson(int token) {
    return says(token, Task.WE) && tree.upos(token) != Upos.PROPN && named(token).isEmpty();
  }

  private boolean says(int token, Task task) {
    return habits.words(task).contains(tree.form(token).toLowerCase(Locale.ROOT));
  }

  /** Whether the preposition makes the noun behind it an owner or origin. */
  private boolean owning(String preposition) {
    return preposition.isEmpty() || habits.words(Task.OWNING).contains(preposition);
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

  /** Those that can be a party: of a state, and no news agency or paper, which only reports. */
  static List<Actor> withState(List<Actor> actors) {
    return actors.stream().filter(a -> a.state().isPresent() && !media(a)).toList();
  }

  private static boolean media(Actor actor) {
    return actor.kind() == ActorKind.ORGANIZATION && actor.sector().equals(Optional.of("JRN"));
  }
}
