package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.codebook.Codebook;
import org.dragoman.export.ReadingJson;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;

/**
 * Lists every act of the annotated sentences and samples that is misread, with its cause by rule,
 * and counts two such lists of two versions of Dragoman against each other (docs/errors.md).
 *
 * <p>Only the halves that may be looked at are read; the closed ones stay closed.
 */
public final class Misreadings {

  private static final String OPEN = "tuning";
  private static final int MOST = 100;

  private final Path home;
  private final Dragoman dragoman = Dragoman.create();
  private final ReadingJson json = new ReadingJson(Codebook.plover());
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<Misreading> found = new ArrayList<>();
  private int acts;

  private Misreadings(Path home) {
    this.home = home;
  }

  /**
   * @param arguments {@code list HOME} prints the misreadings of this version; {@code table BEFORE
   *     AFTER} prints the hundred commonest of two such lists
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 2 && arguments[0].equals("list")) {
      new Misreadings(Path.of(arguments[1])).list();
    } else if (arguments.length == 3 && arguments[0].equals("table")) {
      table(Files.readAllLines(Path.of(arguments[1])), Files.readAllLines(Path.of(arguments[2])))
          .forEach(System.out::println);
    } else {
      System.err.println("dragoman: give 'list HOME', or 'table BEFORE AFTER'");
      System.exit(2);
    }
  }

  private void list() throws IOException {
    Path gold = home.resolve("evaluation/src/main/resources/gold");
    for (Path file : files(gold.resolve("sentences"), "[a-z]{2}-" + OPEN + "\\.txt")) {
      for (SentenceGold sentence : SentenceGold.in(file)) {
        sentence(sentence);
      }
    }
    for (Path file : files(gold, "samples.*\\.json")) {
      try (InputStream in = Files.newInputStream(file)) {
        for (GoldArticle article : GoldArticle.in(in)) {
          if (article.part().equals(OPEN)) {
            article(article);
          }
        }
      }
    }
    for (Misreading one : found) {
      System.out.println(String.join("\t", one.language(), one.what(), one.cause(), one.where()));
    }
    System.err.println(acts + " acts annotated, " + found.size() + " misreadings");
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  private void sentence(SentenceGold gold) throws IOException {
    String language = gold.file().substring(0, 2);
    String where = gold.file() + ":" + gold.line();
    List<Misreading.Act> told = new ArrayList<>();
    for (SentenceGold.Act act : gold.acts()) {
      told.add(
          new Misreading.Act(
              where,
              act.optional(),
              act.types(),
              act.statuses(),
              act.actors(),
              act.recipients(),
              event -> is(act, Misreading.type(event), event),
              event -> act.types().stream().anyMatch(type -> is(act, type, event))));
    }
    try {
      byte[] bytes = (gold.sentence() + "\n").getBytes(StandardCharsets.UTF_8);
      Document document = Source.of(new ByteArrayInputStream(bytes)).read();
      List<JsonNode> events = events(document);
      add(language, where, told, events, events, dragoman.explain(document, 1));
    } catch (UnreadLanguage | UnreadableSource e) {
      add(language, where, told, List.of(), List.of(), "");
    }
  }

  private static boolean is(SentenceGold.Act act, String type, JsonNode event) {
    return act.is(
        type, SameAct.states(event.path("actors")), SameAct.states(event.path("recipients")));
  }

  /** Each act where it is told first; a second report of it may tell it as well. */
  private void article(GoldArticle gold) throws IOException {
    try {
      Document document =
          Source.of(home.resolve("app/src/main/resources/samples").resolve(gold.file())).read();
      List<JsonNode> events = events(document);
      Map<Integer, List<Misreading.Act>> byLine = new TreeMap<>();
      events.forEach(event -> byLine.putIfAbsent(line(event), new ArrayList<>()));
      for (JsonNode act : gold.events()) {
        byLine
            .computeIfAbsent(act.path("line").asInt(), line -> new ArrayList<>())
            .add(act(gold, act));
      }
      Set<Integer> heads = gold.lines("headline_lines");
      for (var entry : byLine.entrySet()) {
        int line = entry.getKey();
        if (heads.contains(line) && entry.getValue().isEmpty()) {
          continue; // a headline tells an act again that stands below
        }
        List<JsonNode> near = events.stream().filter(event -> lines(event).contains(line)).toList();
        List<JsonNode> own =
            near.stream()
                .filter(event -> line(event) == line)
                .filter(
                    event ->
                        lines(event).stream()
                            .flatMap(l -> byLine.getOrDefault(l, List.of()).stream())
                            .noneMatch(act -> act.told().test(event)))
                .toList();
        add(
            gold.language(),
            gold.file() + ":" + line,
            entry.getValue(),
            near,
            own,
            dragoman.explain(document, line));
      }
    } catch (UnreadLanguage | UnreadableSource e) {
      throw new IOException(gold.file() + ": " + e.getMessage(), e);
    }
  }

