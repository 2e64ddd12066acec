package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.api.ReadingRoom;
import org.dragoman.guard.Rules;
import org.dragoman.store.ArchiveException;
import org.dragoman.web.Server;
import org.dragoman.web.Site;

/**
 * How long a reader waits for each page of a large archive, alone and among fifty.
 *
 * <p>What a server made of an archive it remembers until the archive changes, so each page is
 * measured twice: by a server that remembers nothing, and by one as it is.
 *
 * <p>Run with the folder of an archive ({@link ArchiveBenchmark} makes one of any size); server and
 * readers share the machine. Prints tables for docs/benchmarks/pages.md.
 */
public final class PagesBenchmark {

  private static final int WARM = 3; // rounds that are not counted
  private static final int ROUNDS = 30;
  private static final int USERS = 50;
  private static final int SECONDS = 60;
  private static final long PAUSE_MILLIS = 1000; // a user looks at a page before the next
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private PagesBenchmark(int port) {
    this.server = "http://127.0.0.1:" + port;
  }

  public static void main(String[] arguments)
      throws ArchiveException, IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Map<String, Times> anew;
    try (ReadingRoom room = ReadingRoom.open(folder, Clock.systemUTC(), 0);
        Server server = serve(room)) {
      PagesBenchmark benchmark = new PagesBenchmark(server.port());
      System.out.println(benchmark.stats());
      anew = benchmark.alone(benchmark.pages());
    }
    try (ReadingRoom room = ReadingRoom.open(folder, Clock.systemUTC());
        Server server = serve(room)) {
      PagesBenchmark benchmark = new PagesBenchmark(server.port());
      Map<String, List<String>> pages = benchmark.pages();
      print(anew, benchmark.alone(pages));
      benchmark.together(pages);
    }
  }

  private static Server serve(ReadingRoom room) {
    return Server.start(Rules.loopback().withPace(0, 0), 0, Site.of(room));
  }

  /** The archive and the machine, on which all else depends. */
  private String stats() throws IOException, InterruptedException {
    JsonNode stats = MAPPER.readTree(get("/api/v1/stats").body());
    return String.format(
        Locale.ROOT,
        "%d articles, %d reports, %d events, %d actors. Java %s, %s, %d processors, load %.1f as it"
            + " began.%n",
        stats.path("articles").asLong(),
        stats.path("reports").asLong(),
        stats.path("events").asLong(),
        stats.path("actors").asLong(),
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Addresses of each kind of page, with things that are in the archive. */
  private Map<String, List<String>> pages() throws IOException, InterruptedException {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("/", List.of("/"));
    pages.put(
        "/search",
        List.of(
            "/search?q=dorba",
            "/search?q=dyad:USA-RUS",
            "/search?q=dorb*",
            "/search?q=event:SANCTION%20factuality:asserted",
            "/search?q=lang:en%20dorba%20NOT%20tece"));
    pages.put("/events", List.of("/events", "/events?q=dyad:USA-RUS"));
    pages.put("/article", found("articles", "/article/"));
    pages.put("/actor (people)", found("actors?kind=person", "/actor/"));
    pages.put("/actor (states)", List.of("/actor/USA", "/actor/RUS", "/actor/CHN"));
    pages.put("/event", found("events?order=newest", "/event/"));
    pages.put("/stories", List.of("/stories"));
    pages.put("/story", found("stories", "/story/"));
    pages.put("/relation", List.of("/relation/USA/RUS", "/relation/CHN/JPN", "/relation/AFG/PAK"));
    pages.put("/network", List.of("/network", "/network?q=dyad:USA-RUS"));
    pages.put("/map", List.of("/map"));
    pages.put("/review", List.of("/review"));
    pages.put("/coverage", List.of("/coverage"));
    pages.put("/codebook", List.of("/codebook"));
    pages.put(
        "/api/v1/events",
        List.of("/api/v1/events?limit=50", "/api/v1/events?q=dyad:USA-RUS&limit=50"));
    pages.put("/api/v1/search", List.of("/api/v1/search?q=dorba&limit=50&facets=true"));
    pages.put("/api/v1/relations", List.of("/api/v1/relations/USA/RUS"));
    pages.put("/search.atom", List.of("/search.atom?q=dyad:USA-RUS"));
    pages.values().removeIf(List::isEmpty); // what the archive has none of
    return pages;
  }

  private List<String> found(String list, String page) throws IOException, InterruptedException {
    String mark = list.contains("?") ? "&" : "?";
    JsonNode items =
        MAPPER.readTree(get("/api/v1/" + list + mark + "limit=100").body()).path("items");
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < items.size(); i += Math.max(1, items.size() / 10)) {
      addresses.add(page + items.get(i).path("id").asText().replace("#", "%23"));
    }
    return addresses;
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server + address)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** How long the rounds of one page took, and the size of it. */
  private record Times(double median, double p95, long kilobytes, int status) {}

  private Map<String, Times> alone(Map<String, List<String>> pages)
      throws IOException, InterruptedException {
    Map<String, Times> all = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> page : pages.entrySet()) {
      List<Double> times = new ArrayList<>();
      long bytes = 0;
      int status = 200;
      for (int round = -WARM; round < ROUNDS; round++) {
        String address = page.getValue().get(Math.floorMod(round, page.getValue().size()));
        long start = System.nanoTime();
        HttpResponse<String> answer = get(address);
        if (round >= 0) {
          times.add((System.nanoTime() - start) / 1e6);
          bytes += answer.body().length();
        }
        status = Math.max(status, answer.statusCode());
      }
      all.put(
          page.getKey(), new Times(at(times, 0.5), at(times, 0.95), bytes / ROUNDS / 1024, status));
    }
    return all;
  }

  private static void print(Map<String, Times> anew, Map<String, Times> remembered) {
    System.out.println(
        "| page | made anew: median ms | p95 ms | remembered: median ms | p95 ms | kB |");
    System.out.println("|---|---|---|---|---|---|");
    for (Map.Entry<String, Times> page : anew.entrySet()) {
      Times first = page.getValue();
      Times again = remembered.get(page.getKey());
      System.out.printf(
          Locale.ROOT,
          "| `%s`%s | %.0f | %.0f | %.0f | %.0f | %d |%n",
          page.getKey(),
          first.status() == 200 ? "" : " (" + first.status() + ")",
          first.median(),
          first.p95(),
          again.median(),
          again.p95(),
          first.kilobytes());
    }
  }

  /** Every user goes from page to page, in an order of their own, with a pause between. */
  private void together(Map<String, List<String>> pages) throws InterruptedException {
    List<String> addresses = pages.values().stream().flatMap(List::stream).toList();
    List<Double> times = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger errors = new AtomicInteger();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    ExecutorService users = Executors.newFixedThreadPool(USERS);
    for (int user = 0; user < USERS; user++) {
      int first = user * 7;
      users.execute(() -> walk(addresses, first, end, times, errors));
    }
    users.shutdown();
    if (!users.awaitTermination(SECONDS + 60L, TimeUnit.SECONDS)) {
      errors.incrementAndGet();
    }
    System.out.printf(
        Locale.ROOT,
        "%n%d users, %d s: %d pages, %.1f a second, median %.0f ms, p95 %.0f ms, %d errors%n",
        USERS,
        SECONDS,
        times.size(),
        (double) times.size() / SECONDS,
        at(times, 0.5),
        at(times, 0.95),
        errors.get());
  }

  private void walk(
      List<String> addresses, int first, long end, List<Double> times, AtomicInteger errors) {
    try {
      for (int i = first; System.nanoTime() < end; i++) {
        String address = addresses.get(i % addresses.size());
        long start = System.nanoTime();
        try {
          if (get(address).statusCode() != 200) {
            errors.incrementAndGet();
          }
        } catch (IOException e) {
          errors.incrementAndGet();
        }
        times.add((System.nanoTime() - start) / 1e6);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double at(List<Double> times, double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
