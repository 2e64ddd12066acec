package org.dragoman.search;

import org.dragoman.record.ArticleRecord;

/**
 * An article to be found again.
 *
 * <p>The number of a report is {@code articleNo * 1000} and its place in the article, from 0.
 */
public record IndexedArticle(long articleNo, ArticleRecord article) {

  /** Reports that an article's numbers have room for. */
  static final int REPORTS = 1000;

  long reportNo(int place) {
    return articleNo * REPORTS + place;
  }
}
