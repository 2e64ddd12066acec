package org.dragoman.syntax;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * Irregular forms written by hand: {@code lexicon/<language>/verbs.txt} and {@code nouns.txt}; and
 * those of the regular verbs that the triggers need, which endings alone do not tell ({@code
 * bombed} is of {@code bomb}, {@code robed} of {@code robe}: {@link RegularVerbs}).
 *
 * <p>German files list simple verbs only; a prefix, separable or not, is taken off first and put
 * back on the dictionary form: {@code entsandte} is {@code ent} + {@code sandte}, {@code
 * auszuschließen} is {@code aus} + {@code zu} + {@code schließen}.
 */
public final class Irregulars {

  private static final int VERB = Upos.VERB.ordinal();
  private static final int AUX = Upos.AUX.ordinal();
  private static final int NOUN = Upos.NOUN.ordinal();
  private static final int SHORTEST = 2; // letters of a verb without its prefix

  private static final int LONGEST_PREFIX = 10;

  private final Map<String, String> verbs;
  private final Map<String, String> nouns;
  private final Map<String, String> prefixes; // separable, inseparable or both
  private final boolean capitals;

  private Irregulars(
      Map<String, String> verbs,
      Map<String, String> nouns,
      Map<String, String> prefixes,
      boolean capitals) {
    this.verbs = verbs;
    this.nouns = nouns;
    this.prefixes = prefixes;
    this.capitals = capitals;
  }

  /** The irregular forms of {@code language}. */
  public static Irregulars of(Language language) {
    Map<String, String> prefixes = new HashMap<>();
    String file = language.code() + "/verb-prefixes.txt";
    if (Table.exists(file)) {
      for (Table.Row row : Table.read(file).rows()) {
        prefixes.put(row.get("prefix"), row.get("kind"));
      }
    }
    Map<String, String> verbs = forms(language.code() + "/verbs.txt");
    RegularVerbs.lemmas(language).forEach(verbs::putIfAbsent);
    return new Irregulars(
        verbs, forms(language.code() + "/nouns.txt"), prefixes, language == Language.DE);
  }

  private static Map<String, String> forms(String file) {
    Map<String, String> forms = new HashMap<>();
    if (Table.exists(file)) {
      for (Table.Row row : Table.read(file).rows()) {
        for (String form : row.list("forms")) {
          forms.putIfAbsent(form, row.get("lemma"));
        }
      }
    }
    return forms;
  }

  /** The dictionary form of {@code form}, or null when it is not irregular. */
  String lemma(String form, int upos, boolean infinitive) {
    if (upos == VERB || upos == AUX) {
      return verb(Edit.lower(form), infinitive);
    }
    if (upos == NOUN && !nouns.isEmpty()) {
      return nouns.get(capitals ? form : Edit.lower(form));
    }
    return null;
  }

  private String verb(String form, boolean infinitive) {
    if (infinitive && prefixes.isEmpty()) {
      return null; // English infinitives are dictionary forms: "found", "lay"
    }
    String whole = verbs.get(form);
    if (whole != null) {
      return whole;
    }
    return prefixed(form);
  }

  private String prefixed(String form) {
    for (int cut = Math.min(LONGEST_PREFIX, form.length() - SHORTEST); cut >= 2; cut--) {
      String kind = prefixes.get(form.substring(0, cut));
      if (kind != null) {
        String lemma = rest(form.substring(cut), kind);
        if (lemma != null) {
          return form.substring(0, cut).concat(lemma);
        }
      }
    }
    return null;
  }

  /** The verb without its prefix, or null. */
  private String rest(String rest, String kind) {
    boolean separable = !kind.equals("inseparable");
    String lemma = verbs.get(rest);
    if (lemma != null && (separable || !rest.startsWith("ge"))) {
      return lemma;
    }
    if (separable && rest.startsWith("zu") && rest.length() > 4) {
      String infinitive = rest.substring(2);
      if (infinitive.equals(verbs.get(infinitive)) || infinitive.equals(prefixed(infinitive))) {
        return infinitive; // an-zu-greifen, an-zu-er-kennen
      }
    }
    if (separable && rest.length() > 2 * SHORTEST) {
      String inner = prefixed(rest); // an-er-kannt
      if (inner != null) {
        return inner;
      }
    }
    return kind.equals("separable") ? null : verbs.get("ge".concat(rest)); // ent-sandt, gesandt
  }

  /** Whether the word may be a prefix that stands apart from its verb. */
  boolean isPrefix(String form) {
    String kind = prefixes.get(Edit.lower(form));
    return kind != null && !kind.equals("inseparable");
  }

  /** Whether the form is one of a verb other than the infinitive: «verhängten», «griff». */
  boolean isInflected(String form) {
    String lemma = verb(form, false);
    return lemma != null && !lemma.equals(form);
  }

  /**
   * Whether the form can be no participle: «reisen», «besuchen», but not «überfallen», which is
   * both.
   */
  boolean isInfinitive(String form) {
    String lower = Edit.lower(form);
    if (!lower.endsWith("n") || lower.startsWith("ge")) {
      return false;
    }
    for (int cut = Math.min(LONGEST_PREFIX, lower.length() - SHORTEST); cut >= 2; cut--) {
      String kind = prefixes.get(lower.substring(0, cut));
      if (kind != null && !kind.equals("separable")) {
        return verbs.get("ge".concat(lower.substring(cut))) == null;
      }
      if (kind != null && lower.startsWith("ge", cut)) {
        return false;
      }
    }
    return lower.equals(verbs.getOrDefault(lower, lower));
  }

  /** The whole verb of {@code lemma} and the {@code particle} that stands apart from it. */
  String join(String particle, String lemma) {
    String prefix = Edit.lower(particle);
    String kind = prefixes.get(prefix);
    if (kind == null || kind.equals("inseparable") || lemma.startsWith(prefix)) {
      return lemma;
    }
    return prefix.concat(lemma);
  }
}
