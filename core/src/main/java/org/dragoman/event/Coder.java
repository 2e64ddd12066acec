package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.actor.ActorKind;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.SmallWords.Task;
import org.dragoman.quote.Cues;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * Codes an article: triggers are found, their slots filled, their factuality worked out, acts
 * inside acts sorted out, and the reports of one act put together.
 *
 * <p>Rules that hold for every type, and need no type's name:
 *
 * <ul>
 *   <li>What is only planned, possible or conditional takes the type that the codebook has for an
 *       act to come ({@link EventType#before}).
 *   <li>What a verbal act speaks of ("demanded the withdrawal of troops") is its content, no act of
 *       its own; but it lends the verbal act the parties that it leaves unsaid.
 *   <li>An act that several parties do to no one is one they do together ({@link
 *       EventType#together}).
 * </ul>
 */
public final class Coder {

  private final Codebook codebook;
  private final Triggers triggers;
  private final Cues cues;
  private final Habits habits;
  private final LightVerbs light;
  private final ContextWords contextWords;
  private final ModeWords modeWords;
  private final Scope scope;

  private Coder(Language language, Codebook codebook, Scope scope) {
    this.scope = scope;
    this.codebook = codebook;
    this.triggers = Triggers.of(language, codebook);
    this.cues = Cues.of(language);
    this.habits = Habits.of(language);
    this.light = LightVerbs.of(language);
    this.contextWords = ContextWords.of(language);
    this.modeWords = ModeWords.of(language);
  }

  /** The coder for one language; immutable, to be shared between threads. */
  public static Coder of(Language language, Codebook codebook, Scope scope) {
    return new Coder(language, codebook, scope);
  }

  /**
   * Codes an article.
   *
   * @param document id of the document, a part of the events' ids
   * @return events in the order in which the text first tells them
   */
  public List<Event> code(Scene scene, String document) {
    if (scope == Scope.INTERNATIONAL && !scene.cast().hasStates()) {
      return List.of(); // nobody who could act
    }
    Counterparts counterparts = new Counterparts(scene);
    Reports reports = new Reports(scene, codebook, contextWords, modeWords, document);
    for (int s = 0; s < scene.sentences().size(); s++) {
      for (Act act : acts(scene, counterparts, s)) {
        reports.add(act);
        if (act.parties().states().size() > 1 || act.hit().trigger().domestic()) {
          counterparts.note(act);
        }
      }
    }
    return reports.events();
  }

  /** The decisions on one sentence in plain text: triggers, their parties, what became of them. */
  public String explain(Scene scene, int sentence) {
    Sentence tree = scene.sentences().get(sentence);
    Counterparts counterparts = new Counterparts(scene);
    StringBuilder out = new StringBuilder();
    List<Triggers.Hit> hits = triggers.in(tree);
    for (Triggers.Hit hit : hits) {
      Parties parties =
          new Arguments(scene, cues, light, counterparts, sentence, hit, eventNouns(hits))
              .parties();
      Commitment.Verdict verdict =
          Commitment.of(cues, habits, tree, hit, codebook.type(hit.trigger().type()).about());
      out.append("  trigger '")
          .append(tree.form(hit.head()))
          .append("' ")
          .append(hit.trigger().type())
          .append(" (lexicon/")
          .append(hit.trigger().source())
          .append(")\n    actors ")
          .append(names(parties.actors()))
          .append(", recipients ")
          .append(names(parties.recipients()))
          .append("\n    ")
          .append(verdict.factuality().label())
          .append(' ')
          .append(verdict.reasons())
          .append('\n');
    }
    for (Act act : acts(scene, counterparts, sentence)) {
      out.append("  coded ")
          .append(act.type())
          .append(' ')
          .append(names(act.parties().actors()))
          .append(" -> ")
          .append(names(act.parties().recipients()))
          .append(", ")
          .append(act.factuality().label())
          .append(", sources ")
          .append(act.sources())
          .append('\n');
    }
    return out.toString();
  }

  private static List<String> names(List<Actor> actors) {
    return actors.stream()
        .map(a -> a.name() + a.state().map(s -> " (" + s + ")").orElse(""))
        .toList();
  }

  /** The acts of one sentence. */
  List<Act> acts(Scene scene, Counterparts counterparts, int sentence) {
    Sentence tree = scene.sentences().get(sentence);
    List<Act> found = new ArrayList<>();
    List<Triggers.Hit> hits = triggers.in(tree);
    for (Triggers.Hit hit : hits) {
      if (hit.trigger().flags().contains("headline") && !scene.headline().contains(sentence)
          || insideName(scene, sentence, hit)
          || Blame.elsewhere(codebook, habits, tree, hit)
          || state(tree, hit)) {
        continue;
      }
      Parties parties =
          new Arguments(scene, cues, light, counterparts, sentence, hit, eventNouns(hits))
              .parties();
      Commitment.Verdict verdict =
          Commitment.of(cues, habits, tree, hit, codebook.type(hit.trigger().type()).about());
      found.add(
          new Act(
              sentence,
              hit,
              hit.trigger().type(),
              hit.trigger().mode(),
              parties,
              verdict.factuality(),
              verdict.reasons(),
              Attribution.of(scene, cues, sentence, hit.head())));
    }
    found.replaceAll(act -> carriedOut(act, found, tree));
    ConditionDoers doers = new ConditionDoers(codebook, cues, habits, tree, List.copyOf(found));
    found.replaceAll(doers::named);
    Blame blame = new Blame(codebook, scene, sentence);
    found.replaceAll(act -> blame.of(act, found));
    Denials denials = new Denials(cues, habits, tree, found);
    found.replaceAll(denials::withDoer);
    found.removeIf(act -> unspoken(act) || leftOpen(act, tree) || denials.denies(act));
    Antecedents antecedents = new Antecedents(habits, counterparts, tree, found);
    found.replaceAll(act -> answering(act, antecedents, counterparts));
    List<Act> acts = new ArrayList<>();
    InnerActs inner = new InnerActs(scene, counterparts, sentence);
    StatelessParties stateless = new StatelessParties(scene, codebook, counterparts, sentence);
    MissingParties missing = new MissingParties(scene, codebook, cues, counterparts, sentence);
    for (Act act : new Contents(codebook, habits, tree, found, missing::inCondition).resolve()) {
      Act whole = standing(missing.supplied(act), missing, tree);
      if (complete(whole)) {
        acts.add(whole);
      } else if (scope == Scope.ALL) {
        inner
            .of(act)
            .or(() -> stateless.of(act))
            .map(own -> standing(own, missing, tree))
            .ifPresent(acts::add);
      }
    }
    List<Act> told = OneAct.withoutGuesses(distinct(acts));
    return habits.tenses() ? OneAct.of(codebook, tree, told) : told;
  }

  /** «Ataques sauditas atingiram o Iêmen»: who makes the attack that strikes. */
  private Act carriedOut(Act act, List<Act> all, Sentence tree) {
    int subject = tree.child(act.hit().head(), "nsubj");
    if (!habits.tenses() || subject < 0 || !act.actorStates().isEmpty()) {
      return act;
    }
    for (Act other : all) {
      boolean same = other.hit().head() == subject && other.type().equals(act.type());
      if (same && !other.actorStates().isEmpty()) {
        return act.withParties(
            act.parties().withActors(other.parties().actors(), other.parties().actorSaid()));
      }
    }
    return act;
  }

  /** "Condemned the strikes": where the sentence names nobody else, those who struck. */
  private Act answering(Act act, Antecedents antecedents, Counterparts counterparts) {
    Parties p = act.parties();
    boolean open =
        codebook.type(act.type()).about()
            && !act.hit().trigger().mutual()
            && !act.hit().trigger().strict()
            && !p.recipientSaid()
            && p.actorSaid()
            && counterparts.inSentence(act.sentence(), p.actorStates()).isEmpty();
    List<Actor> meant = open ? antecedents.of(act) : List.of();
    return meant.isEmpty() ? act : act.withParties(p.withRecipients(meant, false));
  }

  /** Nouns that name acts: what "the talks" do is not done by those who talk. */
  private static Set<Integer> eventNouns(List<Triggers.Hit> hits) {
    Set<Integer> nouns = new TreeSet<>();
    for (Triggers.Hit hit : hits) {
      if (hit.trigger().wordClass() == Trigger.WordClass.NOUN && !hit.trigger().weak()) {
        nouns.add(hit.head());
      }
    }
    return nouns;
  }

  /** Whether the trigger is a word of a name, such as the assembly of "UN General Assembly". */
  private static boolean insideName(Scene scene, int sentence, Triggers.Hit hit) {
    return hit.trigger().wordClass() == Trigger.WordClass.NOUN
        && scene.cast().at(sentence, hit.head()).stream()
            .anyMatch(a -> a.kind() == ActorKind.ORGANIZATION || a.kind() == ActorKind.PERSON);
  }

  /** "They must see that": what one is or feels nobody demands. */
  private boolean state(Sentence tree, Triggers.Hit hit) {
    int verb = hit.clause(tree);
    return verb != hit.head()
        && (tree.upos(verb) != Upos.VERB
            || tree.child(verb, "cop") >= 0
            || habits.words(Task.STATIVE).contains(tree.lemma(verb)));
  }

  /**
   * A demand, praise or refusal that is only possible, planned or conditional is no act: it has not
   * been spoken. What it would be about stands for itself. Where the verb names both parties
   * ("could recognise Palestine"), it is told as what may come.
   */
  private boolean unspoken(Act act) {
    EventType type = codebook.type(act.type());
    boolean open =
        act.factuality() == Factuality.POSSIBLE
            || act.factuality() == Factuality.CONDITIONAL
            || act.factuality() == Factuality.PLANNED && !type.cooperative();
    boolean plain =
        act.parties().actorSaid()
            && act.parties().recipientSaid()
            && act.hit().trigger().wordClass() == Trigger.WordClass.VERB
            && !act.hit().trigger().weak();
    boolean signed = act.hit().trigger().mutual();
    return type.about() && !codebook.anticipates(type) && open && !plain && !signed;
  }

  /** "Does not rule out a deployment": no refusal, but what is not ruled out stands as possible. */
  private boolean leftOpen(Act act, Sentence tree) {
    if (act.factuality() == Factuality.DENIED && act.hit().trigger().spoken()) {
      return true; // a judgement that is not passed
    }
    return act.factuality() == Factuality.DENIED
        && cues.is(tree, act.hit().head(), Cues.Kind.EXCLUSION);
  }

  /** Gives an act that has not happened the type of an act to come, and mutual acts both sides. */
  private Act standing(Act act, MissingParties missing, Sentence tree) {
    EventType type = codebook.type(act.type());
    Act result = act;
    if (act.factuality() == Factuality.DENIED
        && !act.hit().trigger().mutual()
        && !type.denied().equals(type.name())) {
      type = codebook.type(type.denied());
      result = act.withType(type.name(), Optional.empty()).withFactuality(Factuality.ASSERTED);
    }
    if (codebook.anticipates(type)
        && act.factuality() == Factuality.ASSERTED
        && Commitment.conditionalContent(cues, habits, tree, act.hit().head())) {
      result = result.withFactuality(Factuality.CONDITIONAL);
    }
    if (type.mutual() || act.hit().trigger().mutual()) {
      result = together(result);
    } else if (result.parties().recipients().isEmpty()
        && result.actorStates().size() >= 2
        && !type.together().equals(type.name())) {
      type = codebook.type(type.together());
      result = together(result.withType(type.name(), Optional.empty()));
    }
    boolean toCome =
        switch (result.factuality()) {
          case PLANNED, POSSIBLE, CONDITIONAL -> true;
          default -> false;
        };
    if (toCome && !type.before().equals(type.name())) {
      EventType before = codebook.type(type.before());
      Optional<String> own = codebook.modeFor(before.name(), type.name(), result.mode());
      Optional<String> mode = own.or(type::beforeMode);
      result = result.withType(before.name(), mode);
      if (before.mutual()) {
        result = together(result);
      }
      if (type.quad() == 4) {
        result = missing.againstCondition(result);
      }
      if (result.parties().recipients().isEmpty() && !result.parties().recipientSaid()) {
        List<Actor> others = missing.threatened(result);
        result = result.withParties(result.parties().withRecipients(others, false));
      }
    }
    return result;
  }

  private Act together(Act act) {
    Parties p = act.parties();
    Set<Actor> all = new LinkedHashSet<>(p.actors());
    if (p.recipients().isEmpty() && p.actorStates().size() < 2) {
      return act;
    }
    if (p.recipients().isEmpty()) {
      return act.withParties(new Parties(p.actors(), p.actors(), p.actorSaid(), p.actorSaid()));
    }
    all.addAll(p.recipients());
    return codebook.sidesApart(act.hit().trigger().type(), act.hit().trigger().mode())
        ? act
        : act.withParties(
            new Parties(List.copyOf(all), List.copyOf(all), p.actorSaid(), p.recipientSaid()));
  }

  /** Whether the act has the parties it needs to be told. */
  private boolean complete(Act act) {
    Parties p = act.parties();
    if (p.actorStates().isEmpty() || p.recipientStates().isEmpty()) {
      return false;
    }
    if (act.hit().trigger().strict() && !(p.actorSaid() && p.recipientSaid())) {
      return false;
    }
    boolean told = p.actorSaid() && (p.recipientSaid() || act.hit().trigger().spoken());
    if (act.hit().trigger().weak() && !told) {
      return false;
    }
    boolean deed = !codebook.type(act.type()).verbal();
    boolean verb = act.hit().trigger().wordClass() == Trigger.WordClass.VERB;
    boolean guessed = !p.actorSaid() && !(verb && p.recipientSaid());
    if (deed && guessed && act.factuality() == Factuality.ASSERTED) {
      return false; // a deed is too grave to be laid at somebody's door by guess
    }
    return p.states().size() >= 2 || act.hit().trigger().domestic();
  }

  /** One act for each type and pair of sides; the surer and the longer idiom stays. */
  private static List<Act> distinct(List<Act> acts) {
    List<Act> distinct = new ArrayList<>();
    for (Act act : acts) {
      boolean again = false;
      for (int i = 0; i < distinct.size(); i++) {
        Act other = distinct.get(i);
        if (other.type().equals(act.type())
            && other.actorStates().equals(act.actorStates())
            && other.recipientStates().equals(act.recipientStates())
            && other.factuality() == act.factuality()) {
          again = true;
          if (weight(act) > weight(other)) {
            distinct.set(i, act);
          }
        }
      }
      if (!again) {
        distinct.add(act);
      }
    }
    return distinct;
  }

  /** Which of two triggers of one act tells it best: the one whose own words name the parties. */
  private static int weight(Act act) {
    Parties p = act.parties();
    return (p.actorSaid() ? 10 : 0) + (p.recipientSaid() ? 10 : 0) + act.hit().trigger().words();
  }
}
