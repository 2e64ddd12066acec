package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and feeds from a server on this machine into an archive. */
class FetchCommandTest {

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private String root;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] bytes = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    pages.put(
        "/a",
        "<html><body><h1>Belarus expels five Latvian diplomats</h1><p>MINSK - Belarus expelled five"
            + " Latvian diplomats on Monday, the foreign ministry said.</p></body></html>");
    pages.put("/feed", feed("a"));
  }

  private String feed(String... names) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Post</title>");
    for (String name : names) {
      feed.append("<item><title>Envoys</title><link>")
          .append(root)
          .append('/')
          .append(name)
          .append("</link><pubDate>Tue, 24 May 2016 10:15:00 GMT</pubDate></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFeedIsFetchedOnceAndWatchedForMore() throws IOException {
    Path archive = folder.resolve("archive");
    Path report = folder.resolve("failures.jsonl");
    Object[] fetch = {
      "fetch",
      root + "/feed",
      root + "/none",
      "-a",
      archive,
      "--allow-private",
      "--delay",
      "1ms",
      "--report",
      report
    };
    Run first = Run.dragoman(fetch);
    assertThat(first.out()).startsWith("1 document with 1 article kept, 1 refused");
    assertThat(first.err()).contains(root + "/none: the server answers 404");
    assertThat(first.code()).isEqualTo(1);
    assertThat(Files.readString(report))
        .contains("\"source\":\"" + root + "/none\"", "\"refused\"");
    Run events = Run.dragoman("events", "dyad:BLR-LVA", "-a", archive, "--format", "jsonl");
    assertThat(events.out()).contains("\"SANCTION\"", "2016-05-23");

    Object[] watch = {
      "watch",
      "--query",
      "event:ACCUSE",
      "--source",
      root + "/feed",
      "--once",
      "-a",
      archive,
      "--allow-private",
      "--delay",
      "1ms"
    };
    assertThat(Run.dragoman(watch).out()).contains("0 events so far");
    pages.put(
        "/b",
        "<html><body><h1>Latvia condemns Belarus</h1><p>RIGA - Latvia condemned Belarus on Tuesday"
            + " over the expulsion, the foreign minister said.</p></body></html>");
    pages.put("/feed", feed("a", "b"));
    assertThat(Run.dragoman(watch).out()).contains("1 piece of news").contains("ACCUSE");
  }

  @Test
  void insideOnlyWhenAllowed() {
    Run run = Run.dragoman("fetch", root + "/a", "-a", folder.resolve("archive"));
    assertThat(run.err()).contains("private address 127.0.0.1 (allowed with --allow-private)");
    assertThat(run.code()).isEqualTo(2);
  }
}
