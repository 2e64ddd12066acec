package org.dragoman.training;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;

/**
 * What a tag of a full-form dictionary is in Universal Dependencies: EAGLES tags for Spanish and
 * Portuguese ({@code NCMS000}), Grammalecte's for French ({@code V ind pres 3 s}), AOT's for
 * Russian ({@code NN:Inanim:Fem:Sin:R}).
 *
 * @param classes the word classes that it can be; none for what helps no one, such as a verb with
 *     its pronouns, which is parted before it is looked up
 * @param inflection values of UD, parted by bars, empty for none
 * @param open whether endings of its class can be learnt
 */
record FormTag(Set<Upos> classes, String inflection, boolean open) {

  private static final FormTag NONE = new FormTag(Set.of(), "", false);

  private static final Map<String, Upos> FRENCH =
      Map.ofEntries(
          entry("N", Upos.NOUN),
          entry("J", Upos.ADJ),
          entry("Z", Upos.PROPN),
          entry("A", Upos.ADV),
          entry("K", Upos.NUM),
          entry("I", Upos.INTJ),
          entry("P", Upos.ADP),
          entry("D", Upos.DET),
          entry("R", Upos.PRON));

  private static final Map<String, Upos> RUSSIAN =
      Map.ofEntries(
          entry("NN", Upos.NOUN),
          entry("ADJ", Upos.ADJ),
          entry("Ord", Upos.ADJ),
          entry("VB", Upos.VERB),
          entry("PT", Upos.VERB),
          entry("PT_Short", Upos.VERB),
          entry("DPT", Upos.VERB),
          entry("ADV", Upos.ADV),
          entry("PRDC", Upos.ADV),
          entry("PARENTHESIS", Upos.ADV),
          entry("PREP", Upos.ADP),
          entry("PARTICLE", Upos.PART),
          entry("INTERJECTION", Upos.INTJ),
          entry("PNN", Upos.PRON),
          entry("Num", Upos.NUM),
          entry("NumC", Upos.NUM));

  private static final Map<String, String> CASES =
      Map.of("Nom", "Nom", "R", "Gen", "D", "Dat", "V", "Acc", "T", "Ins", "P", "Loc");
  private static final Map<Character, String> TENSES =
      Map.of('P', "Pres", 'I', "Imp", 'S', "Past", 'F', "Fut", 'C', "Cnd", 'M', "Pqp");

  static FormTag of(Language language, String tag) {
    switch (language) {
      case ES, PT:
        return eagles(tag);
      case FR:
        return french(tag);
      case RU:
        return russian(Arrays.asList(tag.split(":")));
      default:
        throw new IllegalArgumentException("no tags of " + language);
    }
  }

  private static FormTag eagles(String tag) {
    if (tag.indexOf(':') >= 0 || tag.length() < 2) {
      return NONE;
    }
    char kind = tag.charAt(1);
    switch (tag.charAt(0)) {
      case 'N':
        return new FormTag(
            Set.of(kind == 'P' ? Upos.PROPN : Upos.NOUN), agreement(tag, 2, 3), kind == 'C');
      case 'A':
        return new FormTag(Set.of(Upos.ADJ), agreement(tag, 3, 4), true);
      case 'V':
        return eaglesVerb(tag);
      case 'R':
        return new FormTag(Set.of(Upos.ADV), "", true);
      case 'S':
        return new FormTag(Set.of(Upos.ADP), "", false);
      case 'C':
        return new FormTag(Set.of(kind == 'C' ? Upos.CCONJ : Upos.SCONJ), "", false);
      case 'D':
        return new FormTag(Set.of(Upos.DET), agreement(tag, 3, 4), false);
      case 'P':
        return new FormTag(Set.of(Upos.PRON), agreement(tag, 3, 4), false);
      case 'Z':
        return new FormTag(Set.of(Upos.NUM), "", false);
      default:
        return NONE;
    }
  }

  private static FormTag eaglesVerb(String tag) {
    Set<Upos> classes = tag.charAt(1) == 'M' ? Set.of(Upos.VERB) : Set.of(Upos.AUX, Upos.VERB);
    switch (tag.charAt(2)) {
      case 'N':
        return new FormTag(classes, "VerbForm=Inf", true);
      case 'G':
        return new FormTag(classes, "VerbForm=Ger", true);
      case 'P':
        String participle = "VerbForm=Part";
        String agreement = agreement(tag, 6, 5);
        return new FormTag(
            classes, agreement.isEmpty() ? participle : agreement + "|" + participle, true);
      default:
        String tense = TENSES.get(tag.charAt(3));
        String mood = tag.charAt(2) == 'S' ? "Sub" : tag.charAt(2) == 'M' ? "Imp" : "Ind";
        String number = agreement(tag, 0, 5);
        return new FormTag(
            classes,
            (tag.charAt(3) == 'C' ? "Mood=Cnd" : "Mood=" + mood)
                + (number.isEmpty() ? "" : "|" + number)
                + "|Person="
                + tag.charAt(4)
                + (tense == null || tag.charAt(3) == 'C' ? "" : "|Tense=" + tense)
                + "|VerbForm=Fin",
            true);
    }
  }

