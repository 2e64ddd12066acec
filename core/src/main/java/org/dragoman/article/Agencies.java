package org.dragoman.article;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Span;

/** The news agencies of {@code lexicon/agencies.txt} and where a line names one. */
final class Agencies {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Sieve any;

  Agencies() {
    for (Table.Row row : Table.read("agencies.txt").rows()) {
      names.putIfAbsent(row.get("agency"), row.get("agency"));
      row.list("forms").forEach(form -> names.putIfAbsent(form, row.get("agency")));
    }
    any =
        Sieve.of(
            names.keySet().stream().map(name -> name.substring(0, 1)).collect(Collectors.joining()),
            "(?<![\\p{L}\\p{N}])(?:"
                + names.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{N}])");
  }

  /** The first agency in {@code words}, its span shifted by {@code offset}. */
  Optional<Agency> in(String words, int offset) {
    Matcher matcher = any.find(words, 0);
    if (matcher == null) {
      return Optional.empty();
    }
    Span span = new Span(offset + matcher.start(), offset + matcher.end());
    return Optional.of(new Agency(span, names.get(matcher.group())));
  }

  /** Whether {@code words} are nothing but agencies: "dpa/AFP", "Reuters". */
  boolean only(String words) {
    int from = 0;
    for (Matcher name = any.find(words, 0); name != null; name = any.find(words, from)) {
      if (Texts.words(words.substring(from, name.start())) > 0) {
        return false;
      }
      from = name.end();
    }
    return from > 0 && Texts.words(words.substring(from)) == 0;
  }
}
