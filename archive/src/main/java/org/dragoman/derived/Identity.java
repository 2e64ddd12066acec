package org.dragoman.derived;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.actor.NameComparison;
import org.dragoman.actor.NameKey;
import org.dragoman.story.Decisions;

/**
 * Which people that different articles name are one person.
 *
 * <p>Within an article the reading has already settled who is who. Here people whom the lexicon
 * does not know, and who may be written differently in every article, are held against each other
 * and against those it knows. Full names that are the same in some romanisation, with no state
 * against it, are linked; what is merely similar becomes a question for a person to answer.
 * Judgements go before all else, and no link puts together two whom somebody has called different,
 * however many others stand between them (after nomenklatura's resolver: identity is a set of dated
 * judgements).
 *
 * <p>The result depends on the set of people and judgements alone, not on their order.
 */
public final class Identity {

  /** From this score on, names are one without asking. */
  static final double SURE = 0.97;

  /** From this score on, it is worth a question. */
  static final double LIKELY = 0.78;

  /**
   * A person as articles know them under one id.
   *
   * @param known whether the lexicon has the id
   * @param names every form of the name
   * @param states every state that an article gives
   */
  public record Local(String id, boolean known, Set<String> names, Set<String> states) {
    public Local {
      names = new TreeSet<>(names);
      states = new TreeSet<>(states);
    }

    /** The names of more than one part. */
    List<String> fullNames() {
      return names.stream().filter(NameKey::isFull).toList();
    }
  }

  /** Two ids, how alike they are, and why. */
  record Pair(String left, String right, double score, String reason, boolean linked) {}

  /**
   * @param actor the archive's id: the lexicon's where one has it, else the smallest
   * @param component the smallest id of all that hang together, near or far
   */
  record Link(String local, String actor, String component, double score, String reason) {}

  private final Map<String, Local> people = new TreeMap<>();
  private final List<Pair> found = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Pair> questions = new ArrayList<>();

  private Identity() {}

  /**
   * @param unsure pairs that somebody looked at and could not decide: never linked, not asked again
   */
  static Identity of(Collection<Local> locals, Decisions decisions, Set<Decisions.Pair> unsure) {
    Set<String> ids = new HashSet<>();
    locals.forEach(local -> ids.add(local.id()));
    return of(locals, decisions, unsure, ids, List.of());
  }

  /**
   * The same, where some people have been held against each other before.
   *
   * @param news ids of those who have not, or who are known by other names than then
   * @param standing what was {@link #found} of the others
   */
  static Identity of(
      Collection<Local> locals,
      Decisions decisions,
      Set<Decisions.Pair> unsure,
      Set<String> news,
      List<Pair> standing) {
    Identity identity = new Identity();
    locals.forEach(local -> identity.people.put(local.id(), local));
    identity.compare(news);
    identity.decide(standing, decisions, unsure);
    identity.link(decisions);
    return identity;
  }

  List<Link> links() {
    return links;
  }

  /** The pairs with somebody new that are alike, whatever has been decided about them. */
  List<Pair> found() {
    return found;
  }

  /** Pairs that are alike but not surely one, the likeliest first. */
  List<Pair> questions() {
    return questions;
  }

  /**
   * Where to look for other spellings of a person: the sounds of each name's last part. Some write
   * the family's name first: the first part counts too, with how the last begins, since a given
   * name alone is that of thousands.
   */
  public static Set<String> blocks(Local local) {
    Set<String> blocks = new TreeSet<>();
    for (String name : local.names()) {
      List<String> parts = NameKey.parts(name);
      if (parts.size() > 1) {
        Set<String> first = NameKey.of(parts.get(0));
        Set<String> last = NameKey.of(parts.get(parts.size() - 1));
        blocks.addAll(last);
        turned(first, last, blocks);
        turned(last, first, blocks);
      }
    }
    return blocks;
  }

  private static void turned(Set<String> whole, Set<String> begun, Set<String> blocks) {
    for (String sound : whole) {
      for (String other : begun) {
        if (!other.isEmpty()) {
          blocks.add(sound + " " + other.substring(0, other.offsetByCodePoints(0, 1)));
        }
      }
    }
  }

  /** Holds everybody new against all of their blocks. */
  private void compare(Set<String> news) {
    Map<String, List<Local>> blocks = new HashMap<>();
    for (Local local : people.values()) {
      blocks(local).forEach(b -> blocks.computeIfAbsent(b, k -> new ArrayList<>()).add(local));
    }
    for (Local local : people.values()) {
      if (!news.contains(local.id())) {
        continue;
      }
      Set<String> done = new HashSet<>();
      for (String block : blocks(local)) {
        for (Local other : blocks.get(block)) {
          int order = local.id().compareTo(other.id());
          boolean twice = order == 0 || order > 0 && news.contains(other.id());
          if (!twice && done.add(other.id())) {
            compared(order < 0 ? local : other, order < 0 ? other : local).ifPresent(found::add);
          }
        }
      }
    }
  }

