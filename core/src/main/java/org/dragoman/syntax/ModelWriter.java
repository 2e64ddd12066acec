package org.dragoman.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the parts of a model file: variable-length numbers, strings and sorted keys. */
public final class ModelWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);

  /** A number of at least 0, seven bits a byte, low bits first. */
  public void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  public void octet(int value) {
    out.write(value);
  }

  public void string(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  public void strings(String[] values) {
    number(values.length);
    for (String value : values) {
      string(value);
    }
  }

  /** Keys in ascending order as unsigned numbers, each as its distance from the one before. */
  public void keys(int[] sorted) {
    number(sorted.length);
    long last = 0;
    for (int key : sorted) {
      long value = key & 0xFFFFFFFFL;
      number(value - last);
      last = value;
    }
  }

  public byte[] bytes() {
    return out.toByteArray();
  }
}
