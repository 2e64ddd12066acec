package org.dragoman.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as it is understood.
 *
 * <p>Built by {@link #and}, {@link #or} and {@link #not}, expressions that mean the same by the
 * mere laws of brackets are equal: no And stands directly in an And, no Or in an Or, no Not in a
 * Not. {@code toString} is the canonical spelling, which parses to an equal expression.
 */
public sealed interface Expression {

  /** Every sentence. */
  record Everything() implements Expression {
    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /** All of at least two. */
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /** At least one of at least two. */
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /** What the part does not hold for. */
  record Not(Expression part) implements Expression {
    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /** A word in any of its forms, in any language. */
  record Word(String text) implements Expression {
    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /** A word with {@code *} for any letters. */
  record Pattern(String text) implements Expression {
    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /**
   * A word spelt nearly so.
   *
   * @param edits letters that may be wrong, missing or too many: 1 or 2
   */
  record Similar(String text, int edits) implements Expression {
    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /**
   * Words as they stand.
   *
   * @param slop 0: one after the other; more: within so many words, in whatever order
   */
  record Phrase(String text, int slop) implements Expression {
    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  /** A field with its value. */
  record Holds(Field field, Value value) implements Expression {
    @Override
    public String toString() {
      return Spelling.of(this);
    }
  }

  static Expression and(List<Expression> parts) {
    List<Expression> flat = new ArrayList<>();
    for (Expression part : parts) {
      if (part instanceof And and) {
        flat.addAll(and.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new And(flat);
  }

  static Expression or(List<Expression> parts) {
    List<Expression> flat = new ArrayList<>();
    for (Expression part : parts) {
      if (part instanceof Or or) {
        flat.addAll(or.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Or(flat);
  }

  static Expression not(Expression part) {
    return part instanceof Not not ? not.part() : new Not(part);
  }
}
