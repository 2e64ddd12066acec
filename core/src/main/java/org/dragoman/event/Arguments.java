package org.dragoman.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.quote.Cues;
import org.dragoman.quote.Doer;
import org.dragoman.syntax.Clauses;
import org.dragoman.syntax.Roles;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;

/**
 * Fills the slots of a trigger: who is the actor, who the recipient. The grammar around it is asked
 * first; where the tree leads to nobody, the order of the words is, and what it says counts less.
 */
final class Arguments {

  private final Scene scene;
  private final Habits habits;
  private final Cues cues;
  private final LightVerbs light;
  private final Counterparts counterparts;
  private final int sentence;
  private final Sentence tree;
  private final Triggers.Hit hit;
  private final Set<Integer> eventNouns;
  private final Phrases phrases;
  private final Complements complements;
  private final Surface surface;
  private final Valency valency;

  Arguments(
      Scene scene,
      Cues cues,
      LightVerbs light,
      Counterparts counterparts,
      int sentence,
      Triggers.Hit hit,
      Set<Integer> eventNouns) {
    this.eventNouns = eventNouns;
    this.scene = scene;
    this.habits = Habits.of(scene.language());
    this.cues = cues;
    this.light = light;
    this.counterparts = counterparts;
    this.sentence = sentence;
    this.tree = scene.sentences().get(sentence);
    this.hit = hit;
    this.phrases = new Phrases(scene, sentence);
    this.complements = new Complements(scene, counterparts, sentence, hit, phrases);
    this.valency = new Valency(scene, cues, phrases, sentence, hit);
    this.surface = new Surface(tree, phrases, complements::place, habits);
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
    for (int i = 0; actors.isEmpty() && i < trigger.actor().size(); i++) {
      if (trigger.actor().get(i).preposition()) {
        actors = bySurface(trigger.actor().get(i));
        actorSaid =
            !actors.isEmpty() && habits.words(Task.DOER).contains(trigger.actor().get(i).name());
      }
    }
    List<Actor> suffering = List.of();
    List<Actor> byAdjective = adjectiveOwner();
    if (!byAdjective.isEmpty()) {
      suffering = without(actors, Parties.states(byAdjective));
      actors = byAdjective;
      actorSaid = true;
    }
    List<Actor> predicated = predicated();
    if (!predicated.isEmpty()) {
      actors = predicated;
      actorSaid = true;
    }
    if (actors.isEmpty()) {
      actors = unsaidActor();
    }
    Set<String> own = Parties.states(actors);
    List<Actor> recipients =
        predicated.isEmpty() ? List.of() : without(possessive(hit.head()), own);
    boolean recipientSaid = !recipients.isEmpty();
    for (Slot slot : recipientSaid ? List.<Slot>of() : trigger.recipient()) {
      if (trigger.domestic() && slot.is("other")) {
        continue; // one state is enough: nobody else is guessed
      }
      List<Actor> named = fill(slot, own);
      recipients = without(named, own);
      if (!recipients.isEmpty()) {
        recipientSaid = !slot.is("other");
        break;
      }
      if (slot.is("object") && !named.isEmpty() && inward(named)) {
        return new Parties(actors, List.of(), actorSaid, true); // of one side with the actor
      }
    }
    if (recipients.isEmpty() && !suffering.isEmpty()) {
      recipients = suffering;
      recipientSaid = true;
    }
    for (int i = 0; recipients.isEmpty() && i < trigger.recipient().size(); i++) {
      recipients = without(bySurface(trigger.recipient().get(i)), own);
      recipientSaid =
          !recipients.isEmpty()
              && trigger.recipient().get(i).preposition()
              && trigger.wordClass() == Trigger.WordClass.VERB
              && habits.articleRoles();
    }
    return new Parties(actors, recipients, actorSaid, recipientSaid);
  }

  /** Whether the object itself, not an owner in it, is the actor's own: "attacked the mayor". */
  private boolean inward(List<Actor> named) {
    return !habits.tenses()
        && hit.trigger().wordClass() == Trigger.WordClass.VERB
        && fill(new Slot("object", true), Set.of()).equals(named);
  }

