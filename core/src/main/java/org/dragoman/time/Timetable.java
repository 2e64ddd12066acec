package org.dragoman.time;

import java.util.Locale;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;

/**
 * The present tense of timetables: "who leaves for Moscow on Tuesday", "reist am Dienstag nach
 * Moskau" tell of the Tuesday to come, for the news tells what is over in the past tense.
 */
public final class Timetable {

  private static final String VERB = "timetable-verb";

  private Timetable() {}

  /**
   * Whether {@code verb} is a verb of coming and meeting, in the present tense, with a weekday of
   * its own.
   */
  public static boolean announces(Sentence s, int verb, Language language) {
    TimeWords words = TimeWords.of(language);
    if (!words.has(VERB, s.lemma(verb)) || !isPresent(s, verb)) {
      return false;
    }
    for (int child : s.children(verb)) {
      if (s.deprel(child).startsWith("obl") || s.is(child, "nmod") || s.is(child, "advmod")) {
        if (words.has("weekday", s.form(child).toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Leaves"; "is leaving". */
  private static boolean isPresent(Sentence s, int verb) {
    if (s.has(verb, "VerbForm=Fin")) {
      return s.has(verb, "Tense=Pres");
    }
    int aux = s.child(verb, "aux");
    return aux >= 0
        && s.lemma(aux).equals("be")
        && s.has(aux, "Tense=Pres")
        && s.form(verb).endsWith("ing");
  }
}
