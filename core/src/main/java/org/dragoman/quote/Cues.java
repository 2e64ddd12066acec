package org.dragoman.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.lexicon.Table;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * The words that govern factuality and attribution: {@code lexicon/<language>/cues.txt}.
 *
 * <p>A cue of several words counts at its first word when the others follow with at most two words
 * between.
 *
 * <p>Every step asks this of every token, many times, and most tokens begin no cue or only cues of
 * one word; for those the answer is ready.
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

  /** The cues of one first word, the longest first; {@code ready} when all are of one word. */
  private record Entry(List<Cue> cues, Set<Kind> possible, List<Kind> ready) {

    static Entry of(List<Cue> cues) {
      List<Cue> sorted = new ArrayList<>(cues);
      sorted.sort((a, b) -> Integer.compare(b.rest.size(), a.rest.size()));
      Set<Kind> kinds = new LinkedHashSet<>();
      sorted.forEach(cue -> kinds.add(cue.kind));
      boolean simple = sorted.stream().allMatch(cue -> cue.rest.isEmpty());
      return new Entry(
          List.copyOf(sorted),
          Collections.unmodifiableSet(EnumSet.copyOf(kinds)),
          simple ? List.copyOf(kinds) : null);
    }
  }

  private final Map<String, Entry> byFirst = new HashMap<>();

  private Cues() {}

  /** The cues of a language. */
  public static Cues of(Language language) {
    Map<String, List<Cue>> read = new HashMap<>();
    for (Table.Row row : Table.read(language.code() + "/cues.txt").rows()) {
      List<String> words = List.of(row.get("cue").toLowerCase(Locale.ROOT).split(" +"));
      read.computeIfAbsent(words.get(0), w -> new ArrayList<>())
          .add(new Cue(words.subList(1, words.size()), Kind.of(row.get("class"))));
    }
    Cues cues = new Cues();
    read.forEach(
        (word, list) -> {
          Entry entry = Entry.of(list);
          cues.byFirst.put(word, entry);
          cues.byFirst.put(Character.toUpperCase(word.charAt(0)) + word.substring(1), entry);
        });
    return cues;
  }

  /** Whether a cue of that kind begins at {@code token}. */
  public boolean is(Sentence sentence, int token, Kind kind) {
    Entry byLemma = entry(sentence.lemma(token));
    Entry byForm = entry(sentence.form(token));
    boolean possible =
        byLemma != null && byLemma.possible.contains(kind)
            || byForm != null && byForm.possible.contains(kind);
    return possible && kinds(sentence, token, byLemma, byForm).contains(kind);
  }

  /** The kinds of the longest cues that begin at {@code token}. Not to be changed. */
  public List<Kind> kinds(Sentence sentence, int token) {
    return kinds(sentence, token, entry(sentence.lemma(token)), entry(sentence.form(token)));
  }

  /** Without a new string for words as usually written: they stand in the table with a capital. */
  private Entry entry(String word) {
    Entry entry = byFirst.get(word);
    return entry == null && word.length() > 1 && Character.isUpperCase(word.charAt(1))
        ? byFirst.get(word.toLowerCase(Locale.ROOT))
        : entry;
  }

  private static List<Kind> kinds(Sentence sentence, int token, Entry byLemma, Entry byForm) {
    if (byLemma == null && byForm == null) {
      return List.of();
    }
    Entry only = byLemma == null ? byForm : byForm == null || byForm == byLemma ? byLemma : null;
    if (only != null && only.ready != null) {
      return only.ready;
    }
    List<Kind> kinds = new ArrayList<>(4);
    int words = longest(only != null ? only : byLemma, sentence, token, -1, kinds);
    if (only == null) {
      longest(byForm, sentence, token, words, kinds);
    }
    return kinds;
  }

  /** Adds to {@code kinds} those of cues as long as {@code words}; longer ones replace them. */
  private static int longest(
      Entry entry, Sentence sentence, int token, int words, List<Kind> kinds) {
    int most = words;
    for (Cue cue : entry.cues) {
      if (cue.rest.size() < most) {
        break;
      }
      if (follows(cue.rest, sentence, token)) {
        if (cue.rest.size() > most) {
          kinds.clear();
          most = cue.rest.size();
        }
        if (!kinds.contains(cue.kind)) {
          kinds.add(cue.kind);
        }
      }
    }
    return most;
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
        if (sentence.upos(i) == Upos.SCONJ) {
          break; // «negó que se reuniera» is not «negarse»
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
