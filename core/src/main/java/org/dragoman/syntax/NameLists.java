package org.dragoman.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * Which words of a sentence the lexicon knows as names or as words beside names, as bits that the
 * tagger of names weighs: it may know better, as "Paris" may be a person.
 *
 * <p>Words are compared without their endings where a language declines names; a phrase is found
 * the longest first, kind by kind.
 */
public final class NameLists {

  /** Bits of what a word may be: two a kind of phrase, its first word and a later one. */
  static final int GIVEN = 1;

  static final int FAMILY = 1 << 1;
  static final int PLACE = 1 << 2;
  static final int STATE = 1 << 4;
  static final int PEOPLE = 1 << 6;
  static final int ORGANIZATION = 1 << 8;
  static final int OFFICE = 1 << 10;
  static final int BODY = 1 << 12;

  /** The bits above come from the lexicon, those from here up from a dictionary in the model. */
  private static final int DICTIONARY = 14;

  private static final int[] PHRASES = {PLACE, STATE, PEOPLE, ORGANIZATION, OFFICE, BODY};

  /** Endings of declined Russian names and nouns, the longest first. */
  private static final String[] ENDINGS = {
    "ыми", "ими", "ами", "ями", "ого", "его", "ому", "ему", "ах", "ях", "ов", "ев", "ой", "ей",
    "ый", "ий", "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем",
    "ам", "ям", "ия", "ии", "ию", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й"
  };

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    int ends;
  }

  private final Language language;
  private final Map<String, Integer> words = new HashMap<>();
  private final Node root = new Node();
  private final WordKinds kinds;

  NameLists(Language language, WordKinds kinds) {
    this.language = language;
    this.kinds = kinds;
    String code = language.code();
    for (Table.Row row : Table.read("given-names.txt").rows()) {
      word(row.get("name"), GIVEN);
      row.list("same").forEach(name -> word(name, GIVEN));
    }
    for (Table.Row row : Table.read("people.txt").rows()) {
      person(row.get("name"));
      row.list("aliases").forEach(this::person);
    }
    Table.read("places.txt").rows().forEach(row -> phrase(row.get("name"), PLACE));
    for (Table.Row row : own(code, "places")) {
      phrase(row.get("name"), PLACE);
    }
    for (Table.Row row : own(code, "states")) {
      String kind = row.get("kind");
      boolean people = kind.equals("adjective") || kind.equals("inhabitant");
      phrase(row.get("name"), kind.equals("capital") ? PLACE : people ? PEOPLE : STATE);
    }
    for (Table.Row row : own(code, "organizations")) {
      phrase(row.get("name"), ORGANIZATION);
    }
    own(code, "offices").forEach(row -> phrase(row.get("title"), OFFICE));
    for (Table.Row row : own(code, "agents")) {
      phrase(row.get("noun"), row.get("kind").equals("body") ? BODY : OFFICE);
    }
  }

  private static List<Table.Row> own(String code, String file) {
    String name = code + "/" + file + ".txt";
    return Table.exists(name) ? Table.read(name).rows() : List.of();
  }

  private void person(String name) {
    String[] parts = name.split(" ");
    for (int i = 0; i < parts.length; i++) {
      word(parts[i], i == 0 && parts.length > 1 ? GIVEN : FAMILY);
    }
  }

  private void word(String word, int bit) {
    words.merge(stem(word), bit, (a, b) -> a | b);
  }

  private void phrase(String phrase, int bit) {
    Node node = root;
    for (String word : phrase.split("[ ]+")) {
      node = node.next.computeIfAbsent(stem(word), w -> new Node());
    }
    node.ends |= bit;
  }

  private String stem(String word) {
    return stem(word, language);
  }

  /** The word in lower case without its ending. */
  public static String stem(String word, Language language) {
    String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    if (language == Language.RU && lower.length() > 3) {
      for (String ending : ENDINGS) {
        if (lower.endsWith(ending) && lower.length() - ending.length() > 2) {
          return lower.substring(0, lower.length() - ending.length());
        }
      }
    }
    boolean genitive = language == Language.DE && lower.length() > 4 && lower.endsWith("s");
    return genitive ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The bits of each word. */
  int[] marks(String[] stems) {
    int[] marks = new int[stems.length];
    for (int i = 0; i < stems.length; i++) {
      marks[i] |= words.getOrDefault(stems[i], 0);
      marks[i] |= kinds.of(Orthography.hash(stems[i])) << DICTIONARY;
    }
    for (int bit : PHRASES) {
      for (int i = 0; i < stems.length; i++) {
        int end = longest(stems, i, bit);
        for (int k = i; k < end; k++) {
          marks[k] |= k == i ? bit : bit << 1;
        }
        i = Math.max(i, end - 1);
      }
    }
    return marks;
  }

  /** The end of the longest phrase of a kind that begins at {@code from}, or {@code from}. */
  private int longest(String[] stems, int from, int bit) {
    Node node = root;
    int end = from;
    for (int i = from; i < stems.length; i++) {
      node = node.next.get(stems[i]);
      if (node == null) {
        break;
      }
      end = (node.ends & bit) != 0 ? i + 1 : end;
    }
    return end;
  }

  /** The stems of a sentence's words. */
  List<String> stems(Sentence sentence) {
    List<String> stems = new ArrayList<>(sentence.size());
    for (int i = 0; i < sentence.size(); i++) {
      stems.add(stem(sentence.form(i)));
    }
    return stems;
  }
}
