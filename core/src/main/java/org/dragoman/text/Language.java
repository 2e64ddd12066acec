package org.dragoman.text;

import java.util.Optional;

/** A language that Dragoman reads. */
public enum Language {
  EN("en"),
  DE("de"),
  ES("es"),
  FR("fr"),
  PT("pt"),
  RU("ru");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** ISO 639-1, lower case: also the name of the language's folder in {@code lexicon/}. */
  public String code() {
    return code;
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
