package org.dragoman.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * The key words of {@link KnownEvents} as one language writes them.
 *
 * <p>The acts are listed with English key words. {@code lexicon/act-words.txt} says how the common
 * ones begin in the other languages, {@code <language>/places.txt} what the places are called
 * there. A key word is also known by its English form: names are often the same.
 */
final class ActWords {

  /** So many letters a word that may go on has in common with the one in the text. */
  private static final int BEGINNING = 4;

  /** A Cyrillic name of so many letters is known without its last vowel, which its case changes. */
  private static final int DECLINED = 5;

  private static final String ENDINGS = "аяоеьиыуй";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** A way to write a key word. */
  private record Form(Tokens words, String cue) {}

  private final Map<String, List<Form>> byBeginning = new HashMap<>();

  /**
   * @param cues key words and places in lower-case English
   */
  ActWords(Collection<String> cues, Language language) {
    Map<String, List<String>> others = new HashMap<>();
    read("act-words.txt", "word", Language.EN.code(), others);
    read("act-words.txt", "word", language.code(), others);
    read("places.txt", "place", "name", others);
    read(language.code() + "/places.txt", "place", "name", others);
    for (String cue : cues) {
      add(cue, cue);
      String id = plain(cue);
      others.getOrDefault(id, List.of()).forEach(form -> add(form, cue));
      others.getOrDefault(id.replace(' ', '-'), List.of()).forEach(form -> add(form, cue));
    }
  }

  private static void read(
      String file, String key, String column, Map<String, List<String>> forms) {
    if (Table.exists(file)) {
      for (Table.Row row : Table.read(file).rows()) {
        forms
            .computeIfAbsent(plain(row.get(key)).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .addAll(row.list(column));
      }
    }
  }

  private void add(String form, String cue) {
    String plain = plain(form.toLowerCase(Locale.ROOT));
    int last = plain.length() - 1;
    if (last + 1 >= DECLINED
        && Character.UnicodeScript.of(plain.charAt(last)) == Character.UnicodeScript.CYRILLIC
        && ENDINGS.indexOf(plain.charAt(last)) >= 0) {
      plain = plain.substring(0, last);
    }
    Tokens words = new Tokens(plain, new Span(0, plain.length()));
    if (words.size > 0) {
      byBeginning
          .computeIfAbsent(beginning(words.lower(0)), k -> new ArrayList<>())
          .add(new Form(words, cue));
    }
  }

  /** The key words that stand in a text, each with the number of the word where it first does. */
  Map<String, Integer> held(String text) {
    String plain = plain(text);
    Tokens tokens = new Tokens(plain, new Span(0, plain.length()));
    Map<String, Integer> held = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size; i++) {
      for (Form form : byBeginning.getOrDefault(beginning(tokens.lower(i)), List.of())) {
        if (!held.containsKey(form.cue) && holds(tokens, i, form.words)) {
          held.put(form.cue, i);
        }
      }
    }
    return held;
  }

  private static String beginning(String word) {
    return word.length() <= BEGINNING ? word : word.substring(0, BEGINNING);
  }

  /** Whether {@code words} stand at {@code i}; the last one may go on ("vote", "voted"). */
  private static boolean holds(Tokens tokens, int i, Tokens words) {
    int k = 0;
    while (k < words.size
        && (tokens.is(i + k, words.lower(k))
            || (k == words.size - 1
                && i + k < tokens.size
                && words.lower(k).length() >= BEGINNING
                && tokens.lower(i + k).startsWith(words.lower(k))))) {
      k++;
    }
    return k == words.size;
  }

  /** Without accents: reports drop them from names. */
  private static String plain(String s) {
    return isAscii(s)
        ? s
        : MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
