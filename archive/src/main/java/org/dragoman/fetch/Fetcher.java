package org.dragoman.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dragoman.Stamp;
import org.dragoman.reader.UnreadableSource;

/**
 * Asks servers for pages: what robots.txt forbids is not asked for, a host is left alone between
 * two requests, and a page that has not changed is not sent again. Redirects are followed here and
 * not by the client, so that each step is looked at like the first.
 */
final class Fetcher {

  private static final String AGENT = "dragoman";
  private static final int REDIRECTS = 5;
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.-]+)");

  /**
   * An answer.
   *
   * @param url where the page stood at last
   * @param bytes empty when the page is the same as before
   */
  record Answer(
      String url, Optional<byte[]> bytes, Optional<Charset> charset, Visits.Visit visit) {}

  private final Manners manners;
  private final Hosts hosts;
  private final HttpClient client;
  private final Map<String, Robots> robots = new HashMap<>();
  private final Map<String, Long> asked = new HashMap<>(); // nanoseconds, by host

  Fetcher(Manners manners) {
    this.manners = manners;
    this.hosts = new Hosts(manners.allowPrivate());
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(manners.time())
            .build();
  }

  /**
   * Fetches a page unless it is the same as when it was last fetched.
   *
   * @throws UnreadableSource with the reason when it may not or cannot be had
   */
  Answer fetch(String url, Optional<Visits.Visit> before)
      throws UnreadableSource, InterruptedException {
    URI uri = uri(url);
    for (int i = 0; i <= REDIRECTS; i++) {
      allowed(url, uri);
      HttpResponse<byte[]> response = ask(url, uri, i == 0 ? before : Optional.empty());
      int status = response.statusCode();
      if (status == 304 && before.isPresent()) {
        return new Answer(url, Optional.empty(), Optional.empty(), before.get());
      }
      if (status >= 301 && status <= 308 && status != 304) {
        uri = redirected(url, uri, response);
        continue;
      }
      if (status != 200) {
        throw new UnreadableSource(
            url,
            "the server answers "
                + status
                + response
                    .headers()
                    .firstValue("Retry-After")
                    .map(after -> " and asks to come again after " + after)
                    .orElse(""),
            status == 429 || status == 503 ? "try again later" : "check the address");
      }
      Visits.Visit visit =
          new Visits.Visit(header(response, "ETag"), header(response, "Last-Modified"), "");
      return new Answer(
          uri.toString(), Optional.of(unpacked(url, response)), charset(response), visit);
    }
    throw new UnreadableSource(url, "more than " + REDIRECTS + " redirects", "leave it out");
  }

  private static URI uri(String url) throws UnreadableSource {
    try {
      URI uri = new URI(url.strip());
      return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new UnreadableSource(url, "this is no address", "check it");
    }
  }

  private URI redirected(String url, URI from, HttpResponse<?> response) throws UnreadableSource {
    try {
      return from.resolve(new URI(header(response, "Location").replace(" ", "%20")));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new UnreadableSource(url, "it redirects to no address", "leave it out");
    }
  }

  private void allowed(String url, URI uri) throws UnreadableSource, InterruptedException {
    Optional<String> objection = hosts.objection(uri);
    if (objection.isPresent()) {
      throw new UnreadableSource(
          url, objection.get() + (uri.toString().equals(url) ? "" : ", at " + uri), "leave it out");
    }
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    if (!robots(uri).allows(path)) {
      throw new UnreadableSource(
          url, "the robots.txt of " + uri.getAuthority() + " forbids it", "leave it out");
    }
  }

  private Robots robots(URI uri) throws InterruptedException {
    String host = host(uri);
    Robots known = robots.get(host);
    if (known == null) {
      known = askRobots(uri.resolve("/robots.txt"));
      robots.put(host, known);
    }
    return known;
  }

  /** No file, no rules; a host that is in trouble or answers nothing is left alone. */
  private Robots askRobots(URI uri) throws InterruptedException {
    try {
      URI at = uri;
      for (int i = 0; i <= REDIRECTS; i++) {
        HttpResponse<byte[]> response = ask(uri.toString(), at, Optional.empty());
        if (response.statusCode() == 200) {
          byte[] body = unpacked(uri.toString(), response);
          int length = Math.min(body.length, Robots.LARGEST);
          return Robots.parse(new String(body, 0, length, StandardCharsets.UTF_8), AGENT);
        }
        if (response.statusCode() < 300 || response.statusCode() > 308) {
          return response.statusCode() >= 500 || response.statusCode() == 429
              ? Robots.CLOSED
              : Robots.FREE;
        }
        at = redirected(uri.toString(), at, response);
        if (hosts.objection(at).isPresent()) {
          return Robots.CLOSED;
        }
      }
      return Robots.FREE; // as RFC 9309 has it
    } catch (UnreadableSource e) {
      return Robots.CLOSED;
    }
  }

  private HttpResponse<byte[]> ask(String url, URI uri, Optional<Visits.Visit> before)
      throws UnreadableSource, InterruptedException {
    waitFor(uri);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(manners.time())
            .header("User-Agent", "Dragoman/" + Stamp.current().dragoman())
            .header(
                "Accept",
                "text/html, application/xhtml+xml, text/plain, application/rss+xml,"
                    + " application/atom+xml, application/xml;q=0.8, */*;q=0.5");
    before.ifPresent(
        visit -> {
          if (!visit.etag().isEmpty()) {
            request.header("If-None-Match", visit.etag());
          }
          if (!visit.modified().isEmpty()) {
            request.header("If-Modified-Since", visit.modified());
          }
        });
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.GET().build(), info -> new Limited(manners.largest()));
    try {
      return answer.get(manners.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw late(url);
    } catch (ExecutionException e) {
      throw failed(url, e.getCause());
    } finally {
      asked.put(host(uri), System.nanoTime());
    }
  }

  private UnreadableSource late(String url) {
    return new UnreadableSource(
        url, "no whole answer within " + manners.time().toSeconds() + " s", "try again later");
  }

  private UnreadableSource failed(String url, Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof Limited.TooLarge) {
        return new UnreadableSource(url, each.getMessage(), "leave it out");
      }
      if (each instanceof HttpTimeoutException) {
        return late(url);
      }
    }
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new UnreadableSource(url, "it cannot be fetched (" + what + ")", "try again later");
  }

  /** Until the host may be asked again. */
  private void waitFor(URI uri) throws InterruptedException {
    Long last = asked.get(host(uri));
    if (last == null) {
      return;
    }
    Duration wanted =
        Optional.ofNullable(robots.get(host(uri)))
            .flatMap(Robots::delay)
            .filter(delay -> delay.compareTo(manners.delay()) > 0)
            .orElse(manners.delay());
    Duration delay = wanted.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wanted;
    long left = delay.toNanos() - (System.nanoTime() - last);
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }

  private byte[] unpacked(String url, HttpResponse<byte[]> response) throws UnreadableSource {
    if (!header(response, "Content-Encoding").toLowerCase(Locale.ROOT).contains("gzip")) {
      return response.body();
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] bytes = in.readNBytes(manners.largest() + 1);
      if (bytes.length > manners.largest()) {
        throw new Limited.TooLarge(manners.largest());
      }
      return bytes;
    } catch (IOException e) {
      throw failed(url, e);
    }
  }

  private static Optional<Charset> charset(HttpResponse<?> response) {
    Matcher charset = CHARSET.matcher(header(response, "Content-Type"));
    try {
      return charset.find() ? Optional.of(Charset.forName(charset.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a charset that does not exist
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String host(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
