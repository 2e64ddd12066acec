package org.dragoman.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dragoman.codebook.Codebook;
import org.dragoman.lexicon.Table;
import org.dragoman.record.ArticleParser;
import org.dragoman.record.ArticleRecord;
import org.dragoman.store.Kept;

/**
 * News as it would look after reading, made by dice of a fixed seed: for measuring the archive
 * without the reader.
 *
 * <p>Events fall on days over five years, mostly between a few pairs of states (Zipf); each is
 * reported by one to some dozens of articles of the following days; an article has five reports and
 * some 24 sentences of words whose frequencies are Zipf's, too.
 */
final class GeneratedNews {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 1826;
  private static final int VOCABULARY = 60_000;
  private static final int SENTENCES = 24;
  private static final int REPORTS = 5;
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "ka", "ren",
    "mor", "tal", "bin", "dor", "ers", "ion", "ment", "ing"
  };

  private final Random dice;
  private final List<String> states = new ArrayList<>();
  private final List<String[]> people = new ArrayList<>();
  private final List<String> types;
  private final List<Act> open = new ArrayList<>();
  private int number;

  /** An event that articles may still report. */
  private record Act(
      LocalDate day, String type, String[] actor, String[] recipient, String place, int topic) {}

  GeneratedNews(long seed) {
    this.dice = new Random(seed);
    Table.read("states.txt").rows().forEach(row -> states.add(row.get("state")));
    Table.read("people.txt")
        .rows()
        .forEach(
            row -> people.add(new String[] {row.get("person"), row.get("name"), row.get("state")}));
    this.types = Codebook.plover().types().stream().map(type -> type.name()).toList();
  }

  /** The next article with its page. */
  Kept next(int total) {
    number++;
    LocalDate published = START.plusDays((long) number * DAYS / total);
    open.removeIf(act -> act.day().plusDays(4).isBefore(published));
    while (open.size() < 60) {
      open.add(act(published));
    }
    StringBuilder text = new StringBuilder();
    String title = sentence(dice.nextInt(500), 9);
    text.append(title).append("\n\n");
    List<Map<String, Object>> sentences = new ArrayList<>();
    List<Map<String, Object>> events = new ArrayList<>();
    Map<String, Map<String, Object>> actors = new LinkedHashMap<>();
    String document = String.format("%016x", dice.nextLong());
    for (int i = 0; i < SENTENCES; i++) {
      Act act = i % 5 == 0 ? open.get(zipf(open.size())) : null;
      String words =
          act == null
              ? sentence(dice.nextInt(500), 12 + dice.nextInt(16))
              : act.actor()[1] + " " + sentence(act.topic(), 14) + " " + act.recipient()[1] + ".";
      int start = text.length();
      text.append(words).append(i % 3 == 2 ? "\n\n" : " ");
      Map<String, Object> sentence = new LinkedHashMap<>();
      sentence.put("line", 3 + i / 3 * 2);
      sentence.put("start", start);
      sentence.put("end", start + words.length());
      sentence.put("text", words);
      sentences.add(sentence);
      if (act != null && events.size() < REPORTS) {
        events.add(event(document, events.size(), act, sentence, actors));
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("document", document(document, title, published, text.toString()));
    json.put("actors", List.copyOf(actors.values()));
    json.put("quotes", List.of());
    json.put("events", events);
    json.put("sentences", sentences);
    json.put("stamp", Map.of("dragoman", "0", "lexicon", "0", "models", "0"));
    try {
      ArticleRecord article = ArticleParser.parse(MAPPER.writeValueAsString(json), 1);
      String path = "generated/" + number + ".txt";
      byte[] raw = text.toString().getBytes(StandardCharsets.UTF_8);
      return new Kept(document, path, Optional.empty(), path, raw, List.of(article));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Act act(LocalDate day) {
    return new Act(
        day.minusDays(dice.nextInt(2)),
        types.get(zipf(types.size())),
        party(),
        party(),
        "Place " + zipf(300),
        dice.nextInt(500));
  }

  private String[] party() {
    if (dice.nextInt(3) == 0) {
      return people.get(zipf(people.size()));
    }
    String state = states.get(zipf(states.size()));
    return new String[] {state, state, state};
  }

  private Map<String, Object> event(
      String document,
      int place,
      Act act,
      Map<String, Object> sentence,
      Map<String, Map<String, Object>> actors) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", document + "-" + place);
    json.put("type", act.type());
    json.put("mode", null);
    json.put("contexts", List.of("military"));
    json.put("cameo", "042");
    json.put("quad", Codebook.plover().type(act.type()).quad());
    json.put("score", Codebook.plover().score(act.type(), Optional.empty()));
    json.put("actors", List.of(party(act.actor(), actors)));
    json.put("recipients", List.of(party(act.recipient(), actors)));
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("value", act.day().toString());
    date.put("precision", "day");
    date.put("basis", "sentence");
    json.put("date", date);
    json.put("time", "current");
    json.put("factuality", dice.nextInt(5) == 0 ? "planned" : "asserted");
    json.put("place", null);
    json.put("reported_by", List.of(Map.of("name", "Agency " + zipf(40))));
    json.put("confidence", 0.8);
    Map<String, Object> evidence = new LinkedHashMap<>(sentence);
    evidence.put("trigger", "met");
    json.put("evidence", List.of(evidence));
    json.put("rule", "generated");
    return json;
  }

  private static Map<String, Object> party(String[] who, Map<String, Map<String, Object>> actors) {
    Map<String, Object> party = new LinkedHashMap<>();
    party.put("id", who[0]);
    party.put("name", who[1]);
    party.put("state", who[2]);
    party.put("sector", "GOV");
    Map<String, Object> actor = new LinkedHashMap<>(party);
    actor.put("kind", who[0].equals(who[2]) ? "state" : "person");
    actor.put("names", List.of(who[1]));
    actor.put(
        "mentions",
        List.of(Map.of("text", who[1], "line", 1, "start", 0, "end", 3, "kind", "name")));
    actors.putIfAbsent(who[0], actor);
    return party;
  }

  private Map<String, Object> document(String id, String title, LocalDate published, String text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("path", "generated");
    json.put("title", title);
    json.put("outlet", "Outlet " + zipf(120));
    json.put("language", "en");
    json.put("translated", false);
    json.put("published", Map.of("value", published.toString(), "precision", "day"));
    json.put("text", text);
    return json;
  }

  /** A sentence whose rarer words follow from its topic. */
  private String sentence(int topic, int length) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int rank = dice.nextInt(4) == 0 ? 2000 + topic * 40 + dice.nextInt(40) : zipf(VOCABULARY);
      words.append(i == 0 ? "" : " ").append(word(rank));
    }
    return words.toString();
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank + 20;
    while (rest > 0) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return word.toString();
  }

  /** A rank from 0 on; each is half as likely as the one of half its number. */
  private int zipf(int n) {
    return (int) Math.min(n - 1, Math.exp(dice.nextDouble() * Math.log(n + 1.0)) - 1);
  }
}
