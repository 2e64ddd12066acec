package org.dragoman.story;

import java.util.List;

/**
 * Articles of one story.
 *
 * @param id the smallest id of its articles
 * @param articles ids, sorted
 * @param typical the article most like the others: its headline names the story
 */
public record StoryGroup(String id, List<String> articles, String typical) {

  public StoryGroup {
    articles = List.copyOf(articles);
  }
}
