package org.dragoman.syntax;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ModelWriter} wrote. */
final class ModelReader {

  private final byte[] bytes;
  private int at;

  ModelReader(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = bytes[at++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  int count() {
    return Math.toIntExact(number());
  }

  int octet() {
    return bytes[at++] & 0xFF;
  }

  void octets(byte[] into) {
    System.arraycopy(bytes, at, into, 0, into.length);
    at += into.length;
  }

  String string() {
    int length = count();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  String[] strings() {
    String[] values = new String[count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = string();
    }
    return values;
  }

  int[] keys() {
    int[] keys = new int[count()];
    long last = 0;
    for (int i = 0; i < keys.length; i++) {
      last += number();
      keys[i] = (int) last;
    }
    return keys;
  }
}
