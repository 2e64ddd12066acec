package org.dragoman.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings reports of one act together.
 *
 * <p>First, what hangs together: within a block ({@link Blocks}) every two reports are compared,
 * and those that are well above what {@link SameEvent} asks are joined, and theirs with theirs.
 * Such components are the same in whatever order reports arrive. But a chain of likenesses can hold
 * two acts, so each component is then parted: its reports, in a fixed order, each join the event
 * whose reports they are most like on average, or begin a new one.
 *
 * <p>So an archive that grows need only look again at the components that a new report touches: the
 * reports of whole components in, the same events out as if all reports had been given.
 */
public final class Events {

  /** More reports of an event than this are not compared: the first ones stand for it. */
  private static final int WITNESSES = 12;

  private static final double CERTAIN = -SameEvent.NEVER;

  private static final Comparator<Report> ORDER =
      Comparator.comparing((Report r) -> r.date().isPresent() && r.date().get().isDay() ? 0 : 1)
          .thenComparing(r -> r.published().map(Object::toString).orElse("9999"))
          .thenComparing(Report::id);

  private final Decisions decisions;
  private final Map<String, Set<String>> about;

  /**
   * @param about people and names of each article, by its id: what it is about, which helps where
   *     days are unknown
   */
  public Events(Decisions decisions, Map<String, Set<String>> about) {
    this.decisions = decisions;
    this.about = about;
  }

  /** The events of the reports, sorted by id. */
  public List<EventGroup> of(List<Report> reports) {
    return of(reports, Map.of());
  }

  /**
   * The same, where some reports have been held against each other before.
   *
   * @param together what each of these hangs together with, by the report's id: those of one name
   *     do, those of two do not
   */
  public List<EventGroup> of(List<Report> reports, Map<String, String> together) {
    List<Report> sorted = new ArrayList<>(reports);
    sorted.sort(Comparator.comparing(Report::id));
    List<Traits> traits = new ArrayList<>(sorted.size());
    for (Report report : sorted) {
      traits.add(new Traits(report, about.getOrDefault(report.article(), Set.of())));
    }
    Components components = join(traits, together);
    SortedMap<Integer, List<Traits>> whole = new TreeMap<>();
    for (int i = 0; i < traits.size(); i++) {
      whole.computeIfAbsent(components.of(i), k -> new ArrayList<>()).add(traits.get(i));
    }
    List<EventGroup> events = new ArrayList<>();
    for (Map.Entry<Integer, List<Traits>> component : whole.entrySet()) {
      String name = sorted.get(component.getKey()).id();
      for (List<Traits> part : part(component.getValue())) {
        List<Report> members = new ArrayList<>(part.stream().map(t -> t.report).toList());
        members.sort(Comparator.comparing(Report::id));
        events.add(new EventGroup(members.get(0).id(), name, members));
      }
    }
    events.sort(Comparator.comparing(EventGroup::id));
    return events;
  }

  private Components join(List<Traits> traits, Map<String, String> together) {
    Components components = new Components(traits.size());
    boolean[] known = new boolean[traits.size()];
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < traits.size(); i++) {
      String name = together.get(traits.get(i).report.id());
      if (name != null) {
        known[i] = true;
        Integer first = firsts.putIfAbsent(name, i);
        components.join(first == null ? i : first, i);
      }
    }
    Map<String, List<Integer>> all = new HashMap<>();
    Map<String, List<Integer>> others = new HashMap<>(); // of those not yet held against any
    for (int i = 0; i < traits.size(); i++) {
      for (String block : Blocks.of(traits.get(i))) {
        all.computeIfAbsent(block, k -> new ArrayList<>()).add(i);
        if (!known[i]) {
          others.computeIfAbsent(block, k -> new ArrayList<>()).add(i);
        }
      }
    }
    for (int i = 0; i < traits.size(); i++) {
      for (String block : Blocks.lookups(traits.get(i))) {
        for (int j : (known[i] ? others : all).getOrDefault(block, List.of())) {
          if (components.of(i) != components.of(j) && together(traits.get(i), traits.get(j))) {
            components.join(i, j);
          }
        }
      }
    }
    joinAsDecided(traits, components);
    return components;
  }

  private void joinAsDecided(List<Traits> traits, Components components) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; !decisions.same().isEmpty() && i < traits.size(); i++) {
      places.put(traits.get(i).report.id(), i);
    }
    for (Decisions.Pair pair : decisions.same()) {
      Integer left = places.get(pair.left());
      Integer right = places.get(pair.right());
      if (left != null && right != null) {
        components.join(left, right);
      }
    }
  }

  private boolean together(Traits a, Traits b) {
    return likeness(a, b) >= SameEvent.TOGETHER;
  }

  private double likeness(Traits a, Traits b) {
    if (decisions != Decisions.NONE) {
      Decisions.Pair pair = Decisions.Pair.of(a.report.id(), b.report.id());
      if (decisions.same().contains(pair)) {
        return CERTAIN;
      }
      if (decisions.different().contains(pair)) {
        return -CERTAIN;
      }
    }
    return SameEvent.score(a, b);
  }

  private List<List<Traits>> part(List<Traits> component) {
    if (component.size() == 1) {
      return List.of(component);
    }
    List<Traits> ordered = new ArrayList<>(component);
    ordered.sort((x, y) -> ORDER.compare(x.report, y.report));
    List<List<Traits>> parts = new ArrayList<>();
    for (Traits report : ordered) {
      List<Traits> best = null;
      double most = SameEvent.THRESHOLD;
      for (List<Traits> part : parts) {
        double likeness = average(report, part);
        if (likeness >= most && (best == null || likeness > most)) {
          best = part;
          most = likeness;
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        parts.add(best);
      }
      best.add(report);
    }
    return parts;
  }

  private double average(Traits report, List<Traits> part) {
    double sum = 0;
    int n = Math.min(part.size(), WITNESSES);
    for (int i = 0; i < n; i++) {
      double likeness = likeness(report, part.get(i));
      if (Math.abs(likeness) == CERTAIN) {
        return likeness; // other parties, or a person's decision
      }
      sum += likeness;
    }
    return sum / n;
  }
}
