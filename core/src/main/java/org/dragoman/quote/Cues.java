package org.dragoman.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;

/**
 * The words that govern factuality and attribution: {@code lexicon/<language>/cues.txt}.
 *
 * <p>A cue of several words counts at its first word when the others follow with at most two words
 * between.
 */
public final class Cues {

  /** What a cue does to the act it governs; the names are those of the lexicon's column. */
  public enum Kind {
    SPEECH,
    REPORT,
    NEGATION,
    DENIAL,
    EXCLUSION,
    POSSIBLE,
    CONDITION,
    PLANNED,
    DESIRE,
    THREAT,
    PROMISE,
    ORDER,
    FACT,
    FAILURE,
    LIFTED,
    PAST,
    PROPOSED,
    ATTEMPT,
    REFUSAL,
    QUESTION,
    OTHER;

    static Kind of(String name) {
      for (Kind kind : values()) {
        if (kind.name().equalsIgnoreCase(name)) {
          return kind;
        }
      }
      return name.startsWith("speech") ? SPEECH : OTHER;
    }
  }

  private record Cue(List<String> rest, Kind kind) {}

  private final Map<String, List<Cue>> byFirst = new HashMap<>();

  private Cues() {}

  public static Cues of(Language language) {
    Cues cues = new Cues();
    String file = language.code() + "/cues.txt";
    for (Table.Row row : Table.read(file).rows()) {
      String[] words = row.get("cue").toLowerCase(Locale.ROOT).split(" +");
      cues.byFirst
          .computeIfAbsent(words[0], w -> new ArrayList<>())
          .add(new Cue(List.of(words).subList(1, words.length), Kind.of(row.get("class"))));
    }
    for (List<Cue> list : cues.byFirst.values()) {
      list.sort((a, b) -> Integer.compare(b.rest.size(), a.rest.size()));
    }
    return cues;
  }

  /** Whether a cue of that kind begins at {@code token}. */
  public boolean is(Sentence sentence, int token, Kind kind) {
    return kinds(sentence, token).contains(kind);
  }

  /** The kinds of the longest cues that begin at {@code token}. */
  public List<Kind> kinds(Sentence sentence, int token) {
    List<Kind> kinds = new ArrayList<>();
    int words = -1;
    for (String key : keys(sentence, token)) {
      for (Cue cue : byFirst.getOrDefault(key, List.of())) {
        if (cue.rest.size() >= words && follows(cue.rest, sentence, token)) {
          if (cue.rest.size() > words) {
            kinds.clear();
            words = cue.rest.size();
          }
          if (!kinds.contains(cue.kind)) {
            kinds.add(cue.kind);
          }
        }
      }
    }
    return kinds;
  }

  private static List<String> keys(Sentence sentence, int token) {
    String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
    String form = sentence.form(token).toLowerCase(Locale.ROOT);
    return lemma.equals(form) ? List.of(lemma) : List.of(lemma, form);
  }

  private static boolean follows(List<String> rest, Sentence sentence, int token) {
    int at = token;
    for (String word : rest) {
      int next = -1;
      for (int i = at + 1; i <= Math.min(at + 3, sentence.size() - 1); i++) {
        if (sentence.lemma(i).equalsIgnoreCase(word) || sentence.form(i).equalsIgnoreCase(word)) {
          next = i;
          break;
        }
      }
      if (next < 0) {
        return false;
      }
      at = next;
    }
    return true;
  }
}
