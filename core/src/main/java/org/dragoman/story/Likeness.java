package org.dragoman.story;

import java.util.List;

/**
 * How much speaks for two reports telling one act.
 *
 * @param score a sum of evidence; the higher, the likelier
 * @param reasons what added to it or took from it, in words and figures
 */
public record Likeness(double score, List<String> reasons) {

  public Likeness {
    reasons = List.copyOf(reasons);
  }
}
