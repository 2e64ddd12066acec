package org.dragoman.training;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.syntax.Upos;

/**
 * What a tag of the German dictionary Morphy, such as {@code SUB:DAT:PLU:FEM}, is in Universal
 * Dependencies.
 *
 * @param classes the word classes that it can be; none for what helps no one, such as abbreviations
 * @param inflection of open classes, whose endings are learnt; for these {@code classes} has one
 */
record MorphyTag(Set<Upos> classes, Optional<String> inflection) {

  private static final Map<String, Upos> CLASSES =
      Map.ofEntries(
          entry("SUB", Upos.NOUN),
          entry("EIG", Upos.PROPN),
          entry("ADJ", Upos.ADJ),
          entry("PA1", Upos.ADJ),
          entry("PA2", Upos.ADJ),
          entry("ADV", Upos.ADV),
          entry("PRP", Upos.ADP),
          entry("ART", Upos.DET),
          entry("INJ", Upos.INTJ),
          entry("ZAL", Upos.NUM),
          entry("NEG", Upos.PART));

  private static final Map<String, String> CASES =
      Map.of("NOM", "Nom", "GEN", "Gen", "DAT", "Dat", "AKK", "Acc");
  private static final Map<String, String> NUMBERS = Map.of("SIN", "Sing", "PLU", "Plur");
  private static final Map<String, String> DEGREES = Map.of("KOM", "Cmp", "SUP", "Sup");
  private static final Map<String, String> TENSES =
      Map.of("PRÄ", "Pres", "KJ1", "Pres", "PRT", "Past", "KJ2", "Past");

  static MorphyTag of(String tag) {
    List<String> parts = Arrays.asList(tag.split(":"));
    switch (parts.get(0)) {
      case "VER":
        if (parts.contains("AUX") || parts.contains("MOD")) {
          return new MorphyTag(Set.of(Upos.AUX), Optional.empty());
        }
        return new MorphyTag(Set.of(Upos.VERB), verb(parts));
      case "SUB", "EIG":
        return new MorphyTag(Set.of(CLASSES.get(parts.get(0))), noun(parts));
      case "ADJ", "PA1", "PA2":
        return new MorphyTag(Set.of(Upos.ADJ), Optional.of(adjective(parts)));
      case "PRO":
        return new MorphyTag(pronoun(parts), Optional.empty());
      case "KON":
        return new MorphyTag(conjunction(parts), Optional.empty());
      default:
        Upos upos = CLASSES.get(parts.get(0));
        return new MorphyTag(upos == null ? Set.of() : Set.of(upos), Optional.empty());
    }
  }

  private static Optional<String> noun(List<String> parts) {
    Optional<String> grammaticalCase = first(parts, CASES);
    Optional<String> number = first(parts, NUMBERS);
    return grammaticalCase.isPresent() && number.isPresent()
        ? Optional.of("Case=" + grammaticalCase.get() + "|Number=" + number.get())
        : Optional.empty();
  }

  private static String adjective(List<String> parts) {
    String degree = "Degree=" + first(parts, DEGREES).orElse("Pos");
    return first(parts, NUMBERS).map(number -> degree + "|Number=" + number).orElse(degree);
  }

  private static Optional<String> verb(List<String> parts) {
    if (parts.contains("INF") || parts.contains("EIZ")) { // zu kommen, anzukommen
      return Optional.of("VerbForm=Inf");
    }
    if (parts.contains("PA2")) {
      return Optional.of("VerbForm=Part");
    }
    Optional<String> number = first(parts, NUMBERS);
    Optional<String> tense = first(parts, TENSES); // the imperative has none
    return number.isPresent() && tense.isPresent()
        ? Optional.of("Number=" + number.get() + "|Tense=" + tense.get() + "|VerbForm=Fin")
        : Optional.empty();
  }

  /** BEG goes with a noun, STV stands for one, B/S is either. */
  private static Set<Upos> pronoun(List<String> parts) {
    String kind = parts.size() > 1 ? parts.get(1) : "";
    if (kind.equals("PER") || kind.equals("REF") || parts.contains("STV")) {
      return Set.of(Upos.PRON);
    }
    return parts.contains("BEG") ? Set.of(Upos.DET) : Set.of(Upos.DET, Upos.PRON);
  }

  private static Set<Upos> conjunction(List<String> parts) {
    switch (parts.size() > 1 ? parts.get(1) : "") {
      case "UNT":
        return Set.of(Upos.SCONJ);
      case "INF":
        return Set.of(Upos.PART);
      default:
        return Set.of(Upos.CCONJ);
    }
  }

  private static Optional<String> first(List<String> parts, Map<String, String> names) {
    return parts.stream().filter(names::containsKey).map(names::get).findFirst();
  }
}
