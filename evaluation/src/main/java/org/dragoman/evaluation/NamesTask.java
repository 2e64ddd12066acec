package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.syntax.Name;
import org.dragoman.syntax.NameTagger;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Names of persons, places and organisations in running text: GermEval 2014 (CC BY 4.0), AnCora (CC
 * BY 4.0), FactRuEval 2016 (MIT). A name is right from its first letter to its last, with its kind;
 * what is both a place and a body, as a state is, counts as a place.
 */
final class NamesTask implements GoldTask {

  private static final Map<String, String> KINDS =
      Map.of("PER", "persons", "LOC", "places", "LOCORG", "places", "ORG", "organisations");

  private final Language language;

  NamesTask(Language language) {
    this.language = language;
  }

  @Override
  public String name() {
    return PublicGold.PREFIX + "names-" + language.code();
  }

  @Override
  public String file() {
    return "names-" + language.code() + ".jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    Syntax syntax = Syntax.load(language);
    NameTagger tagger = NameTagger.of(language).orElseThrow();
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : JsonLines.of(gold.resolve(file()))) {
      String text = row.get("text").asText();
      Set<String> marked = marked(row, text);
      Set<String> said = said(text, syntax, tagger);
      Counts counts = new Counts();
      for (String name : marked) {
        String kind = name.substring(0, name.indexOf(' '));
        counts.add(kind + " found", said.contains(name));
        counts.add("names found", said.contains(name));
        if (!said.contains(name)) {
          misses.add(name() + ": missing " + name);
        }
      }
      for (String name : said) {
        String kind = name.substring(0, name.indexOf(' '));
        counts.add(kind + " right", marked.contains(name));
        counts.add("names right", marked.contains(name));
        if (!marked.contains(name)) {
          misses.add(name() + ": too much " + name);
        }
      }
      pieces.add(counts);
    }
    return Figures.of(
            name(),
            language.code(),
            pieces,
            mean("persons"),
            mean("places"),
            mean("organisations"),
            mean("names"))
        .stream()
        .filter(figure -> figure.measure().endsWith("F1"))
        .toList();
  }

  private static Figures.Mean mean(String kind) {
    return new Figures.Mean(kind + " F1", kind + " found", kind + " right");
  }

  private static Set<String> marked(JsonNode row, String text) {
    Set<String> marked = new TreeSet<>();
    for (JsonNode entity : row.get("entities")) {
      String kind = KINDS.get(entity.get("type").asText());
      if (kind != null) {
        int start = text.offsetByCodePoints(0, entity.get("start").asInt());
        int end = text.offsetByCodePoints(0, entity.get("end").asInt());
        marked.add(line(kind, start, end, text));
      }
    }
    return marked;
  }

  private static Set<String> said(String text, Syntax syntax, NameTagger tagger) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (String line : text.split("\n", -1)) {
      sentences.addAll(syntax.parse(text, new Span(from, from + line.length())));
      from += line.length() + 1;
    }
    Set<String> said = new TreeSet<>();
    List<List<Name>> names = tagger.names(sentences);
    for (int s = 0; s < sentences.size(); s++) {
      for (Name name : names.get(s)) {
        Span span = sentences.get(s).span(name.first(), name.last());
        said.add(line(KINDS.get(name.kind().code()), span.start(), span.end(), text));
      }
    }
    return said;
  }

  private static String line(String kind, int start, int end, String text) {
    return kind + " " + start + "-" + end + " " + text.substring(start, end);
  }
}
