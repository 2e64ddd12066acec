package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the quotes of an article were found, and given to those who spoke. */
final class QuoteScore {

  /** As many characters of a quote's beginning tell it from the others. */
  private static final int BEGINNING = 14;

  private QuoteScore() {}

  static void add(GoldArticle gold, List<JsonNode> readings, Counts counts, List<String> misses) {
    List<JsonNode> quotes = new ArrayList<>();
    readings.forEach(reading -> reading.path("quotes").forEach(quotes::add));
    for (JsonNode told : gold.gold().path("quotes")) {
      String starts = Fold.of(told.path("starts").asText());
      String beginning = starts.substring(0, Math.min(BEGINNING, starts.length()));
      List<JsonNode> hits =
          quotes.stream()
              .filter(quote -> Fold.of(quote.path("text").asText()).contains(beginning))
              .toList();
      List<String> speakers = speakers(gold, told);
      boolean right = hits.stream().anyMatch(quote -> said(quote, speakers));
      counts.add("quotes found", !hits.isEmpty());
      counts.add("quote speakers right", right);
      if (!right) {
        misses.add(
            gold.file()
                + ":"
                + told.path("line").asInt()
                + " quote '"
                + told.path("starts").asText()
                + "' by "
                + told.path("speaker").asText()
                + ": "
                + (hits.isEmpty()
                    ? "not found"
                    : "given to " + hits.get(0).path("speaker").path("name").asText("nobody")));
      }
    }
  }

  /** The speaker's names: as annotated, others that are as good, spellings in the text. */
  private static List<String> speakers(GoldArticle gold, JsonNode told) {
    List<String> names = new ArrayList<>();
    names.add(told.path("speaker").asText());
    told.path("also").forEach(also -> names.add(also.asText()));
    List<String> wanted = List.copyOf(names);
    for (JsonNode person : gold.gold().path("people")) {
      if (wanted.contains(person.path("name").asText())) {
        person.path("variants").forEach(variant -> names.add(variant.asText()));
      }
    }
    return names;
  }

  private static boolean said(JsonNode quote, List<String> speakers) {
    String name = quote.path("speaker").path("name").asText("");
    Set<String> words = Fold.words(name);
    if (words.isEmpty()) {
      return false;
    }
    for (String speaker : speakers) {
      Set<String> wanted = Fold.words(speaker);
      if (wanted.containsAll(words)
          || words.containsAll(wanted)
          || Fold.last(speaker).equals(Fold.last(name))) {
        return true;
      }
    }
    return false;
  }
}
