package org.dragoman.story;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An article as stories see it: what it is about, by weight.
 *
 * @param id of the article
 * @param day of publication, or the day of its latest news where that is unknown
 * @param features what the article is about, such as {@code person sergey-naryshkin}, and how much
 */
public record StoryArticle(String id, Optional<LocalDate> day, Map<String, Double> features) {

  public StoryArticle {
    features = java.util.Collections.unmodifiableMap(new TreeMap<>(features));
  }
}
