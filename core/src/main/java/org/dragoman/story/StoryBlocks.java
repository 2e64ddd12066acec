package org.dragoman.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where articles that can be alike find each other without all being held against all: every two
 * that are alike ({@link Stories#alike}) meet in a block.
 *
 * <p>They tell an event in common, or else the cosine of their features is at least the threshold.
 * Then in any fixed order of features, the first that both have is among those that make up all but
 * a threshold's worth of each one's length (prefix filtering: R. Bayardo, Y. Ma and R. Srikant,
 * "Scaling Up All Pairs Similarity Search", WWW 2007). The order here puts states, which everybody
 * names, last, so that few articles meet by them. Days are parted into stretches as long as a
 * story's reach; who looks sees its own and the one before.
 */
public final class StoryBlocks {

  private static final double REST = Stories.THRESHOLD * (1 - 1e-9); // sums are rounded

  private static final List<String> KINDS =
      List.of("name", "person", "act", "place", "organization", "pair", "state");

  private static final Comparator<String> ORDER =
      Comparator.comparingInt(StoryBlocks::kind).thenComparing(Comparator.naturalOrder());

  private StoryBlocks() {}

  /** The blocks in which an article stands. */
  public static Set<String> of(StoryArticle article) {
    return blocks(article, 0);
  }

  /** The blocks in which those stand that it can be alike. */
  public static Set<String> lookups(StoryArticle article) {
    Set<String> blocks = blocks(article, 0);
    if (article.day().isPresent()) {
      blocks.addAll(blocks(article, -1));
    }
    return blocks;
  }

  private static Set<String> blocks(StoryArticle article, int stretch) {
    String when = article.day().map(day -> stretch(day, stretch)).orElse("undated");
    Set<String> blocks = new TreeSet<>();
    prefix(article).forEach(feature -> blocks.add(feature + " " + when));
    article.events().forEach(event -> blocks.add("event " + event + " " + when));
    return blocks;
  }

  /** The first features: what is left of the length is less than two that are alike can do with. */
  private static List<String> prefix(StoryArticle article) {
    List<String> features = new ArrayList<>(article.features().keySet());
    features.sort(ORDER);
    double length = Stories.length(article);
    double most = REST * REST * length * length;
    Map<String, Double> weights = article.features();
    double rest = 0;
    int end = features.size();
    while (end > 0) {
      double weight = weights.get(features.get(end - 1));
      rest += weight * weight;
      if (rest >= most) {
        break;
      }
      end--;
    }
    return features.subList(0, end);
  }

  private static int kind(String feature) {
    int kind = KINDS.indexOf(feature.substring(0, Math.max(0, feature.indexOf(' '))));
    return kind < 0 ? KINDS.size() : kind;
  }

  private static String stretch(LocalDate day, int more) {
    long stretch = Math.floorDiv(day.toEpochDay(), (long) (Stories.REACH + 1)) + more;
    return LocalDate.ofEpochDay(stretch * (Stories.REACH + 1)).toString();
  }
}
