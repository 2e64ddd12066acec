package org.dragoman.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/** Expressions of a sentence written as {@code words=date; words=date}, for tables of tests. */
final class TimeTable {

  private TimeTable() {}

  static String read(String sentence, Language language, String published, Tense tense) {
    Optional<PartialDate> day = Optional.ofNullable(published).flatMap(PartialDate::parse);
    return find(sentence, language).stream()
        .map(e -> e.text() + "=" + e.resolve(day, tense).map(PartialDate::value).orElse(""))
        .collect(Collectors.joining("; "));
  }

  static String readFrom(String sentence, Language language, String reference) {
    Optional<PartialDate> day = PartialDate.parse(reference);
    return find(sentence, language).stream()
        .map(
            e ->
                e.text()
                    + "="
                    + e.resolve(Optional.empty(), Tense.PAST, day)
                        .map(PartialDate::value)
                        .orElse(""))
        .collect(Collectors.joining("; "));
  }

  static List<TimeExpression> find(String sentence, Language language) {
    return TimeExpressions.find(sentence, new Span(0, sentence.length()), language);
  }
}
