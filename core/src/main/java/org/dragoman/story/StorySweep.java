package org.dragoman.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through articles in the order of their days and puts each into a story.
 *
 * <p>Only the articles of the last {@link Stories#REACH} days are held against the next one, so
 * where an article goes depends on these alone. An archive that grows therefore need only go over
 * the days from a new article on, until for so many days nothing has come out differently. What all
 * of them have in common with the next article is summed up feature by feature (term at a time, as
 * in text retrieval), which costs little more than looking at the features that are shared.
 */
public final class StorySweep {

  /** A story while it is put together. */
  public static final class Part {
    private final String label;
    private final List<Integer> places = new ArrayList<>();

    private Part(String label) {
      this.label = label;
    }

    /** What the caller called it. */
    public String label() {
      return label;
    }
  }

  /** The articles that have a feature, in order, and its weight in each. */
  private static final class Posting {
    private int[] places = new int[4];
    private double[] weights = new double[4];
    private int from;
    private int to;

    void add(int place, double weight) {
      if (to == places.length) {
        int live = to - from;
        int room = Math.max(4, live * 2);
        places = move(places, room);
        weights = Arrays.copyOf(Arrays.copyOfRange(weights, from, to), room);
        from = 0;
        to = live;
      }
      places[to] = place;
      weights[to++] = weight;
    }

    private int[] move(int[] all, int room) {
      return Arrays.copyOf(Arrays.copyOfRange(all, from, to), room);
    }
  }

  /** The rest of the weight is that of the article most like it. */
  private static final double AVERAGE = 0.3;

  private final Map<String, Posting> postings = new HashMap<>();
  private final Map<String, Posting> events = new HashMap<>();
  private final List<StoryArticle> articles = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();
  private double[] common = new double[64];
  private int[] shared = new int[64];
  private int start; // place of the first article within reach

  /** Puts the next article where it is known to belong. */
  public Part place(StoryArticle article, Part part) {
    advance(article);
    put(article, part);
    return part;
  }

  /** A story without articles yet. */
  public Part open(String label) {
    return new Part(label);
  }

  /**
   * The story to which the next article belongs; null when it begins a new one. To be followed by
   * {@link #place}.
   */
  public Part find(StoryArticle article) {
    advance(article);
    add(article);
    Part best = null;
    double most = 0;
    Set<Part> seen = new LinkedHashSet<>();
    for (int i = start; i < articles.size(); i++) {
      if (common[i - start] > 0 || shared[i - start] > 0) {
        seen.add(parts.get(i));
      }
    }
    double length = Stories.length(article);
    for (Part part : seen) {
      double likeness = average(article, length, part);
      if (likeness >= Stories.THRESHOLD && likeness > most) {
        best = part;
        most = likeness;
      }
    }
    return best;
  }

  /** Its likeness to the latest articles of a story: a story may move on, day by day. */
  private double average(StoryArticle article, double length, Part part) {
    double sum = 0;
    double most = 0;
    int n = 0;
    for (int k = part.places.size() - 1; k >= 0 && n < Stories.WITNESSES; k--) {
      int i = part.places.get(k);
      if (i < start) {
        break;
      }
      double likeness =
          Stories.likeness(
              article.day(),
              articles.get(i).day(),
              common[i - start] / (length * lengths.get(i)),
              shared[i - start]);
      sum += likeness;
      most = Math.max(most, likeness);
      n++;
    }
    return n == 0 ? 0 : AVERAGE * sum / n + (1 - AVERAGE) * most;
  }

  /** Leaves behind what is out of the article's reach. */
  private void advance(StoryArticle article) {
    if (article.day().isPresent()) {
      LocalDate first = article.day().get().minusDays(Stories.REACH);
      while (start < articles.size() && articles.get(start).day().orElseThrow().isBefore(first)) {
        articles.set(start, null);
        parts.set(start, null);
        start++;
      }
    }
  }

  /** Sums up what the article has in common with each of those within reach. */
  private void add(StoryArticle article) {
    int n = articles.size() - start;
    if (common.length < n) {
      common = new double[n * 2];
      shared = new int[n * 2];
    }
    Arrays.fill(common, 0, n, 0);
    Arrays.fill(shared, 0, n, 0);
    for (Map.Entry<String, Double> feature : article.features().entrySet()) {
      Posting posting = within(postings.get(feature.getKey()));
      for (int k = posting == null ? 0 : posting.from; posting != null && k < posting.to; k++) {
        common[posting.places[k] - start] += feature.getValue() * posting.weights[k];
      }
    }
    for (String event : article.events()) {
      Posting posting = within(events.get(event));
      for (int k = posting == null ? 0 : posting.from; posting != null && k < posting.to; k++) {
        shared[posting.places[k] - start]++;
      }
    }
  }

  private Posting within(Posting posting) {
    if (posting != null) {
      while (posting.from < posting.to && posting.places[posting.from] < start) {
        posting.from++;
      }
    }
    return posting;
  }

  private void put(StoryArticle article, Part part) {
    int place = articles.size();
    articles.add(article);
    parts.add(part);
    lengths.add(Stories.length(article));
    part.places.add(place);
    article
        .features()
        .forEach((f, w) -> postings.computeIfAbsent(f, k -> new Posting()).add(place, w));
    article.events().forEach(e -> events.computeIfAbsent(e, k -> new Posting()).add(place, 1));
  }
}
