package org.dragoman.search;

import java.util.List;
import java.util.Optional;

/**
 * A question to the archive, in the one grammar of search box, address, API, command line and
 * bundle.
 *
 * <pre>
 * embargo talks             both words, in any form and language, in one sentence
 * "red line"                words as they stand (case and accents do not count)
 * "ceasefire Gaza"~5        within five words
 * sanction*  Naryshkn~      any ending; spelt nearly so
 * a OR (b NOT c)  -d        AND, OR, NOT in capitals; AND goes without saying
 * dyad:RUS-CUB date:[2018-11 TO 2019]     fields, see {@link Field}
 * </pre>
 *
 * <p>What has to hold together: fields of an act hold for the same report, words and fields of a
 * sentence for the same sentence, fields of an article for the article it stands in. Nothing is
 * asked across two sentences. Words alone find sentences with and without reports; a field of an
 * act finds only sentences with a report. {@code NOT event:CONSULT} leaves out the reports of that
 * type, not the other reports of the same sentence.
 *
 * @param written as the user wrote it
 * @param expression what it means
 */
public record Query(String written, Expression expression) {

  /**
   * Reads a query; an empty one, as {@code *}, finds everything.
   *
   * @throws QueryException when it does not parse: it says where, why, and what would
   */
  public static Query parse(String written) throws QueryException {
    try {
      return new Query(written, Parser.parse(written));
    } catch (Flaw flaw) {
      throw new QueryException(written, flaw.start, flaw.end, flaw.why, repaired(written, flaw));
    }
  }

  /** Every sentence. */
  public static Query everything() {
    return new Query("", new Expression.Everything());
  }

  /** One spelling, whatever the brackets and spaces were. */
  public String canonical() {
    return expression.toString();
  }

  /** The query with one more field that has to hold: what a facet's link leads to. */
  public Query narrowed(Field field, String value) {
    Expression more = new Expression.Holds(field, new Value.Name(value));
    Expression both =
        expression instanceof Expression.Everything
            ? more
            : Expression.and(List.of(expression, more));
    return new Query(both.toString(), both);
  }

  /** The flaw's proposal, its own flaws mended likewise; none when that does not end well. */
  private static Optional<String> repaired(String written, Flaw first) {
    String text = written;
    Flaw flaw = first;
    for (int i = 0; i < Limits.REPAIRS && flaw.instead != null; i++) {
      text = (text.substring(0, flaw.start) + flaw.instead + text.substring(flaw.end)).strip();
      try {
        Parser.parse(text);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
      } catch (Flaw next) {
        flaw = next;
      }
    }
    return Optional.empty();
  }
}
