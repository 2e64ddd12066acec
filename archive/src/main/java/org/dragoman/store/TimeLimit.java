package org.dragoman.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long the questions of a thread may take in all: a question to the tables or the index that
 * runs when the time is over is broken off and ends with {@link TooCostly}.
 *
 * <pre>{@code
 * try (TimeLimit limit = TimeLimit.of(Duration.ofSeconds(10))) {
 *   store.read(...);
 * }
 * }</pre>
 */
public final class TimeLimit implements AutoCloseable {

  private static final ThreadLocal<TimeLimit> HERE = new ThreadLocal<>();
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "time limit");
            thread.setDaemon(true);
            return thread;
          });

  private final Set<Connection> asking = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ScheduledFuture<?> end;
  private final Duration time;
  private volatile boolean over;

  private TimeLimit(Duration time) {
    this.time = time;
    this.end = CLOCK.schedule(this::breakOff, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Begins for this thread, until it is closed; one that ran before has ended. */
  public static TimeLimit of(Duration time) {
    clear();
    TimeLimit limit = new TimeLimit(time);
    HERE.set(limit);
    return limit;
  }

  /** Ends the limit of this thread, where it has one. */
  public static void clear() {
    TimeLimit limit = HERE.get();
    if (limit != null) {
      limit.close();
    }
  }

  /** Whether this thread has a limit. */
  public static boolean isSet() {
    return HERE.get() != null;
  }

  /** Whether this thread's time is over. */
  public static boolean isOver() {
    TimeLimit limit = HERE.get();
    return limit != null && limit.over;
  }

  /**
   * Goes on only while there is time.
   *
   * @throws TooCostly when it is over
   */
  public static void check() throws TooCostly {
    if (isOver()) {
      throw new TooCostly(HERE.get().time);
    }
  }

  /** A connection this thread asks on from now on. */
  static void begin(Connection connection) {
    TimeLimit limit = HERE.get();
    if (limit != null) {
      synchronized (limit.asking) {
        limit.asking.add(connection);
      }
    }
  }

  /** A connection this thread is about to close. */
  static void end(Connection connection) {
    TimeLimit limit = HERE.get();
    if (limit != null) {
      synchronized (limit.asking) {
        limit.asking.remove(connection);
      }
    }
  }

  private void breakOff() {
    over = true;
    synchronized (asking) {
      for (Connection connection : asking) {
        try (Statement statement = connection.createStatement()) {
          statement.cancel(); // DuckDB breaks off whatever runs on the connection
        } catch (SQLException e) {
          // it has ended by itself
        }
      }
    }
  }

  @Override
  public void close() {
    end.cancel(false);
    HERE.remove();
  }
}
