package org.dragoman.store;

import java.util.List;

/**
 * What became of a list of documents; all of it is on the disk when this is in hand.
 *
 * @param outcomes one a document, in the order handed in
 * @param firstArticle number of the first article added
 * @param lastArticle of the last; less than the first when there was nothing new
 * @param arrivals the articles themselves
 */
public record Added(
    List<Outcome> outcomes, long firstArticle, long lastArticle, Arrivals arrivals) {

  /** New, another text at a site already known, or the same bytes once more. */
  public enum What {
    ADDED,
    REVISED,
    ALREADY_KEPT
  }

  /**
   * @param articles numbers of its articles; none when it was kept before
   */
  public record Outcome(String document, What what, List<Long> articles) {
    public Outcome {
      articles = List.copyOf(articles);
    }
  }

  public Added {
    outcomes = List.copyOf(outcomes);
  }

  /** Whether no article was added. */
  public boolean isEmpty() {
    return lastArticle < firstArticle;
  }
}
