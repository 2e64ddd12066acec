package org.dragoman.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.actor.Actor;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;

/**
 * How likely a coded act is right in type and parties, from what the coder knows of its own doubts:
 * a guessed party, an ambiguous word, a name far from the word that tells the act.
 *
 * <p>A logistic model over such signs. Its weights stand in {@code lexicon/confidence.txt}, fitted
 * to the annotated halves that rules may be tuned on; how far the stated figure holds on the closed
 * halves is told in docs/accuracy.md.
 */
public final class Confidence {

  /** The sign that every act has. */
  public static final String ALWAYS = "always";

  /** From how many words between it and the trigger on a party is far. */
  private static final int FAR = 8;

  private static final int LONG = 35; // words of a sentence
  private static final int MANY = 4; // states in a sentence

  private static final Map<String, Double> WEIGHTS = weights();

  private Confidence() {}

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Table.Row row : Table.read("confidence.txt").rows()) {
      weights.put(row.get("sign"), Double.valueOf(row.get("weight")));
    }
    return Map.copyOf(weights);
  }

  /** The probability that these signs stand for; 0 to 1, to two places. */
  public static double of(Set<String> signs) {
    double sum = 0;
    for (String sign : new TreeSet<>(signs)) {
      sum += WEIGHTS.getOrDefault(sign, 0.0);
    }
    return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
  }

  /** What speaks for and against an act as it was read. */
  static Set<String> signs(Scene scene, Act act) {
    Set<String> signs = new TreeSet<>();
    Trigger trigger = act.hit().trigger();
    Sentence tree = scene.sentences().get(act.sentence());
    signs.add(ALWAYS);
    signs.add(scene.language().code());
    signs.add(trigger.wordClass().name().toLowerCase(java.util.Locale.ROOT));
    signs.add(act.factuality().label());
    add(signs, "idiom", trigger.words() > 1);
    add(signs, "ambiguous", trigger.weak());
    add(signs, "mutual", trigger.mutual());
    add(signs, "judgement", trigger.spoken());
    add(signs, "with-mode", act.mode().isPresent());
    add(signs, "to-come", !act.type().equals(trigger.type()));
    add(signs, "actor-guessed", !act.parties().actorSaid());
    add(signs, "recipient-guessed", !act.parties().recipientSaid());
    add(signs, "actor-far", far(scene, act, act.parties().actors()));
    add(signs, "recipient-far", far(scene, act, act.parties().recipients()));
    add(signs, "reported", !act.sources().isEmpty());
    add(signs, "headline", scene.headline().contains(act.sentence()));
    add(signs, "long", tree.size() > LONG);
    add(signs, "many-states", states(scene, act.sentence()) >= MANY);
    return signs;
  }

  /** The signs of an act that several sentences tell: those of the surer one, and that. */
  static Set<String> merged(Event a, Event b) {
    Set<String> signs = new TreeSet<>(a.confidence() >= b.confidence() ? a.signs() : b.signs());
    signs.add("told-again");
    return signs;
  }

  private static void add(Set<String> signs, String sign, boolean holds) {
    if (holds) {
      signs.add(sign);
    }
  }

  private static boolean far(Scene scene, Act act, List<Actor> side) {
    Set<String> states = Parties.states(side);
    int head = act.hit().head();
    Sentence tree = scene.sentences().get(act.sentence());
    for (int t = Math.max(0, head - FAR); t < Math.min(tree.size(), head + FAR + 1); t++) {
      for (Actor actor : scene.cast().at(act.sentence(), t)) {
        if (actor.state().filter(states::contains).isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  private static int states(Scene scene, int sentence) {
    Set<String> states = new TreeSet<>();
    for (Actor actor : scene.cast().inSentence(sentence)) {
      actor.state().ifPresent(states::add);
    }
    return states.size();
  }
}
