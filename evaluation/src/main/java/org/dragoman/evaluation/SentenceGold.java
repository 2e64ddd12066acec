package org.dragoman.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.codebook.Codebook;

/**
 * A sentence with what must be coded in it; an empty list says that nothing must be.
 *
 * <p>The form is told in {@code gold/sentences/GUIDELINES.md}.
 *
 * @param file the file it stands in, without its ending
 * @param line where it begins in that file
 */
record SentenceGold(String file, int line, String sentence, List<Act> acts) {

  private static final Codebook PLOVER = Codebook.plover();
  private static final Set<String> TO_COME = Set.of("planned", "possible", "conditional");
  private static final Pattern ACT =
      Pattern.compile(
          "(\\? )?([A-Z,]+)\\s+(\\S+)\\s*\\|\\s*([A-Z, *]+?)\\s*->\\s*([A-Z, *]+?)\\s*"
              + "\\|\\s*([a-z, ]+?)\\s*(?:\\|\\s*(.*))?");
  private static final Set<String> STATUSES =
      Set.of("asserted", "planned", "possible", "conditional", "denied");

  SentenceGold {
    acts = List.copyOf(acts);
  }

  /**
   * An act that a careful reader finds.
   *
   * @param optional no miss if it is absent, no error if it is present
   * @param types as good as each other, the best one first
   * @param mode empty where none is plain
   * @param actors codes of states and organisations; empty: left to inference
   * @param recipients the same
   * @param statuses as good as each other
   * @param keys source, time, context
   */
  record Act(
      boolean optional,
      List<String> types,
      Optional<String> mode,
      Set<String> actors,
      Set<String> recipients,
      List<String> statuses,
      Map<String, String> keys) {

    /** Whether an event with these values tells this act. */
    boolean is(String type, Set<String> eventActors, Set<String> eventRecipients) {
      if (!types.contains(type) && !(toCome() && types.stream().anyMatch(t -> before(t, type)))) {
        return false;
      }
      Set<String> both = new TreeSet<>(eventActors);
      both.addAll(eventRecipients);
      if (actors.isEmpty() || recipients.isEmpty()) {
        Set<String> said = actors.isEmpty() ? recipients : actors;
        boolean mutual = PLOVER.type(type).mutual();
        Set<String> side = actors.isEmpty() ? eventRecipients : eventActors;
        return said.isEmpty() || meet(mutual ? both : side, said);
      }
      if (PLOVER.type(types.get(0)).mutual() || actors.equals(recipients)) {
        Set<String> named = new TreeSet<>(actors);
        named.addAll(recipients);
        long met = named.stream().filter(both::contains).count();
        return meet(both, actors) && meet(both, recipients) && (named.size() < 2 || met >= 2);
      }
      return meet(eventActors, actors) && meet(eventRecipients, recipients);
    }

    private boolean toCome() {
      return statuses.stream().anyMatch(TO_COME::contains);
    }

    /** Whether an act of the one type, while it is only to come, may be told as the other. */
    private static boolean before(String type, String announced) {
      return PLOVER.type(type).before().equals(announced);
    }

    private static boolean meet(Set<String> one, Set<String> other) {
      return one.stream().anyMatch(other::contains);
    }
  }

  /** All sentences of a file. */
  static List<SentenceGold> in(Path path) throws IOException {
    return parse(
        path.getFileName().toString().replaceFirst("\\.txt$", ""), Files.readAllLines(path));
  }

  /** Reads blocks of a sentence and its acts. */
  static List<SentenceGold> parse(String file, List<String> lines) {
    List<SentenceGold> all = new ArrayList<>();
    String sentence = null;
    int start = 0;
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i).strip() : "";
      if (line.isEmpty() && sentence != null) {
        all.add(new SentenceGold(file, start, sentence, acts));
        sentence = null;
        acts.clear();
      } else if (line.startsWith("> ") && sentence == null) {
        sentence = line.substring(2).strip();
        start = i + 1;
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (sentence == null) {
          throw new IllegalArgumentException(file + ":" + (i + 1) + ": an act without a sentence");
        }
        acts.add(act(file, i + 1, line));
      }
    }
    return all;
  }

  private static Act act(String file, int number, String line) {
    Matcher matcher = ACT.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          file + ":" + number + ": not 'TYPE mode | ACTOR -> RECIPIENT | factuality': " + line);
    }
    List<String> statuses = List.of(matcher.group(6).split("\\s*,\\s*"));
    if (!STATUSES.containsAll(statuses)) {
      throw new IllegalArgumentException(file + ":" + number + ": unknown factuality: " + line);
    }
    Map<String, String> keys = new LinkedHashMap<>();
    if (matcher.group(7) != null) {
      for (String pair : matcher.group(7).split("\\s*,\\s*")) {
        String[] key = pair.split("=", 2);
        if (key.length < 2) {
          throw new IllegalArgumentException(file + ":" + number + ": not key=value: " + pair);
        }
        keys.put(key[0].strip(), key[1].strip());
      }
    }
    String mode = matcher.group(3);
    return new Act(
        matcher.group(1) != null,
        List.of(matcher.group(2).split(",")),
        mode.equals("-") ? Optional.empty() : Optional.of(mode),
        states(matcher.group(4)),
        states(matcher.group(5)),
        statuses,
        keys);
  }

  private static Set<String> states(String text) {
    Set<String> states = new TreeSet<>(List.of(text.strip().split("\\s*,\\s*")));
    states.remove("*");
    return states;
  }
}
