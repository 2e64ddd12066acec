package org.dragoman.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.lexicon.Table;

/**
 * The short passive participles of the Russian perfective verbs in {@code lexicon/ru/aspects.txt}:
 * «осуждена», «обвинён», «высланы». News tells half its passives by them, and training has seen of
 * most verbs but one form or none.
 *
 * <p>The endings follow from the infinitive (осуд-ить: осужд-ён); where grammar leaves a choice,
 * both are formed, as the wrong one is no word.
 */
final class ShortParticiples {

  /** A verb whose participles every treebank knows. */
  private static final String KNOWN = "создан";

  private static final String[] ENDINGS = {"", "а", "о", "ы"};

  private ShortParticiples() {}

  /** The forms, each with its dictionary form. */
  static Map<String, String> lemmas() {
    Map<String, String> lemmas = new LinkedHashMap<>();
    for (Table.Row row : Table.read("ru/aspects.txt").rows()) {
      for (String verb : row.list("perfective")) {
        for (String stem : stems(verb)) {
          for (String ending : ENDINGS) {
            lemmas.putIfAbsent(stem + ending, verb);
          }
        }
      }
    }
    return lemmas;
  }

  /** For each form the same form of a verb that is known well. */
  static Map<String, String> likes() {
    Map<String, String> likes = new LinkedHashMap<>();
    for (String form : lemmas().keySet()) {
      char last = form.charAt(form.length() - 1);
      String ending = "аоы".indexOf(last) >= 0 ? String.valueOf(last) : "";
      likes.put(form, KNOWN + ending);
    }
    return likes;
  }

  /** What the four endings are added to: «осужден», «осуждён». */
  private static List<String> stems(String verb) {
    List<String> stems = new ArrayList<>();
    if (verb.endsWith("нять") || verb.endsWith("взять") || verb.endsWith("чать")) {
      stems.add(cut(verb, 1)); // принят
    }
    if (verb.endsWith("ать") || verb.endsWith("ять")) {
      stems.add(cut(verb, 2) + "н");
    } else if (verb.endsWith("уть") || verb.endsWith("ыть") || verb.endsWith("оть")) {
      stems.add(cut(verb, 1));
    } else if (verb.endsWith("вести") || verb.endsWith("нести")) {
      softened(stems, cut(verb, 3) + (verb.endsWith("вести") ? "д" : "с"));
    } else if (verb.endsWith("еть")) {
      softened(stems, cut(verb, 3));
    } else if (verb.endsWith("ить")) {
      String root = cut(verb, 3);
      if (root.length() > 2) {
        stems.add(root + "ит"); // убит, развит
      }
      for (String form : alternations(root)) {
        softened(stems, form);
      }
    }
    return stems;
  }

  private static void softened(List<String> stems, String root) {
    stems.add(root + "ен");
    stems.add(root + "ён");
  }

  /** Осудить: осужден; выставить: выставлен; запретить: запрещен. */
  private static List<String> alternations(String root) {
    String rest = cut(root, 1);
    if (root.endsWith("ст")) {
      return List.of(cut(root, 2) + "щ");
    }
    return switch (root.charAt(root.length() - 1)) {
      case 'т' -> List.of(rest + "щ", rest + "ч");
      case 'д' -> List.of(rest + "жд", rest + "ж");
      case 'с' -> List.of(rest + "ш");
      case 'з' -> List.of(rest + "ж");
      case 'б', 'п', 'в', 'м', 'ф' -> List.of(root + "л");
      default -> List.of(root);
    };
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
