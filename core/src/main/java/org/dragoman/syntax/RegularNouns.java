package org.dragoman.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.lexicon.Table;

/**
 * The case forms of Russian nouns of the news that training has hardly seen: {@code
 * lexicon/ru/regular-nouns.txt}. An unknown «высылку» or «замминистра» looks like a verb.
 *
 * <p>The list names a noun that training knows well and that is declined alike; where a form is in
 * no word list, it may be of the classes of the other's form.
 */
final class RegularNouns {

  private static final String[] IYA = {"я", "и", "ю", "ей", "й", "ям", "ями", "ях"};
  private static final String[] IE = {"е", "я", "ю", "ем", "и", "й", "ям", "ями", "ях"};

  private RegularNouns() {}

  /** The dictionary forms of the listed nouns, by their forms. */
  static Map<String, String> nouns() {
    Map<String, String> nouns = new HashMap<>();
    for (Table.Row row : Table.read("ru/regular-nouns.txt").rows()) {
      forms(row.get("noun")).forEach(form -> nouns.putIfAbsent(form, row.get("noun")));
    }
    return nouns;
  }

  /** For each form of a listed noun the same form of the noun that it is like. */
  static Map<String, String> likes() {
    Map<String, String> likes = new LinkedHashMap<>();
    for (Table.Row row : Table.read("ru/regular-nouns.txt").rows()) {
      List<String> own = forms(row.get("noun"));
      List<String> like = forms(row.get("like"));
      if (own.size() != like.size()) {
        throw new IllegalArgumentException(
            row.get("noun") + " is not declined like " + row.get("like"));
      }
      for (int i = 0; i < own.size(); i++) {
        likes.putIfAbsent(own.get(i), like.get(i));
      }
    }
    return likes;
  }

  /** All case forms, always in the same order. */
  static List<String> forms(String noun) {
    String stem = noun.substring(0, noun.length() - 1);
    if (noun.endsWith("ия")) {
      return added(stem, IYA);
    }
    if (noun.endsWith("ие")) {
      return added(stem, IE);
    }
    boolean feminine = noun.endsWith("а");
    String base = feminine ? stem : noun;
    char last = base.charAt(base.length() - 1);
    boolean hissing = "жчшщц".indexOf(last) >= 0;
    String plural = "гкхжчшщ".indexOf(last) >= 0 ? "и" : "ы";
    return feminine
        ? added(base, "а", plural, "е", "у", hissing ? "ей" : "ой", "", "ам", "ами", "ах")
        : added(
            base,
            "",
            "а",
            "у",
            hissing ? "ем" : "ом",
            "е",
            plural,
            hissing && last != 'ц' ? "ей" : "ов",
            "ам",
            "ами",
            "ах");
  }

  private static List<String> added(String stem, String... endings) {
    List<String> forms = new ArrayList<>();
    for (String ending : endings) {
      forms.add(stem.concat(ending));
    }
    return forms;
  }
}
