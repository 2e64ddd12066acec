package org.dragoman.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Where a large file may be cut so that its parts can be read on different machines: a gzipped
 * crawl between its members (CC-NEWS has one a record, as ISO 28500 recommends), JSON lines between
 * lines. All else stays whole.
 *
 * <p>The file is gone through once from its beginning, so every cut is surely where a record
 * begins; a look for the magic bytes from the middle on could be misled by what a record holds.
 * Inflating takes about a hundredth of the time of reading.
 */
public final class Cuts {

  private static final int BUFFER = 256 << 10;
  private static final int MAGIC_1 = 0x1F;
  private static final int MAGIC_2 = 0x8B;
  private static final byte[] RECORD = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int TRAILER = 8; // checksum and length after a member

  private final InputStream in;
  private final long each;
  private final List<Part> parts = new ArrayList<>();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long read; // bytes of the file before buffer[end]
  private long start; // of the part that is open
  private long startLine;

  private Cuts(InputStream in, long each) {
    this.in = in;
    this.each = each;
  }

  /**
   * The parts of a file, in their order.
   *
   * @param in the file from its beginning; it is read to the end if it can be cut
   * @param size bytes it has
   * @param each bytes that a part should have
   */
  public static List<Part> of(InputStream in, long size, long each) throws IOException {
    Cuts cuts = new Cuts(in, each);
    int length = in.readNBytes(cuts.buffer, 0, BUFFER);
    cuts.end = length;
    cuts.read = length;
    Head head =
        new Head(
            Arrays.copyOf(cuts.buffer, Math.min(length, Head.SIZE)), Math.min(length, Head.SIZE));
    Optional<Long> line = Optional.empty();
    if (head.starts(MAGIC_1, MAGIC_2)) {
      cuts.members();
    } else if (JsonFile.isLines(head)) {
      cuts.lines();
      line = Optional.of(cuts.startLine);
    }
    if (size > cuts.start || cuts.parts.isEmpty()) {
      cuts.parts.add(new Part(cuts.start, size, line));
    }
    return List.copyOf(cuts.parts);
  }

  private long position() {
    return read - (end - at);
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, BUFFER));
      read += end;
    }
    return at < end;
  }

  private void lines() throws IOException {
    long lines = 0;
    while (fill()) {
      while (at < end) {
        if (buffer[at++] == '\n') {
          lines++;
          if (position() - start >= each) {
            parts.add(new Part(start, position(), Optional.of(startLine)));
            start = position();
            startLine = lines;
          }
        }
      }
    }
  }

  /**
   * From member to member, as long as each holds a record; what comes after a damaged one is left
   * to the last part.
   */
  private void members() throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] out = new byte[BUFFER];
    try {
      long member = position();
      while (header()) {
        inflater.reset();
        int length = 0;
        while (!inflater.finished()) {
          int most = length < RECORD.length ? RECORD.length - length : BUFFER;
          int n = inflater.inflate(out, length < RECORD.length ? length : 0, most);
          if (n == 0 && !inflater.finished()) {
            if (inflater.needsDictionary() || !fill()) {
              return;
            }
            inflater.setInput(buffer, at, end - at);
            at = end;
          } else if (length < RECORD.length) {
            length += n;
            if (length == RECORD.length && !begins(out)) {
              return; // no crawl: its members may end anywhere
            }
          }
        }
        if (length == RECORD.length && member - start >= each) {
          parts.add(new Part(start, member, Optional.empty()));
          start = member;
        }
        at -= inflater.getRemaining();
        skip(TRAILER);
        member = position();
      }
    } catch (DataFormatException e) {
      // whoever reads the last part will say so
    } finally {
      inflater.end();
    }
  }

  private static boolean begins(byte[] out) {
    for (int i = 0; i < RECORD.length; i++) {
      if (out[i] != RECORD[i]) {
        return false;
      }
    }
    return true;
  }

  /** Passes over the header of a member (RFC 1952); whether there was one. */
  private boolean header() throws IOException {
    if (next() != MAGIC_1 || next() != MAGIC_2 || next() != 8) {
      return false;
    }
    int flags = next();
    skip(6);
    if ((flags & 4) != 0) {
      skip(next() | next() << 8);
    }
    for (int names = Integer.bitCount(flags & 0x18); names > 0; names--) {
      int b = next();
      while (b > 0) {
        b = next();
      }
    }
    if ((flags & 2) != 0) {
      skip(2);
    }
    return true;
  }

  private int next() throws IOException {
    return fill() ? buffer[at++] & 0xFF : -1;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      if (next() < 0) {
        return;
      }
    }
  }
}
