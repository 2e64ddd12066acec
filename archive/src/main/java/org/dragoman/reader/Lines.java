package org.dragoman.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lines of a table of any size, one after the other, none longer than can be borne. */
final class Lines {

  static final int LONGEST = 16 << 20; // characters

  /**
   * @param number counted from 1
   * @param cut whether more stood there than is held
   */
  record Line(long number, String text, boolean cut) {}

  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private final Deque<Line> back = new ArrayDeque<>();
  private int at;
  private int end;
  private long number;

  Lines(Reader reader) {
    this(reader, 0);
  }

  /** Lines of which so many stand before. */
  Lines(Reader reader, long before) {
    this.reader = reader;
    this.number = before;
  }

  /** The next line without its end; null after the last. */
  Line next() throws IOException {
    if (!back.isEmpty()) {
      return back.pop();
    }
    StringBuilder line = new StringBuilder();
    boolean any = false;
    boolean cut = false;
    while (true) {
      if (at == end) {
        end = reader.read(buffer);
        at = 0;
        if (end < 0) {
          end = 0;
          return any ? line(line, cut) : null;
        }
      }
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int room = LONGEST - line.length();
      line.append(buffer, from, Math.min(room, at - from));
      cut |= at - from > room;
      if (at < end) {
        at++;
        return line(line, cut);
      }
    }
  }

  /** Puts lines back, to be read once more. */
  void back(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      back.push(lines.get(i));
    }
  }

  private Line line(StringBuilder line, boolean cut) {
    number++;
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    if (number == 1 && line.length() > 0 && line.charAt(0) == '\uFEFF') {
      line.deleteCharAt(0);
    }
    return new Line(number, line.toString(), cut);
  }
}
