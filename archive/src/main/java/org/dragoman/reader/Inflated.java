package org.dragoman.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What comes out of a packed stream, as long as it is not far more than went in: a small file that
 * swells to gigabytes was made to do harm.
 */
final class Inflated extends FilterInputStream {

  /** Text packs to a fifth or a tenth; a page of one word repeated to a hundredth. */
  private static final long RATIO = 200;

  private static final long ALWAYS_FINE = 64L << 20;

  /** The complaint, carried through the streams of libraries. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;

    Bomb() {
      super("it swells to more than " + RATIO + " times its size");
    }
  }

  private final LongSupplier packed;
  private long out;

  Inflated(InputStream in, LongSupplier packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    count(Math.max(0, n));
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  private void count(long n) throws IOException {
    out += n;
    if (out > ALWAYS_FINE && out > RATIO * packed.getAsLong()) {
      throw new Bomb();
    }
  }
}
