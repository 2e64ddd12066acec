package org.dragoman.store;

import java.util.List;

/**
 * What an add has brought.
 *
 * @param articles the new ones, in order of number
 * @param replaced numbers of articles that are no longer current, as a later revision is here
 */
public record Arrivals(List<Articles.Entry> articles, List<Long> replaced) {

  public Arrivals {
    articles = List.copyOf(articles);
    replaced = List.copyOf(replaced);
  }

  /** SQL over {@code article_no}: that an article is new, or no longer current. */
  public String condition() {
    StringBuilder sql = new StringBuilder("false");
    if (!articles.isEmpty()) {
      sql.append(" OR article_no BETWEEN ").append(articles.get(0).number());
      sql.append(" AND ").append(articles.get(articles.size() - 1).number());
    }
    if (!replaced.isEmpty()) {
      sql.append(" OR article_no IN (");
      sql.append(String.join(", ", replaced.stream().map(String::valueOf).toList())).append(')');
    }
    return sql.toString();
  }
}
