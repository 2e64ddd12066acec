package org.dragoman.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups articles into stories that run over days.
 *
 * <p>Two articles are compared by what they are about: the events they tell, the people, pairs of
 * states and places in them. The measure is the cosine of their weighted features, less the further
 * apart they were published. As with {@link Events}, what hangs together is found first and then
 * parted in a fixed order, so that the order of arrival cannot matter.
 */
public final class Stories {

  /** Articles at least this much alike belong to one story. */
  static final double THRESHOLD = 0.28;

  /** An event that both tell adds so much to their likeness. */
  private static final double SHARED_EVENT = 0.25;

  private static final int REACH = 14; // days after which an article opens a new story
  private static final int WITNESSES = 20;

  private Stories() {}

  /** How much two articles are alike, 0 to 1. */
  public static double likeness(StoryArticle a, StoryArticle b) {
    double near = nearness(a, b);
    if (near == 0) {
      return 0;
    }
    long shared = a.events().stream().filter(b.events()::contains).count();
    return near * cosine(a.features(), b.features()) + Math.min(2, shared) * SHARED_EVENT;
  }

  private static double nearness(StoryArticle a, StoryArticle b) {
    if (a.day().isEmpty() || b.day().isEmpty()) {
      return 0.8;
    }
    long gap = Math.abs(ChronoUnit.DAYS.between(a.day().get(), b.day().get()));
    return gap <= 2 ? 1 : gap <= 5 ? 0.9 : gap <= REACH ? 0.7 : 0;
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double dot = 0;
    for (Map.Entry<String, Double> feature : a.entrySet()) {
      dot += feature.getValue() * b.getOrDefault(feature.getKey(), 0.0);
    }
    return dot == 0 ? 0 : dot / Math.sqrt(square(a) * square(b));
  }

  private static double square(Map<String, Double> features) {
    return features.values().stream().mapToDouble(v -> v * v).sum();
  }

  /** The blocks in which an article stands: what it is about, in a stretch of days. */
  public static Set<String> blocks(StoryArticle article) {
    Set<String> blocks = new TreeSet<>();
    for (String feature : about(article)) {
      blocks.add((article.day().isPresent() ? "dated " : "undated ") + feature);
      if (article.day().isPresent()) {
        blocks.add(feature + " " + stretch(article, 0));
      }
    }
    return blocks;
  }

  /** The blocks in which those stand that can belong to the same story. */
  public static Set<String> lookups(StoryArticle article) {
    Set<String> blocks = new TreeSet<>();
    for (String feature : about(article)) {
      blocks.add("undated " + feature);
      if (article.day().isEmpty()) {
        blocks.add("dated " + feature);
      } else {
        for (int near = -1; near <= 1; near++) {
          blocks.add(feature + " " + stretch(article, near));
        }
      }
    }
    return blocks;
  }

  /** What is not too common to look by: people, pairs, names, events, but no state alone. */
  private static Set<String> about(StoryArticle article) {
    Set<String> about = new TreeSet<>(article.features().keySet());
    about.removeIf(feature -> feature.startsWith("state "));
    article.events().forEach(event -> about.add("event " + event));
    return about;
  }

  private static LocalDate stretch(StoryArticle article, int near) {
    long stretch = article.day().orElseThrow().toEpochDay() / REACH;
    return LocalDate.ofEpochDay((stretch + near) * REACH);
  }

  /** The stories of the articles, sorted by id. */
  public static List<StoryGroup> of(List<StoryArticle> articles) {
    List<StoryArticle> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(StoryArticle::id));
    Components components = join(sorted);
    SortedMap<Integer, List<StoryArticle>> whole = new TreeMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      whole.computeIfAbsent(components.of(i), k -> new ArrayList<>()).add(sorted.get(i));
    }
    List<StoryGroup> stories = new ArrayList<>();
    for (Map.Entry<Integer, List<StoryArticle>> component : whole.entrySet()) {
      String name = sorted.get(component.getKey()).id();
      for (List<StoryArticle> part : part(component.getValue())) {
        List<String> ids = part.stream().map(StoryArticle::id).sorted().toList();
        stories.add(new StoryGroup(ids.get(0), name, ids, typical(part)));
      }
    }
    stories.sort(Comparator.comparing(StoryGroup::id));
    return stories;
  }

  private static Components join(List<StoryArticle> articles) {
    SortedMap<String, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (String block : blocks(articles.get(i))) {
        blocks.computeIfAbsent(block, k -> new ArrayList<>()).add(i);
      }
    }
    Components components = new Components(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      for (String block : lookups(articles.get(i))) {
        for (int j : blocks.getOrDefault(block, List.of())) {
          if (components.of(i) != components.of(j)
              && likeness(articles.get(i), articles.get(j)) >= THRESHOLD) {
            components.join(i, j);
          }
        }
      }
    }
    return components;
  }

  private static List<List<StoryArticle>> part(List<StoryArticle> component) {
    List<StoryArticle> ordered = new ArrayList<>(component);
    ordered.sort(
        Comparator.comparing((StoryArticle a) -> a.day().orElse(LocalDate.MAX))
            .thenComparing(StoryArticle::id));
    List<List<StoryArticle>> parts = new ArrayList<>();
    for (StoryArticle article : ordered) {
      List<StoryArticle> best = null;
      double most = 0;
      for (List<StoryArticle> part : parts) {
        double likeness = average(article, part);
        if (likeness >= THRESHOLD && likeness > most) {
          best = part;
          most = likeness;
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        parts.add(best);
      }
      best.add(article);
    }
    return parts;
  }

  /** Its likeness to the latest articles of a story: a story may move on, day by day. */
  private static double average(StoryArticle article, List<StoryArticle> part) {
    int from = Math.max(0, part.size() - WITNESSES);
    double sum = 0;
    double most = 0;
    for (int i = from; i < part.size(); i++) {
      double likeness = likeness(article, part.get(i));
      sum += likeness;
      most = Math.max(most, likeness);
    }
    return (sum / (part.size() - from) + most) / 2;
  }

  private static String typical(List<StoryArticle> part) {
    StoryArticle best = part.get(0);
    double most = -1;
    for (int i = 0; i < Math.min(part.size(), WITNESSES); i++) {
      double sum = 0;
      for (int j = 0; j < Math.min(part.size(), WITNESSES); j++) {
        sum += i == j ? 0 : likeness(part.get(i), part.get(j));
      }
      if (sum > most) {
        best = part.get(i);
        most = sum;
      }
    }
    return best.id();
  }
}
