package org.dragoman.cli;

import java.io.PrintWriter;
import org.dragoman.search.QueryException;

/** What went wrong, a line each on standard error, and the exit code that follows from it. */
final class Complaints {

  private final PrintWriter err;
  private int said;

  Complaints(PrintWriter err) {
    this.err = err;
  }

  void say(String line) {
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

  /**
   * @param read how many sources were read
   * @return 0 when all was well, 1 when some could not be read, 2 when none could
   */
  int exitCode(int read) {
    return said == 0 ? 0 : read == 0 ? 2 : 1;
  }
}
