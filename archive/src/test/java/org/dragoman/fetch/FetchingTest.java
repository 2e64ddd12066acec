package org.dragoman.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.dragoman.Document;
import org.dragoman.reader.Source;
import org.dragoman.reader.UnreadableSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a real server on this machine. */
class FetchingTest {

  private static final Manners HERE =
      new Manners(Duration.ofMillis(150), Duration.ofSeconds(2), 200_000, 10, true);

  @TempDir private Path folder;

  private HttpServer server;
  private ExecutorService threads;
  private String root;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> when = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    when.add(System.nanoTime());
    String before = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
    switch (path) {
      case "/robots.txt" ->
          send(exchange, 200, "User-agent: *\nDisallow: /secret\nAllow: /secret/open\n");
      case "/page", "/a", "/b", "/secret/open" -> {
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        if (before.equals("\"v1\"")) {
          exchange.sendResponseHeaders(304, -1);
          exchange.close();
        } else {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          send(exchange, 200, "<html><body><p>Latvia recalled " + path + ".</p></body></html>");
        }
      }
      case "/feed" -> {
        exchange.getResponseHeaders().set("ETag", "\"f1\"");
        if (before.equals("\"f1\"")) {
          exchange.sendResponseHeaders(304, -1);
          exchange.close();
        } else {
          send(
              exchange,
              200,
              "<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title><item><title>A"
                  + "</title><link>"
                  + root
                  + "/a</link><pubDate>Tue, 24 May 2016 10:15:00 GMT</pubDate></item><item>"
                  + "<title>B</title><link>"
                  + root
                  + "/b</link></item></channel></rss>");
        }
      }
      case "/moved" -> {
        exchange.getResponseHeaders().set("Location", "/page");
        exchange.sendResponseHeaders(301, -1);
        exchange.close();
      }
      case "/file" -> {
        exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
      }
      case "/loop" -> {
        exchange.getResponseHeaders().set("Location", "/loop");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
      }
      case "/endless" -> endless(exchange, 0);
      case "/drip" -> endless(exchange, 100);
      case "/bomb" -> {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
          out.write(new byte[5_000_000]);
        }
        exchange.sendResponseHeaders(200, bomb.size());
        exchange.getResponseBody().write(bomb.toByteArray());
        exchange.close();
      }
      default -> send(exchange, 404, "no");
    }
  }

  private static void send(HttpExchange exchange, int status, String words) throws IOException {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** A feed that never ends, at full speed or a drop at a time. */
  private static void endless(HttpExchange exchange, int pause) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("<rss version='2.0'><channel>".getBytes(StandardCharsets.UTF_8));
      while (true) {
        out.write("<item><title>again</title></item>".getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (pause > 0) {
          Thread.sleep(pause);
        }
      }
    } catch (InterruptedException | IOException e) {
      exchange.close(); // the reader hung up
    }
  }

  private record Ended(List<Document> documents, List<String> complaints, int unchanged) {}

  private Ended fetch(Manners manners, String... paths) throws IOException {
    Visits visits = Visits.in(folder);
    List<String> urls = new ArrayList<>();
    for (String path : paths) {
      urls.add(path.startsWith("/") ? root + path : path);
    }
    Fetching fetching = new Fetching(urls, manners, visits);
    List<Document> documents = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    while (fetching.hasNext()) {
      Source source = fetching.next();
      try {
        documents.add(source.read());
        fetching.done(source);
      } catch (UnreadableSource e) {
        complaints.add(e.getMessage());
      }
    }
    fetching.finished();
    visits.save();
    return new Ended(documents, complaints, fetching.unchanged());
  }

  @Test
  void aPageAndTheSamePageAgain() throws IOException {
    Ended first = fetch(HERE, "/page");
    assertThat(first.complaints()).isEmpty();
    assertThat(first.documents().get(0).url()).contains(root + "/page");
    assertThat(first.documents().get(0).text().string()).isEqualTo("Latvia recalled /page.");
    Ended second = fetch(HERE, "/page");
    assertThat(second.documents()).isEmpty();
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(asked).containsExactly("/robots.txt", "/page", "/robots.txt", "/page");
  }

  @Test
  void thePagesBehindAFeedWithItsDays() throws IOException {
    Ended first = fetch(HERE, "/feed");
    assertThat(first.complaints()).isEmpty();
    assertThat(first.documents()).hasSize(2);
    Document a = first.documents().get(0);
    assertThat(a.text().string())
        .isEqualTo("meta published: 2016-05-24T10:15:00Z\nLatvia recalled /a.");
    assertThat(a.stated().headline()).contains("A");
    assertThat(a.stated().outlet()).contains("Post");
    Ended second = fetch(HERE, "/feed");
    assertThat(second.documents()).isEmpty();
    assertThat(asked).endsWith("/robots.txt", "/feed").hasSize(6);
  }

  @Test
  void aHostIsLeftAloneBetweenTwoRequests() throws IOException {
    fetch(HERE, "/page", "/a", "/b");
    for (int i = 1; i < when.size(); i++) {
      assertThat(when.get(i) - when.get(i - 1)).isGreaterThan(130_000_000L);
    }
  }

  @Test
  void robotsAreObeyed() throws IOException {
    Ended ended = fetch(HERE, "/secret/x", "/secret/open");
    assertThat(ended.documents()).hasSize(1);
    assertThat(ended.complaints())
        .singleElement()
        .asString()
        .contains("robots.txt")
        .contains("forbids");
    assertThat(asked).doesNotContain("/secret/x");
  }

  @Test
  void redirectsAreLookedAt() throws IOException {
    Manners outside = new Manners(Duration.ZERO, Duration.ofSeconds(2), 1000, 10, false);
    assertThat(fetch(HERE, "/moved").documents().get(0).url()).contains(root + "/page");
    assertThat(fetch(HERE, "/loop").complaints().get(0)).contains("more than 5 redirects");
    assertThat(fetch(HERE, "/file").complaints().get(0))
        .contains("not an address of the web (file)");
    assertThat(fetch(outside, "/page").complaints().get(0)).contains("private address 127.0.0.1");
    assertThat(fetch(outside, "http://localhost:1/").complaints().get(0))
        .contains("private address");
    assertThat(fetch(outside, "http://[::1]/").complaints().get(0)).contains("private address");
    assertThat(fetch(outside, "http://2130706433/").complaints().get(0))
        .contains("private address");
    assertThat(asked).filteredOn("/page"::equals).hasSize(1);
  }

  @Test
  void addressesInsideOnesOwnNetwork() {
    Hosts hosts = new Hosts(false);
    assertThat(hosts.objection(URI.create("http://169.254.169.254/latest/meta-data"))).isPresent();
    assertThat(hosts.objection(URI.create("http://user@192.0.2.1/"))).isPresent();
    for (String inside :
        List.of(
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "::127.0.0.1")) {
      assertThat(publicly(inside)).as(inside).isFalse();
    }
    for (String outside : List.of("93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822")) {
      assertThat(publicly(outside)).as(outside).isTrue();
    }
  }

  private static boolean publicly(String address) {
    try {
      return Hosts.isPublic(InetAddress.getByName(address));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatNeverEndsIsBrokenOff() throws IOException {
    long start = System.nanoTime();
    assertThat(fetch(HERE, "/endless").complaints().get(0)).contains("larger than");
    assertThat(fetch(HERE, "/drip").complaints().get(0)).contains("no whole answer within 2 s");
    assertThat(fetch(HERE, "/bomb").complaints().get(0)).contains("larger than");
    assertThat(fetch(HERE, "/nothing").complaints().get(0)).contains("the server answers 404");
    assertThat(fetch(HERE, "http://127.0.0.1:1/").complaints()).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void rulesOfRobots() {
    Robots robots =
        Robots.parse(
            """
            User-agent: other
            Disallow: /
            User-agent: dragoman
            User-agent: third
            Crawl-delay: 3
            Disallow: /*.pdf$
            Disallow: /a
            Allow: /a/b
            """,
            "dragoman");
    assertThat(robots.allows("/")).isTrue();
    assertThat(robots.allows("/a/c")).isFalse();
    assertThat(robots.allows("/a/b/c")).isTrue();
    assertThat(robots.allows("/x.pdf")).isFalse();
    assertThat(robots.allows("/x.pdf?y")).isTrue();
    assertThat(robots.delay()).isEqualTo(Optional.of(Duration.ofSeconds(3)));
    assertThat(Robots.parse("User-agent: *\nDisallow: /\n", "dragoman").allows("/x")).isFalse();
    assertThat(Robots.parse("Disallow: /\n", "dragoman").allows("/x")).isTrue();
    assertThat(Robots.CLOSED.allows("/x")).isFalse();
  }
}
