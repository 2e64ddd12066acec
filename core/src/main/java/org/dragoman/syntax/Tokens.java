package org.dragoman.syntax;

import java.util.Arrays;

/** A growing list of words with their offsets. */
final class Tokens {

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] forms = new String[64];
  private int size;

  void clear() {
    Arrays.fill(forms, 0, size, null);
    size = 0;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  String form(int i) {
    return forms[i];
  }

  void add(String form, int start, int end) {
    if (size == forms.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      forms = Arrays.copyOf(forms, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    forms[size++] = form;
  }

  int[] starts(int from, int to) {
    return Arrays.copyOfRange(starts, from, to);
  }

  int[] ends(int from, int to) {
    return Arrays.copyOfRange(ends, from, to);
  }

  String[] forms(int from, int to) {
    return Arrays.copyOfRange(forms, from, to);
  }

  /** Forgets all words before {@code from}. */
  void dropBefore(int from) {
    int rest = size - from;
    System.arraycopy(starts, from, starts, 0, rest);
    System.arraycopy(ends, from, ends, 0, rest);
    System.arraycopy(forms, from, forms, 0, rest);
    Arrays.fill(forms, rest, size, null);
    size = rest;
  }
}
