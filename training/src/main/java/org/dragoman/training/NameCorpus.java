package org.dragoman.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Texts with the names that people have marked in them, as gzipped JSON lines: {@code text}, and
 * {@code entities} with {@code start}, {@code end}, {@code type}. Words are cut as Dragoman cuts
 * them, since that is what the tagger will get.
 */
final class NameCorpus {

  /**
   * A marked name, or a word made of one.
   *
   * @param kind PER, LOC, ORG, or MISC for all else that has a name
   */
  record Marked(int start, int end, String kind) {}

  /** One text. */
  record Text(List<Sentence> sentences, List<Marked> names) {}

  private final List<Text> texts = new ArrayList<>();

  static NameCorpus read(Path file, Language language) throws IOException {
    NameCorpus corpus = new NameCorpus();
    Syntax syntax = Syntax.load(language);
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        corpus.texts.add(text(mapper.readTree(line), syntax));
      }
    }
    return corpus;
  }

  private static Text text(JsonNode row, Syntax syntax) {
    String source = row.get("text").asText();
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (String line : source.split("\n", -1)) {
      sentences.addAll(syntax.parse(source, new Span(from, from + line.length())));
      from += line.length() + 1;
    }
    List<Marked> names = new ArrayList<>();
    for (JsonNode entity : row.get("entities")) {
      int start = source.offsetByCodePoints(0, entity.get("start").asInt());
      int end = source.offsetByCodePoints(0, entity.get("end").asInt());
      kinds(entity.get("type").asText()).forEach(k -> names.add(new Marked(start, end, k)));
    }
    return new Text(sentences, names);
  }

  /**
   * Words derived from names and parts of words are no names; what is both place and body is a
   * place.
   */
  private static List<String> kinds(String type) {
    return switch (type) {
      case "PER", "ORG", "LOC" -> List.of(type);
      case "LOCORG" -> List.of("LOC");
      case "OTH", "MISC" -> List.of("MISC");
      default -> List.of();
    };
  }

  List<Text> texts() {
    return texts;
  }

  /** The tags of a sentence's words; of names within names those of places within organisations. */
  static String[] tags(Sentence sentence, List<Marked> names) {
    String[] outer = new String[sentence.size()];
    String[] inner = new String[sentence.size()];
    List<Marked> longest = new ArrayList<>(names);
    longest.sort(Comparator.comparingInt(name -> name.start() - name.end()));
    for (Marked name : longest) {
      int first = -1;
      int last = -1;
      for (int t = 0; t < sentence.size(); t++) {
        Span span = sentence.span(t);
        if (span.start() >= name.start() && span.end() <= name.end()) {
          first = first < 0 ? t : first;
          last = t;
        }
      }
      if (first < 0) {
        continue;
      }
      if (outer[first] == null && outer[last] == null) {
        put(outer, first, last, name.kind());
      } else if (name.kind().equals("LOC")
          && outer[first] != null
          && outer[first].endsWith("ORG")
          && outer[last] != null
          && inner[first] == null
          && inner[last] == null) {
        put(inner, first, last, name.kind());
      }
    }
    String[] tags = new String[sentence.size()];
    for (int t = 0; t < tags.length; t++) {
      tags[t] = (outer[t] == null ? "O" : outer[t]) + (inner[t] == null ? "" : "+" + inner[t]);
    }
    return tags;
  }

  private static void put(String[] tags, int first, int last, String kind) {
    for (int t = first; t <= last; t++) {
      tags[t] = (t == first ? "B-" : "I-") + kind;
    }
  }

  /** All tags, no name first. */
  String[] tagset() {
    Set<String> tags = new LinkedHashSet<>(List.of("O"));
    for (Text text : texts) {
      for (Sentence sentence : text.sentences()) {
        tags.addAll(List.of(tags(sentence, text.names())));
      }
    }
    return tags.toArray(String[]::new);
  }
}
