package org.dragoman.text;

/**
 * A piece of a {@link Text}: where it starts and where it ends.
 *
 * <p>Offsets count UTF-16 units, as Java strings do; {@link Text#codePoint(int)} turns one into the
 * code-point offset that leaves the program.
 *
 * @param start first unit of the piece, at least 0
 * @param end one past its last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** How many UTF-16 units it holds. */
  public int length() {
    return end - start;
  }

  /** Whether it holds nothing. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the unit at an offset lies in it. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether all of another lies in it. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether both have a unit in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
