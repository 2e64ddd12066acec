package org.dragoman.codebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.lexicon.Table;

/**
 * What may be coded: types with modes and scores, contexts, and the CAMEO codes derived from them.
 *
 * <p>The codebook is PLOVER (manual 0.8, Open Event Data Alliance 2024), but no type is named in
 * code: the files of {@code lexicon/codebook/} say what there is. Another ontology is a folder of
 * such files: its own types and modes, and {@code words.txt}, which says what an act of PLOVER's
 * type, mode and context is there, so that the words of the triggers serve it, too.
 */
public final class Codebook {

  private record ModeKey(String type, String mode) {}

  /** An act of words, and what it is about; its mode empty where any will do. */
  private record Content(String type, String of, String ofMode) {}

  /** What an act of a type, mode and context becomes: a code, or another type and mode. */
  private record Rule(String type, String mode, String context, String becomes, String itsMode) {}

  /**
   * A type and mode of a codebook.
   *
   * @param type its name
   * @param mode empty where it has none
   */
  public record Coding(String type, Optional<String> mode) {}

  private final Map<String, EventType> types = new LinkedHashMap<>();
  private final Map<ModeKey, Optional<Double>> modes = new LinkedHashMap<>();
  private final Set<ModeKey> apart = new HashSet<>();
  private final Set<ModeKey> warned = new HashSet<>();
  private final Map<Content, String> contentModes = new HashMap<>();
  private final Set<String> contexts;
  private final List<Rule> cameo;
  private final Optional<List<Rule>> words;