  private static Misreading.Act act(GoldArticle gold, JsonNode act) {
    List<String> types = new ArrayList<>(List.of(act.path("type").asText()));
    act.path("accept").forEach(type -> types.add(type.asText()));
    boolean again = act.path("same_as_line").isInt();
    return new Misreading.Act(
        gold.file() + ":" + act.path("line").asInt(),
        again || act.path("optional").asBoolean(false),
        types,
        List.of(act.path("status").asText()),
        SameAct.states(act.path("actors")),
        SameAct.states(act.path("recipients")),
        event -> SameAct.is(act, event),
        event -> SameAct.is(act, ((ObjectNode) event.deepCopy()).put("type", types.get(0))));
  }

  private List<JsonNode> events(Document document) throws IOException, UnreadLanguage {
    List<JsonNode> events = new ArrayList<>();
    for (Reading reading : dragoman.read(document)) {
      mapper.readTree(json.line(reading)).path("events").forEach(events::add);
    }
    return events;
  }

  private static int line(JsonNode event) {
    return lines(event).stream().findFirst().orElse(0);
  }

  private static Set<Integer> lines(JsonNode event) {
    Set<Integer> lines = new TreeSet<>();
    event.path("evidence").forEach(evidence -> lines.add(evidence.path("line").asInt()));
    return lines;
  }

  private void add(
      String language,
      String where,
      List<Misreading.Act> told,
      List<JsonNode> near,
      List<JsonNode> own,
      String explained) {
    acts += (int) told.stream().filter(act -> !act.optional()).count();
    found.addAll(Misreading.in(language, where, told, near, own, explained));
  }

  /** The hundred commonest kinds of two lists, as rows of a Markdown table. */
  static List<String> table(List<String> before, List<String> after) {
    Map<String, Map<String, Integer>> first = counts(before);
    Map<String, Map<String, Integer>> second = counts(after);
    Set<String> kinds = new TreeSet<>(first.keySet());
    kinds.addAll(second.keySet());
    Comparator<String> commonest =
        Comparator.comparing((String kind) -> -Math.max(sum(first, kind), sum(second, kind)))
            .thenComparing(kind -> -sum(first, kind))
            .thenComparing(Comparator.naturalOrder());
    List<String> ranked = kinds.stream().sorted(commonest).limit(MOST).toList();
    List<String> rows = new ArrayList<>();
    rows.add("| | what is misread | cause | before | after | by language |");
    rows.add("|---|---|---|---|---|---|");
    int old = 0;
    int now = 0;
    for (String kind : ranked) {
      String[] parts = kind.split("\t");
      old += sum(first, kind);
      now += sum(second, kind);
      rows.add(
          String.format(
              "| %d | %s | %s | %d | %d | %s |",
              rows.size() - 1,
              parts[0],
              parts[1],
              sum(first, kind),
              sum(second, kind),
              languages(first.getOrDefault(kind, Map.of()), second.getOrDefault(kind, Map.of()))));
    }
    rows.add(String.format("| | **these %d** | | **%d** | **%d** | |", ranked.size(), old, now));
    rows.add(
        String.format(
            "| | **all others**, %d kinds | | **%d** | **%d** | |",
            kinds.size() - ranked.size(), before.size() - old, after.size() - now));
    return rows;
  }

  private static int sum(Map<String, Map<String, Integer>> counts, String kind) {
    return counts.getOrDefault(kind, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  private static String languages(Map<String, Integer> before, Map<String, Integer> after) {
    Set<String> languages = new TreeSet<>(before.keySet());
    languages.addAll(after.keySet());
    return languages.stream()
        .map(
            language ->
                language
                    + " "
                    + before.getOrDefault(language, 0)
                    + "→"
                    + after.getOrDefault(language, 0))
        .collect(Collectors.joining(", "));
  }

  /** How often each kind stands in a list, by language. */
  private static Map<String, Map<String, Integer>> counts(List<String> lines) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t");
      counts
          .computeIfAbsent(parts[1] + "\t" + parts[2], kind -> new TreeMap<>())
          .merge(parts[0], 1, Integer::sum);
    }
    return counts;
  }
}
