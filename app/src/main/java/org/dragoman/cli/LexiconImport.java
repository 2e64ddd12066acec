package org.dragoman.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.cli.ImportedEntries.Refused;

/**
 * Other people's knowledge of who held which office, row by row: a table (CSV), entities of
 * FollowTheMoney as OpenSanctions publishes them (JSON lines), an actor dictionary of PETRARCH.
 */
final class LexiconImport {

  /** Hears of a row that is not taken. */
  interface Refusals {
    void refused(long line, String why);
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]");

  private final ImportedEntries entries;
  private final Refusals refusals;
  private final String source;

  LexiconImport(ImportedEntries entries, Refusals refusals, String source) {
    this.entries = entries;
    this.refusals = refusals;
    this.source = source;
  }

  private String at(long line) {
    return source.replace('|', '_') + ":" + line;
  }

  /** Columns: name, state, office, from, to; aliases (parted by semicolons) where there are any. */
  void table(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        long line = row.getStartingLineNumber();
        try {
          String state = entries.state(field(row, "state"));
          String office = entries.office(field(row, "office"));
          String from = ImportedEntries.date(field(row, "from"));
          String to = ImportedEntries.date(field(row, "to"));
          ImportedEntries.inOrder(from, to);
          List<String> aliases = List.of(field(row, "aliases").split("\\s*;\\s*"));
          String person =
              entries.person(field(row, "name"), state, entries.sector(office), aliases, at(line));
          entries.tenure(person, office, state, from, to, at(line));
        } catch (Refused e) {
          refusals.refused(line, e.getMessage());
        }
      }
    }
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).orElse("").strip();
  }

  /** What an occupancy says of a post; the post and the person come in their own lines. */
  private record Term(long line, String holder, String post, String from, String to) {}

  private record Post(String office, String state) {}

  private record Holder(String name, String state, List<String> aliases) {}

  /** Person, Position, Occupancy: twice through the file, as a term may stand before its person. */
  void entities(Path file) throws IOException {
    Map<String, Post> posts = new HashMap<>();
    List<Term> terms = new ArrayList<>();
    lines(
        file,
        true,
        (line, entity, of) -> {
          if (of.equals("Position")) {
            String name = one(entity, "name");
            posts.put(
                entity.path("id").asText(),
                new Post(entries.office(name), entries.state(one(entity, "country"))));
          } else if (of.equals("Occupancy")) {
            if (terms.size() >= ImportedEntries.MOST) {
              throw new Refused("more than " + ImportedEntries.MOST + " terms; import a part");
            }
            terms.add(
                new Term(
                    line,
                    one(entity, "holder"),
                    one(entity, "post"),
                    ImportedEntries.date(one(entity, "startDate")),
                    ImportedEntries.date(one(entity, "endDate"))));
          }
        });
    Map<String, Holder> holders = new HashMap<>();
    terms.forEach(term -> holders.put(term.holder(), null));
    lines(
        file,
        false,
        (line, entity, of) -> {
          String id = entity.path("id").asText();
          if (of.equals("Person") && holders.containsKey(id)) {
            List<String> aliases = all(entity, "alias");
            aliases.addAll(all(entity, "weakAlias"));
            holders.put(id, new Holder(one(entity, "name"), one(entity, "country"), aliases));
          }
        });
    for (Term term : terms) {
      try {
        Post post = posts.get(term.post());
        Holder holder = holders.get(term.holder());
        if (post == null) {
          throw new Refused("the post '" + term.post() + "' is not in the file or was refused");
        }
        if (holder == null) {
          throw new Refused("the holder '" + term.holder() + "' is not in the file");
        }
        ImportedEntries.inOrder(term.from(), term.to());
        String sector = entries.sector(post.office());
        String person =
            entries.person(holder.name(), post.state(), sector, holder.aliases(), at(term.line()));
        entries.tenure(
            person, post.office(), post.state(), term.from(), term.to(), at(term.line()));
      } catch (Refused e) {
        refusals.refused(term.line(), e.getMessage());
      }
    }
  }

  private interface Entity {
    void read(long line, JsonNode entity, String schema) throws Refused;
  }

  private void lines(Path file, boolean first, Entity reader) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        try {
          JsonNode entity = JSON.readTree(line);
          if (!line.isBlank()) {
            reader.read(number, entity, entity.path("schema").asText());
          }
        } catch (JsonProcessingException e) {
          if (first) {
            refusals.refused(number, "no JSON object");
          }
        } catch (Refused e) {
          refusals.refused(number, e.getMessage());
        }
      }
    }
  }

  private static List<String> all(JsonNode entity, String property) {
    List<String> values = new ArrayList<>();
    entity.path("properties").path(property).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static String one(JsonNode entity, String property) {
    return ImportedEntries.first(all(entity, property)).orElse("");
  }

  /**
   * {@code NAME_OF_ACTOR_ [USAGOV 010120-090120]}, {@code +OTHER_NAME_}: states and sectors; the
   * codes' dates are of no office and are not taken.
   */
  void dictionary(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String name = "";
      String code = "";
      long at = 0;
      List<String> aliases = new ArrayList<>();
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String text = line.replaceAll("[;#].*", "").stripTrailing();
        if (text.isBlank()) {
          continue;
        }
        Matcher codes = CODE.matcher(text);
        String last = codes.find() ? codes.group(1).strip() : "";
        if (text.startsWith("+")) {
          aliases.add(words(text.substring(1)));
        } else if (Character.isWhitespace(text.charAt(0))) {
          code = last.isEmpty() ? code : last;
        } else {
          actor(name, code, aliases, at);
          name = words(text);
          code = last;
          at = number;
          aliases.clear();
        }
      }
      actor(name, code, aliases, at);
    }
  }

  private static String words(String entry) {
    StringBuilder words = new StringBuilder();
    for (String word : CODE.matcher(entry).replaceAll("").strip().split("[_\\s]+")) {
      if (!word.isEmpty()) {
        words.append(words.length() == 0 ? "" : " ").append(word.charAt(0));
        words.append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return words.toString();
  }

  private void actor(String name, String code, List<String> aliases, long line) throws IOException {
    if (line == 0) {
      return;
    }
    try {
      String actor = code.split("[\\s<>]")[0];
      if (actor.length() < 3) {
        throw new Refused("no code of a state: '" + code + "'");
      }
      String sector = actor.length() >= 6 ? actor.substring(3, 6) : "";
      if (!name.contains(" ")) {
        throw new Refused("a single word is no name of a person: '" + name + "'");
      }
      entries.person(name, entries.state(actor.substring(0, 3)), sector, aliases, at(line));
    } catch (Refused e) {
      refusals.refused(line, e.getMessage());
    }
  }
}
