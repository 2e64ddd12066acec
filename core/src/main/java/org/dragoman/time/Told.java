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

  public Told(TimeExpression expression, Tense tense) {
    this(expression, () -> tense);
  }

  public Told(TimeExpression expression, Supplier<Tense> reading) {
    this.expression = expression;
    this.reading = reading;
  }

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
