package org.dragoman.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The file {@code writer.lock}: who writes the archive, and whose turn it is at the tables.
 *
 * <p>Two locks of the operating system, which end with the process however it ends, lie on bytes
 * far behind the file's words, so that others can read the words (Windows bars the locked bytes):
 *
 * <ul>
 *   <li>the pen: held by the one writer from opening to closing
 *   <li>the turnstile: held alone by the writer while it has or wants the tables, shared by a
 *       reader for the moment it opens them. So readers that come later wait behind a waiting
 *       writer, and a stream of readers cannot keep it out for ever
 * </ul>
 *
 * <p>There must be only one of this for a folder in a process: POSIX drops all of a process's locks
 * on a file when any of its descriptors of that file is closed. {@link Gate} sees to that.
 */
final class WriterLock implements AutoCloseable {

  static final String FILE = "writer.lock";

  private static final long PEN = 1L << 40;
  private static final long TURNSTILE = PEN + 1;

  private final FileChannel channel;
  private FileLock pen;
  private FileLock turnstile;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /** For a writer: makes the file where there is none. */
  static WriterLock forWriting(Path folder) throws IOException {
    return new WriterLock(
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE));
  }

  /** Takes the pen and writes down who has it; false when another process has it. */
  boolean takePen(String command, Instant since) throws IOException {
    pen = channel.tryLock(PEN, 1, false);
    if (pen == null) {
      return false;
    }
    write(
        ("pid " + ProcessHandle.current().pid() + "\n")
            + ("command " + command.lines().findFirst().orElse("") + "\n")
            + ("since " + since.truncatedTo(ChronoUnit.SECONDS) + "\n"));
    return true;
  }

  void putPenDown() throws IOException {
    if (pen != null) {
      write("");
      pen.release();
      pen = null;
    }
  }

  boolean takeTurnstile(boolean alone) throws IOException {
    turnstile = channel.tryLock(TURNSTILE, 1, !alone);
    return turnstile != null;
  }

  void leaveTurnstile() throws IOException {
    if (turnstile != null) {
      turnstile.release();
      turnstile = null;
    }
  }

  /** Who has the pen, as that process wrote it down. */
  String holder() {
    try {
      ByteBuffer buffer = ByteBuffer.allocate(4096);
      channel.read(buffer, 0);
      String words = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
      String pid = line(words, "pid ");
      String command = line(words, "command ");
      String since = line(words, "since ");
      return pid.isEmpty()
          ? "another process"
          : "process "
              + pid
              + (command.isEmpty() ? "" : " (" + command + ")")
              + (since.isEmpty() ? "" : " since " + since.replace('T', ' ').replace("Z", " UTC"));
    } catch (IOException e) {
      return "another process";
    }
  }

  private static String line(String words, String key) {
    return words
        .lines()
        .filter(line -> line.startsWith(key))
        .findFirst()
        .map(line -> line.substring(key.length()))
        .orElse("");
  }

  private void write(String words) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