  private Codebook(Function<String, Optional<Table>> files) {
    for (Table.Row row : required(files, "types.txt").rows()) {
      types.put(
          row.get("type"),
          new EventType(
              row.get("type"),
              Integer.parseInt(row.get("quad")),
              Double.parseDouble(row.get("score")),
              row.get("recipient").equals("required"),
              row.get("mutual").equals("yes"),
              row.get("about").equals("yes"),
              row.get("before"),
              row.get("before_mode").isEmpty()
                  ? Optional.empty()
                  : Optional.of(row.get("before_mode")),
              row.get("together"),
              row.get("denied"),
              row.get("people").equals("yes"),
              row.get("definition")));
    }
    for (Table.Row row : required(files, "modes.txt").rows()) {
      String score = row.get("score");
      ModeKey key = new ModeKey(row.get("type"), row.get("mode"));
      modes.put(key, score.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(score)));
      if (row.get("sides").equals("apart")) {
        apart.add(key);
      }
      if (row.get("warned").equals("yes")) {
        warned.add(key);
      }
    }
    files.apply("content-modes.txt").map(Table::rows).orElse(List.of()).forEach(this::addContent);
    contexts =
        files
            .apply("contexts.txt")
            .orElseGet(() -> Table.read("codebook/contexts.txt"))
            .values("context");
    cameo = files.apply("cameo.txt").map(t -> rules(t, "cameo", "")).orElse(List.of());
    words = files.apply("words.txt").map(t -> rules(t, "becomes", "becomes_mode"));
    check();
  }

  private void addContent(Table.Row row) {
    Content content = new Content(row.get("type"), row.get("of"), row.get("of_mode"));
    contentModes.put(content, row.get("mode"));
  }

  private static Table required(Function<String, Optional<Table>> files, String name) {
    return files
        .apply(name)
        .orElseThrow(() -> new IllegalArgumentException("the codebook has no file " + name));
  }

  private static List<Rule> rules(Table table, String becomes, String itsMode) {
    return table.rows().stream()
        .map(
            r ->
                new Rule(
                    r.get("type"),
                    r.get("mode"),
                    r.get("context"),
                    r.get(becomes),
                    itsMode.isEmpty() ? "" : r.get(itsMode)))
        .toList();
  }

  /** Every type that a file names must be there. */
  private void check() {
    for (EventType type : types.values()) {
      List.of(type.before(), type.together(), type.denied()).forEach(this::type);
    }
    modes.keySet().forEach(key -> type(key.type));
    contentModes.forEach(
        (content, mode) -> {
          type(content.of);
          if (!hasMode(content.type, mode)) {
            throw new IllegalArgumentException("the codebook has no " + content.type + " " + mode);
          }
        });
    words.ifPresent(rules -> rules.forEach(rule -> type(rule.becomes)));
  }

  /** The codebook in {@code lexicon/codebook/}. */
  public static Codebook plover() {
    return Holder.PLOVER;
  }

  private static final class Holder {
    static final Codebook PLOVER = in("codebook/");
  }

  /** A codebook that comes with the program beside PLOVER, such as {@code cameo}; none else. */
  public static Optional<Codebook> named(String name) {
    String folder = "codebook/" + name + "/";
    return name.equals("plover")
        ? Optional.of(plover())
        : name.matches("[a-z-]+") && Table.exists(folder + "types.txt")
            ? Optional.of(in(folder))
            : Optional.empty();
  }

  private static Codebook in(String folder) {
    return new Codebook(
        name ->
            Table.exists(folder + name)
                ? Optional.of(Table.read(folder + name))
                : Optional.empty());
  }

  /**
   * A codebook of one's own.
   *
   * @param files the lines of each file, by its name: types.txt, modes.txt, words.txt; contexts.txt
   *     and cameo.txt may be missing
   * @throws IllegalArgumentException when a file is missing or a line does not fit
   */
  public static Codebook of(Map<String, List<String>> files) {
    required(
        name -> Optional.ofNullable(files.get(name)).map(lines -> Table.parse(name, lines)),
        "words.txt");
    return new Codebook(
        name -> Optional.ofNullable(files.get(name)).map(lines -> Table.parse(name, lines)));
  }

  /**
   * What a trigger of PLOVER's {@code type} and mode is in this codebook; empty when nothing.
   *
   * @param eventContexts those that its words imply
   */
  public Optional<Coding> coding(String type, Optional<String> mode, List<String> eventContexts) {
    if (words.isEmpty()) {
      return Optional.of(new Coding(type, mode));
    }
    return best(words.get(), type, mode, eventContexts)
        .map(
            rule ->
                new Coding(rule.becomes, Optional.of(rule.itsMode).filter(own -> !own.isEmpty())));
  }

  /** Whether the sides of a mutual act of this mode are not alike: guest and host. */
  public boolean sidesApart(String type, Optional<String> mode) {
    return mode.filter(m -> apart.contains(new ModeKey(type, m))).isPresent();
  }

  /** Whether of a hostile act to come with this mode a speaker may only warn. */
  public boolean warned(String type, Optional<String> mode) {
    return mode.filter(m -> warned.contains(new ModeKey(type, m))).isPresent();
  }

  /** All types, in the order of the codebook. */
  public Collection<EventType> types() {
    return List.copyOf(types.values());
  }

  /**
   * The type of that name.
   *
   * @throws IllegalArgumentException when the codebook has none
   */
  public EventType type(String name) {
    EventType type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("the codebook has no type '" + name + "'");
    }
    return type;
  }

  /** Whether acts to come of another type are coded as {@code type}: a promise, a threat. */
  public boolean anticipates(EventType type) {
    return types.values().stream()
        .anyMatch(t -> !t.name().equals(type.name()) && t.before().equals(type.name()));
  }

  /**
   * The mode that {@code type} has for what it is about or announces: who asks for a meeting makes
   * a request of the mode {@code meet}. Empty where the codebook says none.
   */
  public Optional<String> modeFor(String type, String of, Optional<String> ofMode) {
    return ofMode
        .map(mode -> contentModes.get(new Content(type, of, mode)))
        .or(() -> Optional.ofNullable(contentModes.get(new Content(type, of, ""))));
  }

  /** Whether there is a type of this name, such as {@code CONSULT}. */
  public boolean hasType(String name) {
    return types.containsKey(name);
  }

  /** Whether the type has this mode, such as {@code visit}. */
  public boolean hasMode(String type, String mode) {
    return modes.containsKey(new ModeKey(type, mode));
  }

  /** Whether there is a context of this name, such as {@code economic}. */
  public boolean hasContext(String context) {
    return contexts.contains(context);
  }

  /** From -10 to 10: the mode's score, or the type's where the mode has none. */
  public double score(String type, Optional<String> mode) {
    return mode.flatMap(m -> modes.getOrDefault(new ModeKey(type, m), Optional.empty()))
        .orElseGet(() -> type(type).score());
  }

  /** The CAMEO code nearest to the coding, with its leading zero; empty where none fits. */
  public Optional<String> cameo(String type, Optional<String> mode, List<String> eventContexts) {
    return best(cameo, type, mode, eventContexts).map(Rule::becomes);
  }

  /** The row that fits most: an equal mode counts more than a context. */
  private static Optional<Rule> best(
      List<Rule> rules, String type, Optional<String> mode, List<String> eventContexts) {
    Rule best = null;
    int bestFit = -1;
    for (Rule row : rules) {
      boolean fits =
          row.type.equals(type)
              && (row.mode.isEmpty() || row.mode.equals(mode.orElse("")))
              && (row.context.isEmpty() || eventContexts.contains(row.context));
      int fit = (row.mode.isEmpty() ? 0 : 2) + (row.context.isEmpty() ? 0 : 1);
      if (fits && fit > bestFit) {
        best = row;
        bestFit = fit;
      }
    }
    return Optional.ofNullable(best);
  }
}
