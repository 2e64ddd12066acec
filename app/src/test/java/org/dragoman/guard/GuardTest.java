package org.dragoman.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.dragoman.api.SmallRoom;
import org.dragoman.store.ArchiveException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real server lets through and what it does not. */
class GuardTest {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String STATS = "/api/v1/stats";

  @TempDir static Path folder;
  private static SmallRoom small;

  @BeforeAll
  static void open() {
    small = SmallRoom.empty(folder);
  }

  @AfterAll
  static void close() throws ArchiveException {
    small.close();
  }

  private static GuardedServer server(Rules rules) {
    return new GuardedServer(small, rules);
  }

  @Test
  void othersAreLetInOnlyWithATokenOrThroughAProxy() {
    assertThat(Rules.loopback().refusal()).isEmpty();
    assertThat(Rules.loopback().listening("::1").refusal()).isEmpty();
    assertThat(Rules.loopback().listening("0.0.0.0").refusal()).isPresent();
    assertThat(Rules.loopback().listening("192.0.2.7").refusal().get()).contains("--token-file");
    assertThat(Rules.loopback().listening("0.0.0.0").withToken(TOKEN).refusal()).isEmpty();
    assertThat(Rules.loopback().listening("0.0.0.0").behind("X-Remote-User", List.of()).refusal())
        .isEmpty();
    assertThat(Rules.loopback().withToken("short").refusal().get()).contains("shorter");
  }

  @Test
  void theTokenIsAskedFor() {
    try (GuardedServer server = server(Rules.loopback().withToken(TOKEN))) {
      GuardedServer.Reply none = server.get(STATS);
      assertThat(none.status()).isEqualTo(401);
      assertThat(none.headers().get("www-authenticate")).startsWith("Basic");
      assertThat(none.headers().get("content-type")).startsWith("application/problem+json");
      assertThat(server.get("/openapi.json").status()).isEqualTo(401);
      assertThat(server.get("/search.atom").status()).isEqualTo(401);
      assertThat(server.get("/nothing").status()).isEqualTo(401);
      for (String wrong : List.of("", "x", TOKEN + "0", TOKEN.substring(1), "Ã")) {
        assertThat(server.get(STATS, "Authorization", "Bearer " + wrong).status()).isEqualTo(401);
      }
      assertThat(server.get(STATS, "Authorization", "Basic %%%").status()).isEqualTo(401);
      assertThat(server.get(STATS, "Authorization", "Bearer " + TOKEN).status()).isEqualTo(200);
      String basic =
          Base64.getEncoder().encodeToString(("ana:" + TOKEN).getBytes(StandardCharsets.UTF_8));
      assertThat(server.get("/who", "Authorization", "Basic " + basic).body()).isEqualTo("ana");
    }
  }

  @Test
  void aProxyIsBelievedOnlyWhereItStands() {
    Rules here = Rules.loopback().behind("X-Remote-User", List.of());
    try (GuardedServer server = server(here)) {
      assertThat(server.get(STATS).status()).isEqualTo(401);
      assertThat(server.get(STATS, "X-Remote-User", " ").status()).isEqualTo(401);
      assertThat(server.get("/who", "X-Remote-User", "ana").body()).isEqualTo("ana");
    }
    Rules elsewhere = Rules.loopback().behind("X-Remote-User", List.of("192.0.2.7"));
    try (GuardedServer server = server(elsewhere)) {
      assertThat(server.get("/who", "X-Remote-User", "ana").status()).isEqualTo(401);
    }
  }

  @Test
  void aServerThatIsCalledByAnotherNameDoesNotAnswer() {
    try (GuardedServer server = server(Rules.loopback().named(List.of("archive.example")))) {
      int port = server.port();
      for (String good :
          List.of(
              "localhost",
              "localhost:" + port,
              "127.0.0.1",
              "[::1]:" + port,
              "archive.example:" + port,
              "Archive.Example")) {
        assertThat(server.get(STATS, "Host", good).status()).as(good).isEqualTo(200);
      }
      for (String bad :
          List.of(
              "evil.example",
              "evil.example:" + port,
              "localhost.evil.example",
              "127.0.0.1.evil.example",
              "1.2.3.4.5")) {
        assertThat(server.get(STATS, "Host", bad).status()).as(bad).isEqualTo(421);
      }
    }
  }

