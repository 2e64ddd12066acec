package org.dragoman.cli;

import java.util.List;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import picocli.CommandLine.Parameters;

/** A query in the one grammar of docs/search.md; its words may come as several arguments. */
final class QueryOptions {

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to look for, as in docs/search.md; everything without it.")
  private List<String> words = List.of();

  Query query() throws QueryException {
    return Query.parse(String.join(" ", words));
  }
}
