package org.dragoman.event;

import org.dragoman.text.Language;

/**
 * What a form of a verb may come from, by its ending alone: asked only where neither the form nor
 * the tagger's dictionary form is in the lexicon.
 */
final class VerbEndings {

  private static final String[][] ENGLISH = {
    {"s", ""}, {"es", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"}, {"ied", "y"}
  };
  private static final String[][] GERMAN = {
    {"te", "en"}, {"ten", "en"}, {"t", "en"}, {"e", "en"}, {"ete", "en"}
  };
  private static final String[][] SPANISH = {
    {"ó", "ar"}, {"aron", "ar"}, {"aba", "ar"}, {"aban", "ar"}, {"ado", "ar"}, {"ada", "ar"},
    {"ados", "ar"}, {"adas", "ar"}, {"ando", "ar"}, {"ará", "ar"}, {"arán", "ar"}, {"ió", "ir"},
    {"ió", "er"}, {"ieron", "ir"}, {"ieron", "er"}, {"ido", "ir"}, {"ido", "er"}, {"ida", "ir"},
    {"ida", "er"}, {"idos", "ir"}, {"idos", "er"}, {"erá", "er"}, {"irá", "ir"}, {"a", "ar"},
    {"an", "ar"}, {"e", "ir"}, {"e", "er"}, {"en", "ir"}, {"en", "er"}
  };
  private static final String[][] FRENCH = {
    {"é", "er"}, {"ée", "er"}, {"és", "er"}, {"ées", "er"}, {"a", "er"}, {"ait", "er"},
    {"aient", "er"}, {"ant", "er"}, {"era", "er"}, {"eront", "er"}, {"e", "er"}, {"ent", "er"},
    {"i", "ir"}, {"ie", "ir"}, {"is", "ir"}, {"ies", "ir"}, {"it", "ir"}, {"ira", "ir"},
    {"u", "re"}, {"ue", "re"}, {"us", "re"}, {"ues", "re"}
  };
  private static final String[][] PORTUGUESE = {
    {"ou", "ar"},
    {"aram", "ar"},
    {"ava", "ar"},
    {"avam", "ar"},
    {"ado", "ar"},
    {"ada", "ar"},
    {"ados", "ar"},
    {"adas", "ar"},
    {"ando", "ar"},
    {"ará", "ar"},
    {"arão", "ar"},
    {"eu", "er"},
    {"eram", "er"},
    {"iu", "ir"},
    {"iram", "ir"},
    {"ido", "ir"},
    {"ido", "er"},
    {"ida", "ir"},
    {"ida", "er"},
    {"idos", "ir"},
    {"idos", "er"},
    {"erá", "er"},
    {"irá", "ir"},
    {"a", "ar"},
    {"am", "ar"},
    {"e", "ir"},
    {"e", "er"},
    {"em", "ir"},
    {"em", "er"},
    {"puseram", "por"},
    {"pôs", "por"},
    {"puser", "por"}
  };
  private static final String[][] RUSSIAN = {
    {"л", "ть"},
    {"ла", "ть"},
    {"ло", "ть"},
    {"ли", "ть"},
    {"лся", "ться"},
    {"лась", "ться"},
    {"лось", "ться"},
    {"лись", "ться"},
    {"ует", "овать"},
    {"уют", "овать"},
    {"ит", "ить"},
    {"ят", "ить"},
    {"ает", "ать"},
    {"ают", "ать"},
    {"яет", "ять"},
    {"яют", "ять"},
    {"гся", "гнуться"},
    {"глась", "гнуться"},
    {"глись", "гнуться"},
    {"ан", "ать"},
    {"ана", "ать"},
    {"аны", "ать"},
    {"ено", "ить"},
    {"ен", "ить"},
    {"ена", "ить"},
    {"ены", "ить"}
  };

  private VerbEndings() {}

  /** Pairs of an ending and what stands for it in the dictionary form. */
  static String[][] of(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case DE -> GERMAN;
      case ES -> SPANISH;
      case FR -> FRENCH;
      case PT -> PORTUGUESE;
      case RU -> RUSSIAN;
    };
  }
}