  @Test
  void aFormHasToComeFromHere() {
    try (GuardedServer server = server(Rules.loopback())) {
      GuardedServer.Reply page = server.get("/form");
      String cookie = page.cookie();
      String token = page.body();
      assertThat(page.headers().get("set-cookie")).contains("HttpOnly").contains("SameSite=Strict");
      String form = "application/x-www-form-urlencoded";
      assertThat(
              server
                  .post("/form", "csrf=" + token, "Content-Type", form, "Cookie", cookie)
                  .status())
          .isEqualTo(200);
      assertThat(server.post("/form", "", "X-CSRF-Token", token, "Cookie", cookie).status())
          .isEqualTo(200);
      assertThat(server.post("/form", "a=b", "Content-Type", form, "Cookie", cookie).status())
          .isEqualTo(403);
      assertThat(server.post("/form", "csrf=" + token, "Content-Type", form).status())
          .isEqualTo(403);
      String other = server.get("/form").cookie();
      assertThat(
              server.post("/form", "csrf=" + token, "Content-Type", form, "Cookie", other).status())
          .isEqualTo(403);
      // A page that has the cookie and the token but stands elsewhere.
      assertThat(
              server
                  .post(
                      "/form",
                      "",
                      "X-CSRF-Token",
                      token,
                      "Cookie",
                      cookie,
                      "Origin",
                      "https://evil.example")
                  .status())
          .isEqualTo(403);
      String here = "http://127.0.0.1:" + server.port();
      assertThat(
              server
                  .post("/form", "", "X-CSRF-Token", token, "Cookie", cookie, "Origin", here)
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void aPageOfAnotherSiteCannotAddToTheArchive() {
    String text = "OSLO, May 3, 2015 - Norway condemned Finland on Sunday over its fish.\n";
    try (GuardedServer server = server(Rules.loopback())) {
      for (String[] from :
          List.of(
              new String[] {"Origin", "https://evil.example"},
              new String[] {"Origin", "null"},
              new String[] {"Sec-Fetch-Site", "cross-site"},
              new String[] {"Sec-Fetch-Site", "same-site"})) {
        assertThat(
                server
                    .post("/api/v1/documents", text, "Content-Type", "text/plain", from[0], from[1])
                    .status())
            .isEqualTo(403);
      }
      assertThat(server.get(STATS).body()).contains("\"documents\":0");
    }
  }

  @Test
  void whatIsTooLargeIsRefused() {
    try (GuardedServer server = server(Rules.loopback().withBody(1000))) {
      assertThat(
              server.post("/api/v1/read", "x".repeat(2000), "Content-Type", "text/plain").status())
          .isEqualTo(413);
      // Without a length told beforehand.
      String head =
          "POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
      String chunk = "3e8\r\n" + "x".repeat(1000) + "\r\n";
      byte[] body = (chunk.repeat(5) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
      assertThat(server.raw(head, body).status()).isEqualTo(413);
      String long16 = "a".repeat(20_000);
      assertThat(server.get("/form", "X-Long", long16).status()).isEqualTo(431);
    }
  }

  @Test
  void whoAsksTooOftenHasToWait() {
    try (GuardedServer server = server(Rules.loopback().withPace(1, 15))) {
      for (int i = 0; i < 10; i++) {
        assertThat(server.get("/form").status()).isEqualTo(200);
      }
      GuardedServer.Reply refused =
          server.post("/api/v1/read", "x", "Content-Type", "text/plain"); // takes ten
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.headers()).containsKey("retry-after");
    }
  }

  @Test
  void aBucketFillsAsTimeGoesBy() {
    long[] now = {0};
    Rules rules = Rules.loopback().withPace(2, 4);
    Pace pace = new Pace(rules, new Entrance(rules), () -> now[0]);
    for (int i = 0; i < 4; i++) {
      assertThat(pace.take("a", 1)).isTrue();
    }
    assertThat(pace.take("a", 1)).isFalse();
    assertThat(pace.take("b", 1)).isTrue();
    now[0] = 500_000_000L;
    assertThat(pace.take("a", 1)).isTrue();
    assertThat(pace.take("a", 1)).isFalse();
    now[0] = 60_000_000_000L;
    assertThat(pace.take("a", 4)).isTrue();
    assertThat(pace.take("a", 1)).isFalse();
  }

  @Test
  void aCostlyQuestionIsBrokenOff() throws IOException {
    try (GuardedServer server = server(Rules.loopback().withTime(Duration.ofNanos(1)))) {
      GuardedServer.Reply reply = server.get("/api/v1/events?q=Norway");
      for (int i = 0; i < 50 && reply.status() == 200; i++) {
        reply = server.get("/api/v1/events?q=Norway");
      }
      assertThat(reply.status()).isEqualTo(422);
      assertThat(reply.body()).contains("too-costly");
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    try (GuardedServer server = server(Rules.loopback().withIdle(Duration.ofMillis(300)));
        Socket silent = new Socket("127.0.0.1", server.port());
        Socket slow = new Socket("127.0.0.1", server.port())) {
      slow.getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
      for (Socket socket : List.of(silent, slow)) {
        socket.setSoTimeout(20_000);
        byte[] said = socket.getInputStream().readAllBytes(); // until the server closes it
        assertThat(new String(said, StandardCharsets.US_ASCII)).doesNotContain("200");
      }
    }
  }

  @Test
  void aRequestThatComesByDropsIsCutOff() throws Exception {
    Rules rules = Rules.loopback().withArrival(Duration.ofMillis(700));
    String head = "POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";
    try (GuardedServer server = server(rules)) {
      for (String begun :
          List.of("GET /form HTTP/1.1\r\nX-Drop: ", head + "Content-Length: 100000\r\n\r\n")) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
          OutputStream out = socket.getOutputStream();
          out.write(begun.getBytes(StandardCharsets.US_ASCII));
          int drops = 0;
          try {
            for (; drops < 400; drops++) { // never silent for as long as makes it idle
              out.write('x');
              out.flush();
              Thread.sleep(50);
            }
          } catch (IOException e) {
            // closed by the server
          }
          assertThat(drops).as(begun).isLessThan(400);
        }
      }
      // Nobody else waits for them, and who keeps a connection open may pause between requests.
      try (Socket socket = new Socket("127.0.0.1", server.port())) {
        socket.setSoTimeout(20_000);
        for (int i = 0; i < 3; i++) {
          socket
              .getOutputStream()
              .write(
                  "GET /form HTTP/1.1\r\nHost: localhost\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
          byte[] said = new byte[12];
          assertThat(socket.getInputStream().readNBytes(said, 0, 12)).isEqualTo(12);
          assertThat(new String(said, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
          Thread.sleep(900);
          socket.getInputStream().skipNBytes(socket.getInputStream().available());
        }
      }
    }
  }

  @Test
  void feedsLeadBackThroughTlsOnlyWhereTheProxyMaySaySo() {
    Rules behind = Rules.loopback().behind("X-Remote-User", List.of("127.0.0.1"));
    Rules elsewhere = Rules.loopback().behind("X-Remote-User", List.of("192.0.2.1"));
    String[] asked = {"X-Remote-User", "ana", "X-Forwarded-Proto", "https"};
    try (GuardedServer proxied = server(behind);
        GuardedServer plain = server(Rules.loopback());
        GuardedServer other = server(elsewhere.withToken("a secret of 24 letters.."))) {
      assertThat(proxied.get("/search.atom", asked).body())
          .contains("href=\"https://127.0.0.1:" + proxied.port() + "/search.atom\"");
      assertThat(plain.get("/search.atom", asked).body())
          .contains("href=\"http://127.0.0.1:" + plain.port() + "/search.atom\"");
      assertThat(
              other
                  .get(
                      "/search.atom",
                      "Authorization",
                      "Bearer a secret of 24 letters..",
                      "X-Forwarded-Proto",
                      "https")
                  .body())
          .contains("href=\"http://127.0.0.1:" + other.port() + "/search.atom\"");
    }
  }

  @Test
  void theAddressesOfTheApiAreServed() {
    try (GuardedServer server = server(Rules.loopback())) {
      assertThat(server.get("/api/v1/events?q=event:CONSLUT").status()).isEqualTo(400);
      assertThat(server.get("/api/v1/nothing").headers().get("content-type"))
          .startsWith("application/problem+json");
      String tag = server.get(STATS).headers().get("etag");
      assertThat(server.get(STATS, "If-None-Match", tag).status()).isEqualTo(304);
      GuardedServer.Reply feed = server.get("/search.atom?q=Norway");
      assertThat(feed.headers().get("content-type")).startsWith("application/atom+xml");
      assertThat(server.get("/relation/NOR/FIN.atom").status()).isEqualTo(200);
      assertThat(server.get("/relation/NOR/Atlantis.atom").status()).isEqualTo(404);
      assertThat(server.get("/openapi.json").body()).contains("\"openapi\":\"3.1");
    }
  }
}