  /**
   * «La invasión iraquí de Kuwait»: where a noun has both, the adjective tells who does it and the
   * complement to whom; nobody where it has not both.
   */
  private List<Actor> adjectiveOwner() {
    int head = hit.head();
    boolean noun = hit.trigger().wordClass() == Trigger.WordClass.NOUN;
    if (!noun || !habits.adjectivesFollow()) {
      return List.of();
    }
    List<Actor> owner = possessive(head);
    boolean adjective = tree.child(head, "amod") >= 0;
    if (!adjective || owner.isEmpty() || owner.get(0).kind() == ActorKind.PERSON) {
      return List.of();
    }
    return without(Phrases.withState(scene.cast().owner(sentence, head)), Parties.states(owner));
  }

  private static List<Actor> without(List<Actor> actors, Set<String> states) {
    if (states.isEmpty()) {
      return actors;
    }
    return actors.stream().filter(a -> !states.contains(a.state().orElse(""))).toList();
  }

  /**
   * "The Soviet Union was one of Cuba's supports": of a predicate noun the subject is the actor.
   */
  private List<Actor> predicated() {
    int head = hit.head();
    boolean noun = hit.trigger().wordClass() == Trigger.WordClass.NOUN;
    if (!noun || hit.trigger().spoken()) {
      return List.of();
    }
    int predicate = tree.child(head, "cop") >= 0 ? head : tree.head(head);
    boolean partOf =
        predicate >= 0
            && tree.child(predicate, "cop") >= 0
            && (predicate == head || tree.is(head, "nmod") && tree.lemma(predicate).equals("one"));
    return partOf ? phrases.of(tree.child(predicate, "nsubj"), true) : List.of();
  }

  /** Where no slot of the lexicon holds an actor: a light verb's subject, or the words' order. */
  private List<Actor> unsaidActor() {
    int head = hit.head();
    if (hit.trigger().actor().stream().anyMatch(slot -> slot.is("speaker"))) {
      return List.of(); // a judgement is only an act when somebody speaks it
    }
    if (hit.trigger().wordClass() == Trigger.WordClass.NOUN) {
      int verb = carrier(head);
      if (verb >= 0) {
        List<Actor> actors = subjects(verb);
        return actors.isEmpty() ? surface.subject(verb) : actors;
      }
      boolean delegation = hit.trigger().mutual() && tree.is(head, "nmod") && tree.head(head) >= 0;
      return delegation ? phrases.one(tree.head(head), false) : List.of();
    }
    boolean subject = hit.trigger().actor().stream().anyMatch(s -> s.is("subject"));
    int own = tree.child(head, "nsubj");
    boolean other =
        own >= 0
            && (tree.upos(own) == Upos.NOUN
                || habits.articleRoles() && vague(own)
                || habits.adjectivesFollow()
                    && own > 0
                    && !tree.form(own - 1).equals(",")
                    && tree.upos(Clauses.antecedent(tree, head, own)) == Upos.NOUN);
    boolean ofNoun = // "announcements to send troops": whose is for the noun to say
        habits.articleRoles()
            && tree.deprel(head).equals("acl")
            && !tree.is(tree.head(head), "obj")
            && tree.child(head, "mark") >= 0
            && tree.upos(tree.child(head, "mark")) == Upos.PART;
    if (!subject || other || ofNoun || Doer.passive(tree, head)) {
      return List.of();
    }
    List<Actor> unsaid =
        habits.dropsSubjects() ? new Unsaid(scene, phrases, sentence).of(head) : List.of();
    return unsaid.isEmpty() ? surface.subject(head) : unsaid;
  }

  /** "Which", "they": they mean something or somebody, but not the name that stands nearest. */
  private boolean vague(int token) {
    return tree.upos(token) == Upos.PRON
        && (tree.has(token, "PronType=Prs")
            ? tree.has(token, "Number=Plur")
            : !habits.words(Task.WHO).contains(tree.form(token).toLowerCase(Locale.ROOT)));
  }

  /**
   * The verb that carries a noun, or -1: a light verb, and for what people do with each other any
   * verb ("flew to Geneva for talks with …").
   */
  private int carrier(int noun) {
    int head = tree.head(noun);
    if (head >= 0 && hit.trigger().mutual()) {
      boolean adjunct = tree.is(noun, "obl") && tree.upos(head) == Upos.VERB;
      if (adjunct) {
        return head;
      }
      if (tree.is(noun, "nmod") && phrases.one(head, false).isEmpty()) {
        int above = tree.head(head); // "after thirteen days of talks"
        return above >= 0 && tree.upos(above) == Upos.VERB ? above : carrier(head);
      }
    }
    if (head >= 0 && tree.is(noun, "conj")) {
      return carrier(head);
    }
    boolean carried = tree.is(noun, "obj") || tree.is(noun, "obl") || tree.is(noun, "compound");
    return head >= 0 && carried && light.holds(tree, head) ? head : -1;
  }

