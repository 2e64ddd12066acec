package org.dragoman.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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

  private static final long AGAIN_MILLIS = 50;
  private static final ThreadLocal<TimeLimit> HERE = new ThreadLocal<>();
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "time limit");
            thread.setDaemon(true);
            return thread;
          });

  private final Set<Statement> asking = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ScheduledFuture<?> end;
  private final Duration time;
  private volatile boolean over;

  private TimeLimit(Duration time) {
    this.time = time;
    // Again and again: what has not begun to run when it is broken off runs none the less.
    this.end =
        CLOCK.scheduleWithFixedDelay(
            this::breakOff, time.toMillis(), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
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

  /**
   * The connection as a thread with a limit is to use it: its statements are broken off when the
   * time is over. DuckDB's {@code cancel} does nothing but on the very statement that runs, so each
   * is remembered when it is made.
   */
  static Connection watched(Connection connection) {
    TimeLimit limit = HERE.get();
    if (limit == null) {
      return connection;
    }
    return (Connection)
        Proxy.newProxyInstance(
            TimeLimit.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(connection, arguments);
                if (answer instanceof Statement statement) {
                  synchronized (limit.asking) {
                    limit.asking.add(statement);
                  }
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void breakOff() {
    over = true;
    synchronized (asking) {
      for (Statement statement : asking) {
        try {
          statement.cancel();
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