  /** Gender and number, which stand at these places of the tag. */
  private static String agreement(String tag, int gender, int number) {
    String g = gender < tag.length() ? genders(tag.charAt(gender)) : "";
    String n = number < tag.length() ? numbers(tag.charAt(number)) : "";
    return g.isEmpty() || n.isEmpty() ? g + n : g + "|" + n;
  }

  private static String genders(char c) {
    return c == 'M' || c == 'm' ? "Gender=Masc" : c == 'F' || c == 'f' ? "Gender=Fem" : "";
  }

  private static String numbers(char c) {
    return c == 'S' || c == 's' ? "Number=Sing" : c == 'P' || c == 'p' ? "Number=Plur" : "";
  }

  private static FormTag french(String tag) {
    List<String> parts = Arrays.asList(tag.replaceAll("[A-Z]$", "").split(" "));
    String kind = parts.get(0).isEmpty() ? tag : parts.get(0);
    String gender = parts.contains("m") ? "Gender=Masc" : parts.contains("f") ? "Gender=Fem" : "";
    String number = parts.contains("s") ? "Number=Sing" : parts.contains("p") ? "Number=Plur" : "";
    String both = gender.isEmpty() || number.isEmpty() ? gender + number : gender + "|" + number;
    if (kind.equals("V")) {
      Set<Upos> classes =
          parts.contains("etre") || parts.contains("avoir")
              ? Set.of(Upos.AUX, Upos.VERB)
              : Set.of(Upos.VERB);
      return new FormTag(classes, frenchVerb(parts, both, number), true);
    }
    if (kind.equals("C")) {
      return new FormTag(Set.of(parts.contains("coor") ? Upos.CCONJ : Upos.SCONJ), "", false);
    }
    Upos upos = FRENCH.get(kind);
    return upos == null
        ? NONE
        : new FormTag(Set.of(upos), both, kind.equals("N") || kind.equals("J"));
  }

  private static String frenchVerb(List<String> parts, String agreement, String number) {
    if (parts.contains("inf")) {
      return "VerbForm=Inf";
    }
    if (parts.contains("ppr")) {
      return "Tense=Pres|VerbForm=Part";
    }
    if (parts.contains("ppa")) {
      return (agreement.isEmpty() ? "" : agreement + "|") + "Tense=Past|VerbForm=Part";
    }
    String mood =
        parts.contains("sub")
            ? "Sub"
            : parts.contains("con") ? "Cnd" : parts.contains("imp") ? "Imp" : "Ind";
    String tense =
        parts.contains("futu")
            ? "Fut"
            : parts.contains("psim") ? "Past" : parts.contains("impa") ? "Imp" : "Pres";
    return "Mood="
        + mood
        + (number.isEmpty() ? "" : "|" + number)
        + "|Tense="
        + tense
        + "|VerbForm=Fin";
  }

  private static FormTag russian(List<String> parts) {
    String kind = parts.get(0);
    Upos upos = RUSSIAN.get(kind);
    if (kind.equals("CONJ")) {
      return new FormTag(Set.of(Upos.CCONJ, Upos.SCONJ), "", false);
    }
    if (upos == null) {
      return NONE;
    }
    if (upos == Upos.NOUN
        && (parts.contains("Fam") || parts.contains("Name") || parts.contains("Patr"))) {
      upos = Upos.PROPN;
    }
    StringBuilder values = new StringBuilder();
    first(parts, CASES).ifPresent(value -> values.append("Case=").append(value).append('|'));
    if (parts.contains("Short")) {
      values.append("Variant=Short|");
    }
    if (parts.contains("Masc") || parts.contains("Fem") || parts.contains("Neut")) {
      values.append(
          parts.contains("Masc")
              ? "Gender=Masc|"
              : parts.contains("Fem") ? "Gender=Fem|" : "Gender=Neut|");
    }
    boolean plural = parts.contains("PL");
    if (plural || values.length() > 0 || parts.contains("Sin")) {
      values.append(plural ? "Number=Plur|" : "Number=Sing|");
    }
    if (upos == Upos.VERB) {
      values.append(verbForm(kind, parts));
    }
    boolean determiner = upos == Upos.ADJ && parts.contains("MPR");
    boolean open = upos == Upos.NOUN || upos == Upos.VERB || upos == Upos.ADJ && !determiner;
    return new FormTag(
        determiner ? Set.of(Upos.DET, Upos.PRON, Upos.ADJ) : Set.of(upos),
        values.toString().replaceAll("\\|$", ""),
        open);
  }

  private static String verbForm(String kind, List<String> parts) {
    String tense = parts.contains("Past") ? "Tense=Past|" : "Tense=Pres|";
    switch (kind) {
      case "PT", "PT_Short":
        return tense + "VerbForm=Part|";
      case "DPT":
        return tense + "VerbForm=Conv|";
      default:
        return parts.contains("INF") ? "VerbForm=Inf|" : tense + "VerbForm=Fin|";
    }
  }

  private static Optional<String> first(List<String> parts, Map<String, String> names) {
    return parts.stream().skip(1).filter(names::containsKey).map(names::get).findFirst();
  }
}
