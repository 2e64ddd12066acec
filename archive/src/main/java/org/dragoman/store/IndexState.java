package org.dragoman.store;

import java.io.IOException;
import java.util.OptionalLong;

/** How far the index of sentences has come, told by the index itself. */
@FunctionalInterface
public interface IndexState {

  /** The greatest {@code article_no} that is in the index; empty when there is no index yet. */
  OptionalLong lastArticle() throws IOException;
}