  /** Judgements before likeness. */
  private void decide(List<Pair> standing, Decisions decisions, Set<Decisions.Pair> unsure) {
    for (List<Pair> each : List.of(found, standing)) {
      for (Pair alike : each) {
        Decisions.Pair pair = Decisions.Pair.of(alike.left(), alike.right());
        if (!decisions.same().contains(pair)
            && !decisions.different().contains(pair)
            && !unsure.contains(pair)) {
          pairs.add(alike);
        }
      }
    }
    for (Decisions.Pair pair : decisions.same()) {
      if (people.containsKey(pair.left()) && people.containsKey(pair.right())) {
        pairs.add(new Pair(pair.left(), pair.right(), 2, "judged the same", true));
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.score())
            .thenComparing(Pair::left)
            .thenComparing(Pair::right));
  }

  /** Whether two people of one block can hang together: what {@link Link#component} is made of. */
  public static boolean near(Local a, Local b) {
    return compared(a, b).isPresent();
  }

  /**
   * The pair, if it is alike enough to be linked or asked about; not two whom the lexicon knows.
   */
  private static Optional<Pair> compared(Local a, Local b) {
    if (a.known() && b.known()) {
      return Optional.empty();
    }
    NameComparison.Verdict best = new NameComparison.Verdict(0, "");
    String names = "";
    List<String> others = b.fullNames();
    for (String x : a.fullNames()) {
      for (String y : others) {
        NameComparison.Verdict verdict = NameComparison.compare(x, y);
        if (verdict.score() > best.score()) {
          best = verdict;
          names = x + " / " + y;
        }
      }
    }
    boolean states =
        a.states().isEmpty()
            || b.states().isEmpty()
            || a.states().stream().anyMatch(b.states()::contains);
    double score = states ? best.score() : best.score() - 0.15;
    if (score < LIKELY) {
      return Optional.empty();
    }
    String why =
        String.format(
            Locale.ROOT,
            "%s: %s%s",
            names,
            best.reason().replaceAll("; $", ""),
            states ? "" : ", but of " + a.states() + " and " + b.states());
    return Optional.of(new Pair(a.id(), b.id(), score, why, states && score >= SURE));
  }

  /** Links the surest pairs first; a pair that would join two judged different stays a question. */
  private void link(Decisions decisions) {
    Map<String, Set<String>> clusters = new HashMap<>();
    people.keySet().forEach(id -> clusters.put(id, new TreeSet<>(Set.of(id))));
    Map<String, Set<String>> near = new HashMap<>();
    people.keySet().forEach(id -> near.put(id, new TreeSet<>(Set.of(id))));
    Map<String, Pair> because = new HashMap<>();
    for (Pair pair : pairs) {
      merge(near, pair);
      Set<String> left = clusters.get(pair.left());
      Set<String> right = clusters.get(pair.right());
      if (left == right) {
        continue;
      }
      if (pair.linked() && !barred(left, right, decisions)) {
        merge(clusters, pair);
        because.putIfAbsent(pair.left(), pair);
        because.putIfAbsent(pair.right(), pair);
      } else if (pair.score() <= 1) {
        questions.add(pair);
      }
    }
    questions.removeIf(q -> clusters.get(q.left()) == clusters.get(q.right()));
    for (String id : people.keySet()) {
      Set<String> cluster = clusters.get(id);
      String actor =
          cluster.stream()
              .filter(other -> people.get(other).known())
              .findFirst()
              .orElse(cluster.iterator().next());
      Optional<Pair> pair = Optional.ofNullable(because.get(id)).filter(p -> cluster.size() > 1);
      links.add(
          new Link(
              id,
              actor,
              near.get(id).iterator().next(),
              pair.map(p -> Math.min(1, p.score())).orElse(1.0),
              pair.map(Pair::reason).orElse(people.get(id).known() ? "lexicon" : "same name")));
    }
  }

  /** Two whom the lexicon tells apart, or somebody has called different, are never one. */
  private boolean barred(Set<String> left, Set<String> right, Decisions decisions) {
    for (String a : left) {
      for (String b : right) {
        if (decisions.different().contains(Decisions.Pair.of(a, b))) {
          return true;
        }
      }
    }
    return left.stream().anyMatch(id -> people.get(id).known())
        && right.stream().anyMatch(id -> people.get(id).known());
  }

  private static void merge(Map<String, Set<String>> sets, Pair pair) {
    Set<String> left = sets.get(pair.left());
    Set<String> right = sets.get(pair.right());
    if (left != right) {
      left.addAll(right);
      right.forEach(id -> sets.put(id, left));
    }
  }
}
