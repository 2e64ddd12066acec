package org.dragoman.codebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.Table;

/**
 * What may be coded: types with modes and scores, contexts, and the CAMEO codes derived from them.
 *
 * <p>The codebook is PLOVER (manual 0.8, Open Event Data Alliance 2024), but no type is named in
 * code: the files of {@code lexicon/codebook/} say what there is.
 */
public final class Codebook {

  private record ModeKey(String type, String mode) {}

  private record Cameo(String type, String mode, String context, String code) {}

  private final Map<String, EventType> types = new LinkedHashMap<>();
  private final Map<ModeKey, Optional<Double>> modes = new LinkedHashMap<>();
  private final Set<String> contexts;
  private final List<Cameo> cameo;

  private Codebook() {
    for (Table.Row row : Table.read("codebook/types.txt").rows()) {
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
    for (Table.Row row : Table.read("codebook/modes.txt").rows()) {
      String score = row.get("score");
      modes.put(
          new ModeKey(row.get("type"), row.get("mode")),
          score.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(score)));
    }
    contexts = Table.read("codebook/contexts.txt").values("context");
    cameo =
        Table.read("codebook/cameo.txt").rows().stream()
            .map(r -> new Cameo(r.get("type"), r.get("mode"), r.get("context"), r.get("cameo")))
            .toList();
  }

  /** The codebook in {@code lexicon/codebook/}. */
  public static Codebook plover() {
    return Holder.PLOVER;
  }

  private static final class Holder {
    static final Codebook PLOVER = new Codebook();
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
    String best = null;
    int bestFit = -1;
    for (Cameo row : cameo) {
      boolean fits =
          row.type.equals(type)
              && (row.mode.isEmpty() || row.mode.equals(mode.orElse("")))
              && (row.context.isEmpty() || eventContexts.contains(row.context));
      int fit = (row.mode.isEmpty() ? 0 : 2) + (row.context.isEmpty() ? 0 : 1);
      if (fits && fit > bestFit) {
        best = row.code;
        bestFit = fit;
      }
    }
    return Optional.ofNullable(best);
  }
}
