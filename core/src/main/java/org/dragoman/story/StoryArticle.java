package org.dragoman.story;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An article as stories see it: what it is about, by weight.
 *
 * @param id of the article
 * @param day of publication, or the day of its latest news where that is unknown
 * @param events ids of the events it tells as news
 * @param features what the article is about, such as {@code person sergey-naryshkin}, and how much
 */
public record StoryArticle(
    String id, Optional<LocalDate> day, Set<String> events, Map<String, Double> features) {

  public StoryArticle {
    events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
    features = Collections.unmodifiableMap(new TreeMap<>(features));
  }
}
