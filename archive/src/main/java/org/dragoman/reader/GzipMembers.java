package org.dragoman.reader;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What is packed in a gzip file of any number of members (RFC 1952), one after the other.
 *
 * <p>A crawl has a member a record, so that a damaged one need not cost those behind it: the stream
 * breaks with a {@link Damage}, and whoever can go on in the middle of a crawl has it go on where
 * the next member begins that holds a record. Until then every reading breaks again, so that what
 * is left of a damaged record cannot swallow the next.
 */
final class GzipMembers extends InputStream {

  private static final int BUFFER = 256 << 10;
  private static final int LOOK = 4 << 10; // bytes that tell whether a record begins
  private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int TRAILER = 8;

  /** The packing is damaged where it was read. */
  final class Damage extends ZipException {
    private static final long serialVersionUID = 1L;

    Damage(String why) {
      super(why);
    }

    /** Has the stream go on with the next member that holds a record; it ends where none does. */
    void goOn() throws IOException {
      if (damage == this) {
        damage = null;
        findRecord();
      }
    }
  }

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private int member; // where the member began, as far as the buffer goes back
  private boolean open;
  private boolean over;
  private boolean crawl;
  private Damage damage;

  GzipMembers(InputStream in) throws IOException {
    this.in = in;
    have(LOOK);
    int start = afterHeader(at);
    if (start < 0) {
      throw new ZipException("Not in GZIP format");
    }
    crawl = isRecord(start);
    begin(start);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    if (length == 0) {
      return 0;
    }
    while (!over) {
      if (!open) {
        next();
        continue;
      }
      long before = inflater.getBytesWritten();
      try {
        int n = inflater.inflate(out, offset, length);
        if (n > 0) {
          sum.update(out, offset, n);
          return n;
        }
      } catch (DataFormatException e) {
        Damage why = broken(e.getMessage() == null ? "invalid data" : e.getMessage());
        int n = (int) (inflater.getBytesWritten() - before);
        if (n == 0) {
          throw why;
        }
        return n; // what came before the break is read first
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        close(inflater.getBytesWritten());
      } else if (inflater.needsDictionary()) {
        throw broken("a dictionary is wanted");
      } else {
        at = end;
        if (have(1) == 0) {
          throw new EOFException("Unexpected end of ZLIB input stream");
        }
        inflater.setInput(buffer, at, end - at);
      }
    }
    return -1;
  }

  private void begin(int start) {
    member = at;
    at = start;
    inflater.reset();
    sum.reset();
    inflater.setInput(buffer, at, end - at);
    open = true;
  }

  private void close(long written) throws IOException {
    open = false;
    if (have(TRAILER) < TRAILER) {
      throw new EOFException("Unexpected end of ZLIB input stream");
    }
    boolean right = number(at) == sum.getValue() && number(at + 4) == (written & 0xFFFFFFFFL);
    at += TRAILER;
    if (!right) {
      throw broken("Corrupt GZIP trailer");
    }
  }

  /** The next member; bytes behind the last that are none are padding, except within a crawl. */
  private void next() throws IOException {
    int left = have(LOOK);
    int start = left == 0 ? -1 : afterHeader(at);
    if (start >= 0) {
      begin(start);
    } else if (left > 0 && crawl && !isPadding()) {
      member = at;
      throw broken("no member where one should begin");
    } else {
      over = true;
    }
  }

  private boolean isPadding() {
    for (int i = at; i < end; i++) {
      if (buffer[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private Damage broken(String why) {
    open = false;
    damage = new Damage(why);
    return damage;
  }

  /** On to a member that begins with a record, from behind the beginning of the damaged one on. */
  private void findRecord() throws IOException {
    over = !crawl;
    at = Math.max(0, member + 1);
    while (!over) {
      if (have(LOOK) == 0) {
        over = true;
        return;
      }
      int last = end - at < LOOK ? end : end - LOOK + 1;
      for (; at < last; at++) {
        if (buffer[at] == 0x1F) {
          int start = afterHeader(at);
          if (start >= 0 && isRecord(start)) {
            begin(start);
            return;
          }
        }
      }
    }
  }

  /** Has so many bytes in the buffer if the file does, and says how many there are. */
  private int have(int bytes) throws IOException {
    if (end - at < bytes) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      member -= at;
      end -= at;
      at = 0;
      int n;
      while (end < bytes && (n = in.read(buffer, end, BUFFER - end)) >= 0) {
        end += n;
      }
    }
    return end - at;
  }

  /** Where the data of a member begins whose header begins at {@code from}; -1 if none does. */
  private int afterHeader(int from) {
    if (end - from < 18
        || buffer[from] != 0x1F
        || buffer[from + 1] != (byte) 0x8B
        || buffer[from + 2] != 8) {
      return -1;
    }
    int flags = buffer[from + 3];
    int i = from + 10;
    if ((flags & 4) != 0) {
      i += 2 + (buffer[i] & 0xFF | (buffer[i + 1] & 0xFF) << 8);
    }
    for (int names = Integer.bitCount(flags & 0x18); names > 0; names--) {
      while (i < end && buffer[i] != 0) {
        i++;
      }
      i++;
    }
    i += (flags & 2) != 0 ? 2 : 0;
    return i < end ? i : -1;
  }

  private boolean isRecord(int start) {
    byte[] first = new byte[RECORD.length];
    Inflater trial = new Inflater(true);
    try {
      trial.setInput(buffer, start, end - start);
      int length = 0;
      int n;
      while (length < first.length
          && (n = trial.inflate(first, length, first.length - length)) > 0) {
        length += n;
      }
      return Arrays.equals(first, RECORD);
    } catch (DataFormatException e) {
      return false;
    } finally {
      trial.end();
    }
  }

  private long number(int i) {
    return (buffer[i] & 0xFFL)
        | (buffer[i + 1] & 0xFFL) << 8
        | (buffer[i + 2] & 0xFFL) << 16
        | (buffer[i + 3] & 0xFFL) << 24;
  }

  /** None for sure: a buffer that read on for as long as there is more would lose what it has. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    over = true;
    inflater.end();
    in.close();
  }
}
