package org.dragoman.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dragoman.UnreadLanguage;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.search.QueryException;

/** What went wrong, a line each on standard error, and the exit code that follows from it. */
final class Complaints {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter err;
  private int said;
  private Optional<BufferedWriter> report = Optional.empty();

  Complaints(PrintWriter err) {
    this.err = err;
  }

  /** From now on every complaint is also written to a file, a JSON object a line. */
  void reportTo(Path file) throws IOException {
    report = Optional.of(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /** A source that cannot be read, or not to its end. */
  void say(UnreadableSource why) {
    record(why.path(), why.isCut() ? "cut" : "refused", why.wrong(), why.remedy());
    print(why.getMessage());
  }

  /** A document in a language that is not read. */
  void say(String path, UnreadLanguage why) {
    String reason = why.getMessage().replaceFirst("^\\Q" + path + "\\E: ", "");
    record(path, "language", reason, "");
    print(why.getMessage());
  }

  void say(String line) {
    record("", "other", line, "");
    print(line);
  }

  private void print(String line) {
    said++;
    err.println("dragoman: " + line.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?"));
    err.flush();
  }

  /** A query that does not parse: where, why, and what would. */
  void query(QueryException wrong) {
    said++;
    err.println("dragoman: " + wrong.explanation().strip());
    err.flush();
  }

  /**
   * A fault of the program, not of the user: one line, with a way to see more.
   *
   * @param where what was being read, {@code ": "} after it, or nothing
   */
  void fault(String where, Exception fault) {
    say(
        where
            + "a fault of the program ("
            + fault
            + "); set DRAGOMAN_TRACE=1 to see where, and report it, please");
    if (System.getenv("DRAGOMAN_TRACE") != null) {
      fault.printStackTrace(err);
      err.flush();
    }
  }

  private void record(String source, String kind, String reason, String remedy) {
    if (report.isEmpty()) {
      return;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", source.isEmpty() ? null : source);
    row.put("kind", kind);
    row.put("reason", reason);
    row.put("remedy", remedy.isEmpty() ? null : remedy);
    try {
      report.get().write(JSON.writeValueAsString(row));
      report.get().newLine();
      report.get().flush();
    } catch (IOException e) {
      report = Optional.empty(); // said once; reading goes on
      print("the report cannot be written (" + e.getMessage() + "); make room");
    }
  }

  /**
   * @param read how many sources were read
   * @return 0 when all was well, 1 when some could not be read, 2 when none could
   */
  int exitCode(int read) {
    return said == 0 ? 0 : read == 0 ? 2 : 1;
  }
}
