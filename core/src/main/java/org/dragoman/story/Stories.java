package org.dragoman.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups articles into stories that run over days.
 *
 * <p>Two articles are compared by what they are about: the events they tell, the people, pairs of
 * states and places in them. The measure is the cosine of their weighted features, less the further
 * apart they were published. In the order of their days each joins the story whose latest articles
 * it is most like, or begins a new one ({@link StorySweep}). That order is fixed, so the order of
 * arrival cannot matter.
 */
public final class Stories {

  /** Days after which an article opens a new story. */
  public static final int REACH = 14;

  /** Articles at least this much alike belong to one story. */
  static final double THRESHOLD = 0.3;

  /** So many articles stand for a story. */
  public static final int WITNESSES = 20;

  /** An event that both tell adds so much to their likeness. */
  private static final double SHARED_EVENT = 0.25;

  /** The order in which articles are put into stories; those of an unknown day come last. */
  public static final Comparator<StoryArticle> ORDER =
      Comparator.comparing((StoryArticle a) -> a.day().orElse(LocalDate.MAX))
          .thenComparing(StoryArticle::id);

  private Stories() {}

  /** How much two articles are alike, 0 to 1 and, for events that both tell, above. */
  public static double likeness(StoryArticle a, StoryArticle b) {
    double dot = 0;
    for (Map.Entry<String, Double> feature : a.features().entrySet()) {
      dot += feature.getValue() * b.features().getOrDefault(feature.getKey(), 0.0);
    }
    long shared = a.events().stream().filter(b.events()::contains).count();
    double cosine = dot == 0 ? 0 : dot / (length(a) * length(b));
    return likeness(a.day(), b.day(), cosine, (int) shared);
  }

  /** Whether two articles are like enough to hang together. */
  public static boolean alike(StoryArticle a, StoryArticle b) {
    return likeness(a, b) >= THRESHOLD;
  }

  static double likeness(
      Optional<LocalDate> a, Optional<LocalDate> b, double cosine, int sharedEvents) {
    double near = nearness(a, b);
    return near == 0 ? 0 : near * cosine + Math.min(2, sharedEvents) * SHARED_EVENT;
  }

  private static double nearness(Optional<LocalDate> a, Optional<LocalDate> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0.8;
    }
    long gap = Math.abs(ChronoUnit.DAYS.between(a.get(), b.get()));
    return gap <= 2 ? 1 : gap <= 5 ? 0.9 : gap <= REACH ? 0.7 : 0;
  }

  static double length(StoryArticle article) {
    double square = 0;
    for (double weight : article.features().values()) {
      square += weight * weight;
    }
    return square == 0 ? 1 : Math.sqrt(square);
  }

  /** The stories of the articles, sorted by id. */
  public static List<StoryGroup> of(List<StoryArticle> articles) {
    List<StoryArticle> dated = new ArrayList<>(articles);
    dated.removeIf(article -> article.day().isEmpty());
    List<StoryArticle> undated = new ArrayList<>(articles);
    undated.removeIf(article -> article.day().isPresent());
    List<StoryGroup> stories = new ArrayList<>(swept(dated));
    stories.addAll(swept(undated));
    stories.sort(Comparator.comparing(StoryGroup::id));
    return stories;
  }

  private static List<StoryGroup> swept(List<StoryArticle> articles) {
    articles.sort(ORDER);
    StorySweep sweep = new StorySweep();
    Map<StorySweep.Part, List<StoryArticle>> parts = new LinkedHashMap<>();
    for (StoryArticle article : articles) {
      StorySweep.Part found = sweep.find(article);
      StorySweep.Part part = sweep.place(article, found == null ? sweep.open("") : found);
      parts.computeIfAbsent(part, k -> new ArrayList<>()).add(article);
    }
    return parts.values().stream()
        .map(
            part -> {
              List<String> ids = part.stream().map(StoryArticle::id).sorted().toList();
              return new StoryGroup(ids.get(0), ids, typical(part));
            })
        .toList();
  }

  /**
   * The article that is most like the others, of those that stand for the story.
   *
   * @param part in {@link #ORDER}
   */
  public static String typical(List<StoryArticle> part) {
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
