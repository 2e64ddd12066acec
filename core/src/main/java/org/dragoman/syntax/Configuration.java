package org.dragoman.syntax;

/**
 * The state of the parser within a sentence: a stack of words begun, the next word, and the arcs
 * drawn so far. The root stands behind the last word (Ballesteros and Nivre 2013, "Going to the
 * roots of dependency parsing").
 *
 * <p>Three moves, the arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta 2011: shift the next
 * word onto the stack; make the next word head of the stack's top; make the stack's second word
 * head of its top. A word leaves the stack when it has its head, so all its dependents are known by
 * then.
 */
public final class Configuration {

  public static final int SHIFT = 0;
  public static final int LEFT = 1;
  public static final int RIGHT = 2;
  public static final int MOVES = 3;

  final int size;
  final int[] heads;
  final int[] labels;
  final int[] leftmost;
  final int[] leftNext; // leftmost dependent but one
  final int[] rightmost;
  final int[] rightNext;
  final int[] leftCount;
  final int[] rightCount;
  final long[] labelSets; // bits of the labels a head's dependents have
  private final int[] stack;
  private int depth;
  private int next;

  /** The start, for a sentence of {@code size} words. */
  public Configuration(int size) {
    this.size = size;
    heads = filled(size + 1);
    labels = filled(size + 1);
    leftmost = filled(size + 1);
    leftNext = filled(size + 1);
    rightmost = filled(size + 1);
    rightNext = filled(size + 1);
    leftCount = new int[size + 1];
    rightCount = new int[size + 1];
    labelSets = new long[size + 1];
    stack = new int[size + 1];
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    java.util.Arrays.fill(array, -1);
    return array;
  }

  public boolean isFinal() {
    return next == size && depth == 0;
  }

  /** The word {@code k} below the top of the stack, -1 when there is none. */
  public int stack(int k) {
    return k < depth ? stack[depth - 1 - k] : -1;
  }

  public int depth() {
    return depth;
  }

  /** The number of the next word; the size of the sentence stands for the root. */
  public int next() {
    return next;
  }

  /** The word {@code k} after the next, the root included, or -1. */
  int ahead(int k) {
    return next + k <= size ? next + k : -1;
  }

  public boolean allows(int move) {
    switch (move) {
      case SHIFT:
        return next < size;
      case LEFT:
        return depth > 0 && (next < size || depth == 1); // one word only hangs on the root
      default:
        return depth > 1;
    }
  }

  /** The head that an arc of this move has; its dependent is the top of the stack. */
  public int head(int move) {
    return move == LEFT ? next : stack[depth - 2];
  }

  public void shift() {
    stack[depth++] = next++;
  }

  /** Draws the arc of {@code move} with {@code label}. */
  public void arc(int move, int label) {
    int head = head(move);
    int dependent = stack[--depth];
    heads[dependent] = head;
    labels[dependent] = label;
    labelSets[head] |= 1L << label;
    if (move == LEFT) {
      leftNext[head] = leftmost[head];
      leftmost[head] = dependent;
      leftCount[head]++;
    } else {
      rightNext[head] = rightmost[head];
      rightmost[head] = dependent;
      rightCount[head]++;
    }
  }

  /** The heads drawn, the root as -1. */
  int[] tree() {
    int[] tree = new int[size];
    for (int i = 0; i < size; i++) {
      tree[i] = heads[i] == size ? -1 : heads[i];
    }
    return tree;
  }

  /** The number of the label that {@code word} has. */
  public int label(int word) {
    return labels[word];
  }
}
