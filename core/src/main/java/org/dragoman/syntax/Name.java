package org.dragoman.syntax;

/**
 * A name in a sentence: of whom or what, from token to token, both included.
 *
 * @param first,last tokens of the sentence
 */
public record Name(Kind kind, int first, int last) {

  /** What bears the name. A place includes a state: which of the two is meant, the cast tells. */
  public enum Kind {
    PERSON("PER"),
    PLACE("LOC"),
    ORGANIZATION("ORG");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As corpora of names have it. */
    public String code() {
      return code;
    }
  }
}
