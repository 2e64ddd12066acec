package org.dragoman.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a query can ask for besides words: {@code actor:Lavrov}, {@code date:>=2018}.
 *
 * <p>The scope says what has to hold together. Fields of an act hold for one and the same report;
 * fields of a sentence and plain words for one and the same sentence; fields of an article for the
 * article that the sentence stands in.
 */
public enum Field {
  ACTOR("actor", Scope.ACT, "a party on either side: a person, organisation or state", "Lavrov"),
  BY("by", Scope.ACT, "a party that acts", "Russia"),
  TO("to", Scope.ACT, "a party that is acted upon", "NATO"),
  DYAD("dyad", Scope.ACT, "two states on the two sides; > for from one to the other", "RUS-CUB"),
  EVENT("event", Scope.ACT, "a type, a type/mode, or the id of an event", "CONSULT/visit"),
  MODE("mode", Scope.ACT, "a mode of the codebook", "phone"),
  CONTEXT("context", Scope.ACT, "a context of the codebook", "economic"),
  FACTUALITY(
      "factuality", Scope.ACT, "asserted, planned, possible, conditional or denied", "denied"),
  TIME("time", Scope.ACT, "current, historical or future, seen from publication", "current"),
  DATE("date", Scope.ACT, "a day on which the act may have been", "[2018-11 TO 2019]"),
  PLACE("place", Scope.ACT, "where it was: a place or a state", "Geneva"),
  QUAD("quad", Scope.ACT, "1 to 4, or cooperation, conflict, verbal, material", "4"),
  CONFIDENCE("confidence", Scope.ACT, "from 0 to 1", ">0.7"),
  REPORTS("reports", Scope.ACT, "how many reports the archive has of the event", ">=3"),
  OFFICE("office", Scope.ACT, "what a party or the speaker holds, in any language", "president"),
  SAID("said", Scope.SENTENCE, "words that the sentence gives as somebody's", "\"red line\""),
  SPEAKER("speaker", Scope.SENTENCE, "whose words they are", "Merkel"),
  MENTION("mention", Scope.SENTENCE, "someone the sentence speaks of, by whatever word", "Castro"),
  LANG("lang", Scope.ARTICLE, "the language of the article", "ru"),
  SOURCE("source", Scope.ARTICLE, "the outlet, site or agency", "\"Der Spiegel\""),
  PUBLISHED("published", Scope.ARTICLE, "a day on which it may have been published", ">=2018"),
  STORY("story", Scope.ARTICLE, "the id of a story", "7c82c8fcaafcc5f3");

  /** What a field holds for. */
  public enum Scope {
    ACT,
    SENTENCE,
    ARTICLE
  }

  private final String key;
  private final Scope scope;
  private final String meaning;
  private final String sample;

  Field(String key, Scope scope, String meaning, String sample) {
    this.key = key;
    this.scope = scope;
    this.meaning = meaning;
    this.sample = sample;
  }

  /** As it is written before the colon. */
  public String key() {
    return key;
  }

  public Scope scope() {
    return scope;
  }

  /** What is asked for, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** A query of this field alone, for example {@code event:CONSULT/visit}. */
  public String example() {
    return key + ":" + sample;
  }

  /** Whether its values are points on a line, so that {@code >=} and {@code [TO]} make sense. */
  public boolean ordered() {
    return this == DATE || this == PUBLISHED || this == CONFIDENCE || this == REPORTS;
  }

  /** Whether {@code *} may stand for some of the letters of a value. */
  public boolean patterns() {
    return switch (this) {
      case ACTOR, BY, TO, SPEAKER, MENTION, SOURCE, PLACE, OFFICE, SAID -> true;
      default -> false;
    };
  }

  /** The field of that key, in whatever case. */
  public static Optional<Field> of(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.key.equals(lower)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Field::key).toList();
  }
}
