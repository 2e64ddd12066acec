package org.dragoman.actor;

import java.util.Objects;
import java.util.function.IntSupplier;
import org.dragoman.text.Span;

/**
 * Words that mean an actor.
 *
 * <p>Which of several words stands for the phrase only the tree can tell; it is asked when somebody
 * wants to know.
 */
public final class Mention {

  private static final int UNASKED = -1;

  private final String text;
  private final Span span;
  private final int sentence;
  private final int first;
  private final int last;
  private final MentionKind kind;
  private final int headFrom;
  private final int headTo;
  private final IntSupplier asking;
  private int head;

  /**
   * @param text the words as they stand in the source
   * @param sentence the sentence's place in the article's list
   * @param first the first token
   * @param last the last token, inclusive
   * @param head the token that stands for the phrase in the tree
   */
  public Mention(
      String text, Span span, int sentence, int first, int last, int head, MentionKind kind) {
    this(text, span, sentence, first, last, new Head(head, head, () -> head), kind);
  }

  Mention(String text, Span span, int sentence, int first, int last, Head head, MentionKind kind) {
    this.text = text;
    this.span = span;
    this.sentence = sentence;
    this.first = first;
    this.last = last;
    this.kind = kind;
    this.headFrom = head.from;
    this.headTo = head.to;
    this.asking = head.asking;
    this.head = headFrom == headTo ? headFrom : UNASKED;
  }

  /** A token between two, both included, that the tree knows. */
  record Head(int from, int to, IntSupplier asking) {}

  /** Its words as they stand in the text. */
  public String text() {
    return text;
  }

  /** Where it stands. */
  public Span span() {
    return span;
  }

  /** The sentence's place in the article's list. */
  public int sentence() {
    return sentence;
  }

  /** The first token. */
  public int first() {
    return first;
  }

  /** The last token, inclusive. */
  public int last() {
    return last;
  }

  /** What it names the actor by. */
  public MentionKind kind() {
    return kind;
  }

  /** The token that stands for the phrase in the tree. */
  public int head() {
    if (head == UNASKED) {
      head = asking.getAsInt(); // the same on every thread
    }
    return head;
  }

  boolean isHead(int token) {
    return token >= headFrom && token <= headTo && head() == token;
  }

  boolean covers(int otherSentence, int token) {
    return sentence == otherSentence && first <= token && token <= last;
  }

  int length() {
    return last - first + 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mention that
        && span.equals(that.span)
        && sentence == that.sentence
        && first == that.first
        && last == that.last
        && kind == that.kind;
  }

  @Override
  public int hashCode() {
    return Objects.hash(span, sentence, first, last, kind);
  }

  @Override
  public String toString() {
    return kind + " '" + text + "' " + span;
  }
}
