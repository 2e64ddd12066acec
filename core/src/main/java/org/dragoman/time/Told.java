package org.dragoman.time;

import java.util.function.Supplier;

/**
 * An expression of a text with the tense of the clause it stands in. The tense is read from the
 * tree when it is first asked for; most expressions say the same in any.
 */
public final class Told {

  private final TimeExpression expression;
  private final Supplier<Tense> reading;
  private Tense tense;

  /** With the tense of its verb. */
  public Told(TimeExpression expression, Tense tense) {
    this(expression, () -> tense);
  }

  /** With the tense of its verb, which is asked for only when it matters. */
  public Told(TimeExpression expression, Supplier<Tense> reading) {
    this.expression = expression;
    this.reading = reading;
  }

  /** The words and what they mean. */
  public TimeExpression expression() {
    return expression;
  }

  /** The tense of its clause. */
  public Tense tense() {
    if (tense == null) {
      tense = reading.get();
    }
    return tense;
  }
}