  private List<Actor> bySurface(Slot slot) {
    boolean verb = hit.trigger().wordClass() == Trigger.WordClass.VERB;
    if (slot.is("object")) {
      return verb && !Doer.passive(tree, hit.head()) ? surface.object(hit.head()) : List.of();
    }
    if (slot.is("indirect")) {
      return verb ? surface.object(hit.head()) : List.of();
    }
    return slot.preposition() ? surface.behind(slot.name(), hit.head(), slot.strict()) : List.of();
  }

  private List<Actor> fill(Slot slot, Set<String> not) {
    boolean verb = hit.trigger().wordClass() == Trigger.WordClass.VERB;
    int head = hit.head();
    return switch (slot.name()) {
      case "subject" ->
          verb ? subjects(hit.clause(tree)) : phrases.of(subjectOfNoun(head), slot.strict());
      case "object" ->
          verb ? objects(slot.strict()) : phrases.of(tree.child(head, "nmod"), slot.strict());
      case "indirect" -> indirect(head, slot.strict());
      case "possessive" -> possessive(head);
      case "adjective" -> adjective(head);
      case "modified" ->
          phrases.of(
              tree.is(head, "amod") || tree.is(head, "compound")
                  ? tree.head(head)
                  : tree.child(head, "nsubj"),
              slot.strict());
      case "clause" -> clause(head, not);
      case "host" -> complements.host();
      case "local" -> doerUnsaid(head) ? complements.host() : List.of();
      case "other" -> counterparts.near(sentence, not);
      case "speaker" -> Phrases.withState(Attribution.speaker(scene, cues, sentence, head));
      default -> complements.prepositional(slot);
    };
  }

  /** All actors among a verb's subjects; the tree may give several where one is a time. */
  private List<Actor> subjects(int verb) {
    if (Doer.passive(tree, verb)) {
      return phrases.of(Doer.of(tree, verb), false);
    }
    Set<Actor> actors = new LinkedHashSet<>();
    Roles roles = valency.roles(verb);
    List<Actor> opening = valency.unsaid(verb);
    if (!opening.isEmpty()) {
      return opening;
    }
    for (int child : tree.children(verb)) {
      boolean subject =
          child == roles.subject()
              || tree.is(child, "nsubj")
                  && child != roles.object()
                  && child != roles.indirect()
                  && (habits.articleRoles() || Clauses.preposition(tree, child).isEmpty());
      if (subject && hit.covers(child)) {
        boolean own = hit.trigger().headIndex() > 0; // "truckers block": the idiom has its subject
        actors.addAll(phrases.of(own ? child : tree.child(child, "nsubj"), !own));
      }
      if (subject && !hit.covers(child) && !valency.beforeColon(child, verb)) {
        int subjectToken = Clauses.antecedent(tree, verb, child);
        actors.addAll(phrases.of(subjectToken, eventNouns.contains(subjectToken)));
      }
    }
    List<Actor> beside = surface.justBefore(verb);
    if (!beside.isEmpty()
        && actors.stream().noneMatch(beside::contains)
        && (roles.subject() < 0 || phrases.of(roles.subject(), true).isEmpty())) {
      return beside; // the tree's subject is only somebody's; a name stands right before the verb
    }
    int first = tree.head(verb);
    boolean shares = // "dankte den Franzosen und versprach": the subject as the first verb has it
        (habits.articleRoles() || habits.cases() && agree(first, verb))
            && actors.isEmpty()
            && tree.is(verb, "conj")
            && tree.child(verb, "nsubj") < 0
            && first >= 0
            && first < verb
            && tree.upos(first) == Upos.VERB
            && !Doer.passive(tree, first);
    if (shares || actors.isEmpty() && controlled(verb)) {
      actors.addAll(subjects(first));
    }
    if (actors.isEmpty() && roles.subject() < 0) {
      boolean moved = tree.child(verb, "nsubj") >= 0; // what the tree calls subject is none
      actors.addAll(moved ? surface.opening(verb) : phrases.of(Doer.of(tree, verb), false));
    }
    return actors.isEmpty() && habits.tenses()
        ? complements.seat(verb, roles.subject())
        : List.copyOf(actors);
  }

