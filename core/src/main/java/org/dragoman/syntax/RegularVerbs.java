package org.dragoman.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * The forms of regular verbs that the triggers need and that endings alone do not tell: {@code
 * lexicon/<language>/regular-verbs.txt}.
 *
 * <p>Of Spanish, Portuguese and Russian verbs the list names one that training knows well and that
 * is formed alike: where a form is in no word list, it may be of the classes of the other's form.
 */
final class RegularVerbs {

  private static final String[] SPANISH = {
    "o", "a", "as", "an", "amos", "ó", "aron", "aba", "aban", "ara", "aran", "ase", "asen", "ando",
    "ado", "ada", "ados", "adas", "ará", "arán", "aremos", "aría", "arían"
  };
  private static final String[] SPANISH_BEFORE_E = {"e", "en", "é", "emos"};
  private static final String[] PORTUGUESE = {
    "a", "am", "ou", "aram", "ava", "avam", "asse", "assem", "ando", "ado", "ada", "ados", "adas",
    "ará", "arão", "aria", "ariam"
  };
  private static final String[] PORTUGUESE_IR = {
    "iu", "iram", "ia", "iam", "isse", "issem", "indo", "ido", "ida", "idos", "idas", "irá", "irão",
    "iria", "iriam"
  };
  private static final String[] RUSSIAN = {
    "л", "ла", "ло", "ли", "вший", "вшая", "вшее", "вшие", "вшего", "вшей", "вших", "вшим"
  };
  private static final String[] RUSSIAN_REFLEXIVE = {
    "лся", "лась", "лось", "лись", "вшийся", "вшаяся", "вшееся", "вшиеся", "вшихся"
  };

  private static final String[] GERMAN = {"t", "te", "ten", "test", "tet"};

  /** Before n or m they need no e: «lehnt», «warnt», but «rechnet», «widmet». */
  private static final String SOFT = "aeiouäöühlrnm";

  private static final String VOWELS = "aeiou";

  private RegularVerbs() {}

  /** The dictionary forms of a language's regular verbs, by their forms. */
  static Map<String, String> lemmas(Language language) {
    Map<String, String> lemmas = new HashMap<>();
    for (Table.Row row : rows(language)) {
      forms(language, row.get("lemma")).forEach(form -> lemmas.putIfAbsent(form, row.get("lemma")));
    }
    if (language == Language.RU) {
      ShortParticiples.lemmas().forEach(lemmas::putIfAbsent);
    }
    return lemmas;
  }

  /** For each form of a listed verb the same form of the verb that it is like. */
  static Map<String, String> likes(Language language) {
    Map<String, String> likes = new HashMap<>();
    if (language == Language.EN || language == Language.DE) {
      return likes; // training has seen their endings often enough
    }
    for (Table.Row row : rows(language)) {
      List<String> own = forms(language, row.get("lemma"));
      List<String> like = forms(language, row.get("like"));
      for (int i = 0; i < own.size() && own.size() == like.size(); i++) {
        likes.putIfAbsent(own.get(i), like.get(i));
      }
    }
    if (language == Language.RU) {
      ShortParticiples.likes().forEach(likes::putIfAbsent);
      RegularNouns.likes().forEach(likes::putIfAbsent);
    }
    return likes;
  }

  private static List<Table.Row> rows(Language language) {
    String file = language.code() + "/regular-verbs.txt";
    return Table.exists(file) ? Table.read(file).rows() : List.of();
  }

  /** The inflected forms of {@code lemma}, always in the same order. */
  static List<String> forms(Language language, String lemma) {
    return switch (language) {
      case ES -> {
        List<String> forms = added(stem(lemma, "ar"), SPANISH);
        forms.addAll(added(beforeE(stem(lemma, "ar")), SPANISH_BEFORE_E));
        yield forms;
      }
      case PT ->
          lemma.endsWith("ir")
              ? added(stem(lemma, "ir"), PORTUGUESE_IR)
              : added(stem(lemma, "ar"), PORTUGUESE);
      case RU ->
          lemma.endsWith("ся")
              ? added(stem(lemma, "ться"), RUSSIAN_REFLEXIVE)
              : added(stem(lemma, "ть"), RUSSIAN);
      case DE -> german(lemma);
      default -> forms(lemma);
    };
  }

  /**
   * «Fordert, forderte, gefordert», «meldet, meldete»; «kritisiert» and «verkündet» without ge-.
   */
  private static List<String> german(String lemma) {
    String stem = lemma.substring(0, lemma.length() - (lemma.endsWith("en") ? 2 : 1));
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    char before = stem.charAt(last - 1);
    boolean hard =
        end == 't' || end == 'd' || (end == 'n' || end == 'm') && !SOFT.contains("" + before);
    String link = hard ? "e" : "";
    List<String> forms = added(stem.concat(link), GERMAN);
    forms.add(lemma);
    if (!lemma.endsWith("ieren")) {
      forms.add("ge" + stem + link + "t");
    }
    return forms;
  }

  private static List<String> added(String stem, String[] endings) {
    List<String> forms = new ArrayList<>();
    for (String ending : endings) {
      forms.add(stem.concat(ending));
    }
    return forms;
  }

  private static String stem(String lemma, String ending) {
    if (!lemma.endsWith(ending)) {
      throw new IllegalArgumentException(lemma + " does not end in -" + ending);
    }
    return lemma.substring(0, lemma.length() - ending.length());
  }

  /** «Critica», but «critique»; «rechaza», but «rechace». */
  private static String beforeE(String stem) {
    String rest = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'c' -> rest.concat("qu");
      case 'g' -> rest.concat("gu");
      case 'z' -> rest.concat("c");
      default -> stem;
    };
  }

  /**
   * The inflected forms of the English {@code lemma}, past first; where stress decides whether the
   * last consonant doubles (permitted, visited), both spellings.
   */
  static List<String> forms(String lemma) {
    int last = lemma.length() - 1;
    char end = lemma.charAt(last);
    char before = lemma.charAt(last - 1);
    if (end == 'e') {
      String stem = lemma.substring(0, last);
      return List.of(lemma + "d", lemma + "s", (before == 'i' ? lemma : stem) + "ing");
    }
    if (end == 'y' && !vowel(before)) {
      String stem = lemma.substring(0, last);
      return List.of(stem + "ied", stem + "ies", lemma + "ing");
    }
    boolean hisses = "sxz".indexOf(end) >= 0 || lemma.endsWith("ch") || lemma.endsWith("sh");
    String third = lemma + (hisses || end == 'o' ? "es" : "s");
    boolean closed =
        !vowel(end)
            && "hwxy".indexOf(end) < 0
            && vowel(before)
            && (last < 2 || !vowel(lemma.charAt(last - 2)) || lemma.charAt(last - 2) == 'u');
    String doubled = lemma + end;
    if (closed && syllables(lemma) == 1) {
      return List.of(doubled + "ed", third, doubled + "ing");
    }
    return closed
        ? List.of(lemma + "ed", third, lemma + "ing", doubled + "ed", doubled + "ing")
        : List.of(lemma + "ed", third, lemma + "ing");
  }

  private static int syllables(String word) {
    int groups = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean starts = vowel(word.charAt(i)) && (i == 0 || !vowel(word.charAt(i - 1)));
      groups += starts ? 1 : 0;
    }
    return groups;
  }

  private static boolean vowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
