package org.dragoman.guard;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Listens, and waits only so long for a whole request: whoever sends a byte now and then, so that
 * the connection is never idle ("Slowloris"), is cut off as well.
 *
 * <p>The time runs from the first byte of a request to the first of its answer, and is longer by a
 * second for each {@value #PACE} bytes that have come.
 */
final class Patience extends ServerConnector {

  private static final long PACE = 16 << 10;

  private final Duration time;

  /**
   * A connector of a server.
   *
   * @param time in which a short request must be there
   */
  Patience(Server server, HttpConfiguration http, Duration time) {
    super(server, new HttpConnectionFactory(http));
    this.time = time;
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint end = new Sender(channel, selector, key, getScheduler(), time);
    end.setIdleTimeout(getIdleTimeout());
    return end;
  }

  /** One who sends. */
  private static final class Sender extends SocketChannelEndPoint {
    private final long time;
    private long began; // System.nanoTime of a request's first byte; 0 while none is coming
    private long came;

    Sender(
        SocketChannel channel,
        ManagedSelector selector,
        SelectionKey key,
        Scheduler scheduler,
        Duration time) {
      super(channel, selector, key, scheduler);
      this.time = time.toNanos();
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
      int read = super.fill(buffer);
      if (read > 0) {
        long now = System.nanoTime();
        if (began == 0) {
          began = now;
          came = 0;
        }
        came += read;
        if (now - began > time + came * 1_000_000_000L / PACE) {
          close();
          throw new EOFException("the request took too long to come");
        }
      }
      return read;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
      began = 0;
      return super.flush(buffers);
    }
  }
}