  /** Whether two finite verbs are of one number and, where they show it, one gender. */
  private boolean agree(int first, int second) {
    if (first < 0 || !tree.has(first, "VerbForm=Fin") || !tree.has(second, "VerbForm=Fin")) {
      return false;
    }
    boolean gender = true;
    for (String value : new String[] {"Gender=Masc", "Gender=Fem", "Gender=Neut"}) {
      gender &= tree.has(first, value) == tree.has(second, value);
    }
    return gender && tree.has(first, "Number=Plur") == tree.has(second, "Number=Plur");
  }

  /**
   * "Has begun to deliver": the infinitive has the subject of the verb above, if that has no
   * object.
   */
  private boolean controlled(int verb) {
    int above = tree.head(verb);
    return above >= 0
        && above < verb
        && tree.is(verb, "xcomp")
        && tree.upos(above) == Upos.VERB
        && tree.child(verb, "nsubj") < 0
        && tree.child(above, "obj") < 0
        && tree.child(above, "iobj") < 0
        && !Doer.passive(tree, above)
        && !Doer.passive(tree, verb);
  }

  /**
   * Actors of the object, of the verb itself or of a verb among the idiom's words; for "hit the
   * port of Odesa" the state in which the place lies.
   */
  private List<Actor> objects(boolean strict) {
    int own = object(hit.head());
    List<Actor> actors = phrases.of(own, strict);
    if (actors.isEmpty() && own >= 0 && !strict) {
      actors = complements.place(own);
      for (int child : tree.children(own)) {
        if (actors.isEmpty() && tree.is(child, "nmod")) {
          actors = complements.place(child);
        }
      }
    }
    for (int child : tree.children(hit.head())) {
      // German: an object that the tree takes for an adverbial, as no preposition tells
      boolean adverbial = tree.deprel(child).equals("obl");
      boolean asked = own < 0 && tree.is(child, "iobj"); // "asked Brussels for money"
      if (actors.isEmpty() && (adverbial || asked) && Clauses.preposition(tree, child).isEmpty()) {
        actors = phrases.of(child, true);
      }
    }
    for (int i = 0; actors.isEmpty() && i < hit.others().length; i++) {
      int other = hit.others()[i];
      if (tree.upos(other) == Upos.VERB) {
        actors = phrases.of(object(other), strict);
      }
      for (int child : tree.children(other)) {
        boolean hung = // «взяли под стражу россиянина»: the genitive is the verb's accusative
            habits.cases() && own < 0 && child > other && tree.is(child, "nmod");
        if (hung && actors.isEmpty() && Clauses.preposition(tree, child).isEmpty()) {
          actors = phrases.of(child, strict);
        }
      }
    }
    return actors;
  }

  /** «В Польше задержан россиянин», «в Польше задержали россиянина»: by those of the place. */
  private boolean doerUnsaid(int verb) {
    if (tree.deprel(verb).equals("acl") && !habits.cases()) {
      return false; // «des prisonniers détenus en Israël»: who they are, no news
    }
    if (Doer.passive(tree, verb)) {
      return Doer.of(tree, verb) < 0;
    }
    return tree.child(verb, "nsubj") < 0
        && !tree.is(verb, "conj")
        && tree.has(verb, "Number=Plur")
        && tree.has(verb, "VerbForm=Fin");
  }

  private int object(int verb) {
    return Doer.passive(tree, verb)
        ? Doer.patient(tree, verb)
        : orElse(valency.roles(verb).object(), Doer.patient(tree, verb));
  }

  /**
   * Whom it is given or told; in German also a name that the tree hangs on the subject: "hat die
   * Regierung Berlin vorgeworfen", "hatte Frankreich der Ukraine zugesagt".
   */
  private List<Actor> indirect(int verb, boolean strict) {
    List<Actor> own = phrases.of(indirect(verb), strict);
    int subject =
        habits.articleRoles() && habits.subjectAfter() ? valency.roles(verb).subject() : -1;
    if (!own.isEmpty() || subject < 0 || subject > verb) {
      return own;
    }
    Set<String> states = Parties.states(phrases.one(subject, true));
    for (int child : tree.children(subject)) {
      boolean beside =
          child == subject + 1 && tree.is(child, "appos")
              || tree.is(child, "nmod") && tree.upos(subject) == Upos.PROPN;
      List<Actor> named =
          beside && child < verb && Clauses.preposition(tree, child).isEmpty()
              ? phrases.named(child)
              : List.of();
      if (!named.isEmpty() && !states.isEmpty() && without(named, states).equals(named)) {
        return named;
      }
    }
    return List.of();
  }

