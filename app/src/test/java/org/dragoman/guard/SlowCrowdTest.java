package org.dragoman.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.api.SmallRoom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of connections that send a letter now and then, and one reader among them. */
@Tag("torture")
class SlowCrowdTest {

  private static final int MANY = 10_000;
  private static final String BEGUN = "GET /api/v1/stats HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";

  @TempDir Path folder;

  /** Both ends are in this process: as many connections as half the files it may open. */
  private static int crowd() {
    if (java.lang.management.ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.UnixOperatingSystemMXBean system) {
      long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
      return (int) Math.min(MANY, (free - 400) / 2);
    }
    return 1000;
  }

  @Test
  void isHeldAndCutOffWhileAnotherIsAnswered() throws Exception {
    Rules rules =
        Rules.loopback().withArrival(Duration.ofSeconds(120)).withIdle(Duration.ofSeconds(120));
    List<SocketChannel> crowd = new ArrayList<>();
    try (SmallRoom small = SmallRoom.empty(folder);
        GuardedServer server = new GuardedServer(small, rules)) {
      int threads = Thread.activeCount();
      int many = crowd();
      // From several addresses: one has only so many ports.
      for (int i = 0; i < many; i++) {
        SocketChannel slow = SocketChannel.open();
        crowd.add(slow);
        slow.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + (2 + i / 5000)), 0));
        slow.connect(new InetSocketAddress("127.0.0.1", server.port()));
        send(slow, BEGUN);
      }
      int answered = 0;
      for (int round = 0; round < 5; round++) {
        for (SocketChannel slow : crowd) {
          send(slow, "x");
        }
        answered += server.get("/api/v1/stats").status() == 200 ? 1 : 0;
      }
      assertThat(answered).as("a reader among them").isEqualTo(5);
      // None of them has a thread of its own.
      assertThat(Thread.activeCount()).isLessThan(threads + 300);
      System.out.printf("%d slow connections held, 5 of 5 requests answered among them%n", many);
    } finally {
      for (SocketChannel slow : crowd) {
        slow.close();
      }
    }
  }

  /** With less patience all of them are cut off, however many letters they send. */
  @Test
  void isCutOffInTheEnd() throws Exception {
    Rules rules = Rules.loopback().withArrival(Duration.ofMillis(500));
    List<SocketChannel> crowd = new ArrayList<>();
    try (SmallRoom small = SmallRoom.empty(folder);
        GuardedServer server = new GuardedServer(small, rules)) {
      int many = Math.min(1000, crowd());
      for (int i = 0; i < many; i++) {
        SocketChannel slow = SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port()));
        crowd.add(slow);
        send(slow, BEGUN);
      }
      int left = many;
      for (int round = 0; left > 0 && round < 600; round++) {
        left = 0;
        for (SocketChannel slow : crowd) {
          left += slow.isOpen() && send(slow, "x") ? 1 : 0;
        }
        Thread.sleep(100);
      }
      assertThat(left).isZero();
      assertThat(server.get("/api/v1/stats").status()).isEqualTo(200);
    } finally {
      for (SocketChannel slow : crowd) {
        slow.close();
      }
    }
  }

  /** Whether the other end still listens. */
  private static boolean send(SocketChannel slow, String words) {
    try {
      slow.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
      return true;
    } catch (IOException e) {
      try {
        slow.close();
      } catch (IOException closing) {
        // cut off already
      }
      return false;
    }
  }
}
