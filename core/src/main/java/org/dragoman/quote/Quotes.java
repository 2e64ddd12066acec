package org.dragoman.quote;

import java.util.List;
import java.util.Optional;

/** All quotes of an article, in the order of the text. */
public record Quotes(List<Quote> all) {

  public Quotes {
    all = List.copyOf(all);
  }

  /** The direct quote whose words hold {@code offset}. */
  public Optional<Quote> at(int offset) {
    return all.stream().filter(q -> q.direct() && q.span().contains(offset)).findFirst();
  }
}