  private int indirect(int verb) {
    return orElse(valency.roles(verb).indirect(), Clauses.indirect(tree, verb));
  }

  private static int orElse(int token, int other) {
    return token >= 0 ? token : other;
  }

  /** The subject of the clause in which a noun or adjective is the predicate or the object. */
  private int subjectOfNoun(int noun) {
    int head = tree.head(noun);
    int own = tree.child(noun, "nsubj");
    if (own >= 0 || head < 0) {
      return own;
    }
    if (tree.is(noun, "obj") || tree.is(noun, "obl")) {
      return Doer.of(tree, head);
    }
    return tree.is(noun, "conj") ? subjectOfNoun(head) : -1;
  }

  private List<Actor> possessive(int noun) {
    for (int child : tree.children(noun)) {
      boolean von =
          tree.is(child, "nmod")
              && habits.words(Task.OF_PHRASE).contains(Clauses.preposition(tree, child))
              && !suffers(Clauses.preposition(tree, child));
      boolean genitive = // "die Weigerung Mexikos", taken for an apposition
          habits.subjectAfter()
              && child == noun + 1
              && tree.is(child, "appos")
              && tree.upos(child) == Upos.PROPN
              && tree.form(child).endsWith("s");
      if (Clauses.owner(tree, child) || von || genitive || ownWord(child)) {
        List<Actor> owners = phrases.of(child, false);
        if (!owners.isEmpty()) {
          return owners;
        }
      }
    }
    return List.of();
  }

  /** "The invasion of Ukraine": behind this preposition the trigger has its recipient. */
  private boolean suffers(String preposition) {
    return habits.articleRoles()
        && hit.trigger().recipient().stream().anyMatch(slot -> slot.is(preposition))
        && hit.trigger().actor().stream().noneMatch(slot -> slot.is(preposition));
  }

  /** «su visita», «его визит», «визит США»: an owner in languages that mark it less. */
  private boolean ownWord(int child) {
    return habits.tenses()
        && (tree.has(child, "Poss=Yes")
            || !habits.adjectivesFollow()
                && tree.is(child, "nmod")
                && tree.upos(child) == Upos.PROPN
                && Clauses.preposition(tree, child).isEmpty());
  }

  private List<Actor> adjective(int noun) {
    Set<Actor> found = new LinkedHashSet<>();
    for (int child : tree.children(noun)) {
      boolean modifier =
          tree.is(child, "amod")
              || tree.is(child, "compound")
              || tree.is(child, "nmod")
              || tree.is(child, "flat");
      boolean placed = child < noun || habits.adjectivesFollow() && tree.is(child, "amod");
      if (modifier && placed && Clauses.preposition(tree, child).isEmpty()) {
        found.addAll(phrases.of(child, true));
      }
    }
    for (int t = noun - 1; found.isEmpty() && t >= Math.max(0, noun - 3); t--) {
      if (tree.upos(t) != Upos.ADJ && tree.upos(t) != Upos.PROPN && tree.upos(t) != Upos.NOUN) {
        break;
      }
      if (tree.upos(t) == Upos.ADJ || t == noun - 1) {
        found.addAll(phrases.named(t));
      }
    }
    if (found.isEmpty()) {
      found.addAll(Phrases.withState(scene.cast().ownerBefore(sentence, noun)));
    }
    if (found.isEmpty()) {
      found.addAll(phrases.named(noun));
    }
    return List.copyOf(found);
  }

  /** The actors in the clause that the trigger governs, its subject first. */
  private List<Actor> clause(int head, Set<String> not) {
    for (int child : tree.children(head)) {
      boolean governed =
          tree.is(child, "ccomp")
              || tree.is(child, "xcomp")
              || tree.is(child, "acl")
              || tree.is(child, "advcl") && !conditional(child);
      if (governed) {
        List<Actor> actors = without(phrases.of(tree.child(child, "nsubj"), false), not);
        if (actors.isEmpty()) {
          actors = without(phrases.of(Doer.patient(tree, child), false), not);
        }
        if (actors.isEmpty()) {
          List<Actor> below = counterparts.below(sentence, child, not);
          actors = below.size() == 1 ? below : List.of();
        }
        if (!actors.isEmpty()) {
          return actors;
        }
      }
    }
    return List.of();
  }

  private boolean conditional(int clause) {
    int mark = tree.child(clause, "mark");
    return mark >= 0 && cues.is(tree, mark, Cues.Kind.CONDITION);
  }
}
