package org.dragoman.text;

import java.util.Optional;

/** A language that Dragoman reads. */
public enum Language {
  /** English. */
  EN("en"),
  /** German. */
  DE("de"),
  /** Spanish. */
  ES("es"),
  /** French. */
  FR("fr"),
  /** Portuguese. */
  PT("pt"),
  /** Russian. */
  RU("ru");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** ISO 639-1, lower case: also the name of the language's folder in {@code lexicon/}. */
  public String code() {
    return code;
  }

  /** The language of an ISO 639-1 code; empty for one that is not read. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
