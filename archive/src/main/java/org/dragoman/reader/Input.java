package org.dragoman.reader;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream whose format is to be found out: its first bytes can be looked at without using them up.
 *
 * @param path as complaints name it
 * @param file where it can be read from again, if it is a file of its own
 */
record Input(String path, Optional<Path> file, InputStream in, Head head, Columns columns) {

  private static final int BUFFER = 8 << 10;

  static Input of(String path, Optional<Path> file, InputStream in, Columns columns)
      throws IOException {
    byte[] head = new byte[Head.SIZE];
    int length = 0;
    boolean ended = false;
    InputStream rest = in;
    try {
      int n;
      while (length < head.length && (n = in.read(head, length, head.length - length)) >= 0) {
        length += n;
      }
      ended = length < head.length;
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
      // what came before the break is read first
      rest = e instanceof GzipMembers.Damage ? in : broken(e);
    }
    byte[] found = length < head.length ? Arrays.copyOf(head, length) : head;
    InputStream start = new ByteArrayInputStream(found);
    InputStream all =
        ended
            ? start // all of it
            : new BufferedInputStream(new SequenceInputStream(start, rest), BUFFER);
    return new Input(path, file, all, new Head(found, length), columns);
  }

  private static InputStream broken(IOException e) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw e;
      }
    };
  }

  /** All of it, for formats that must be had whole. */
  byte[] whole() throws IOException, UnreadableSource {
    byte[] bytes = in.readNBytes(Source.LARGEST + 1);
    if (bytes.length > Source.LARGEST) {
      throw tooLarge(path);
    }
    return bytes;
  }

  static UnreadableSource tooLarge(String path) {
    return new UnreadableSource(
        path,
        "larger than " + (Source.LARGEST >> 20) + " MB",
        "split it into one file for each article");
  }
}
