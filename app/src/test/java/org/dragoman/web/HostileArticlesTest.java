package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dragoman.api.Arrivals;
import org.dragoman.api.SmallRoom;
import org.dragoman.reader.Source;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/**
 * Articles that were made to do harm: scripts in headlines, names, addresses, file names. Nothing
 * of them may be more than text on any page, in any answer or feed.
 */
class HostileArticlesTest {

  private static final String MARK = "alert(7311)";
  private static final String SCRIPT = "<script>" + MARK + "</script>";
  private static final String QUOTES = "\"'><img src=x onerror=" + MARK + ">";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST = 400; // pages looked at

  @TempDir static Path folder;
  private static SmallRoom small;
  private static Server server;
  private static HttpClient client;

  @BeforeAll
  static void open() throws ArchiveException {
    small = SmallRoom.filled(folder);
    List<Source> pages = new ArrayList<>();
    pages.add(page("a" + QUOTES + ".txt", text(SCRIPT + " Norway condemned Finland")));
    pages.add(page(SCRIPT + ".txt", text("Norway " + QUOTES + " accused Finland")));
    pages.add(page("b.html", html("javascript:" + MARK, "Sweden condemned Denmark")));
    pages.add(
        page(
            "c.html",
            html(
                "https://x.example/" + QUOTES,
                "Sweden &lt;script&gt;" + MARK + "&lt;/script&gt;")));
    pages.add(page("{{7*7}}${7*7}.txt", text("${7*7} @if(true) {{7*7}} Norway thanked Finland")));
    List<Map<String, Object>> added = new Arrivals(small.room, Keep.ALL).add(pages);
    assertThat(added).allMatch(item -> item.get("outcome").equals("added"));
    server = Server.start(0, Site.of(small.room));
    client = HttpClient.newHttpClient();
  }

  private static Source page(String name, String words) {
    return Source.of(name, words.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String headline) {
    return headline
        + "\n\nOSLO, May 3, 2015 - Norway condemned Finland on Sunday over its fish. \"We "
        + SCRIPT
        + " will not be silent,\" Foreign Minister Ola "
        + QUOTES
        + " Nordmann of Norway said. Prime Minister <b onclick="
        + MARK
        + ">Kari Hansen</b> of Norway met Finland's prime minister in Helsinki on May 2.\n";
  }

  private static String html(String address, String headline) {
    return "<html><head><title>"
        + headline
        + "</title><link rel=\"canonical\" href='"
        + address.replace("'", "&#39;")
        + "'><meta property='og:site_name' content='&lt;script&gt;"
        + MARK
        + "&lt;/script&gt;'></head><body><article><h1>"
        + headline
        + "</h1><p>STOCKHOLM, May 4, 2015 - Sweden expelled two Danish diplomats on Monday. "
        + "&lt;script&gt;"
        + MARK
        + "&lt;/script&gt; \"Enough,\" the foreign minister of Sweden said.</p></article></body>"
        + "</html>";
  }

  @AfterAll
  static void close() throws ArchiveException {
    server.close();
    small.close();
  }

  private static HttpResponse<String> get(String address) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every page that links lead to, from the first one and from some that are given a query. */
  private static Map<String, Document> pages() {
    Map<String, Document> pages = new java.util.LinkedHashMap<>();
    Deque<String> waiting =
        new ArrayDeque<>(
            List.of(
                "/",
                "/api?try=listEvents&p.q=Norway",
                "/search?q=" + Frame.encoded(SCRIPT),
                "/search?q=" + Frame.encoded(QUOTES),
                "/search?q=Norway",
                "/events?q=" + Frame.encoded("dyad:NOR-FIN"),
                "/nothing" + Frame.encoded(QUOTES),
                "/article/" + Frame.encoded(SCRIPT),
                "/actor/" + Frame.encoded(QUOTES),
                "/relation/" + Frame.encoded(SCRIPT) + "/NOR",
                "/?format=" + Frame.encoded(SCRIPT)));
    for (String one : List.of("article", "event", "actor")) {
      for (String id : ids(one)) {
        waiting.add("/" + one + "/" + Frame.encoded(id));
      }
    }
    Set<String> seen = new LinkedHashSet<>(waiting);
    Set<String> harmless = new HashSet<>(); // pages of which a line was looked at
    while (!waiting.isEmpty() && pages.size() < MOST) {
      String address = waiting.remove();
      HttpResponse<String> answer = get(address);
      String type = answer.headers().firstValue("content-type").orElse("");
      if (!type.startsWith("text/html")) {
        continue;
      }
      Document page = Jsoup.parse(answer.body());
      pages.put(address, page);
      assertThat(answer.statusCode()).as(address).isLessThan(500);
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .as(address)
          .contains("script-src 'self';")
          .doesNotContain("unsafe");
      for (Element link : page.select("a[href]")) {
        String to = link.attr("href").replaceFirst("#.*", "");
        boolean inside = to.startsWith("/") && !to.startsWith("//");
        // A line's explanation is made anew each time: of articles that do no harm one is enough.
        boolean line = to.startsWith("/article/") && to.contains("?line=");
        boolean choice =
            to.startsWith("/choose/")
                || to.contains("cursor=")
                || line && !page.text().contains(MARK) && !harmless.add(address);
        if (inside && !choice && seen.add(to)) {
          waiting.add(to);
        }
      }
    }
    return pages;
  }

  private static List<String> ids(String one) {
    List<String> ids = new ArrayList<>();
    try {
      JsonNode list = MAPPER.readTree(get("/api/v1/" + one + "s?limit=1000").body());
      list.path("items").forEach(item -> ids.add(item.path("id").asText()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return ids;
  }

  @Test
  void nothingOfThemIsMoreThanTextOnAnyPage() {
    Map<String, Document> pages = pages();
    assertThat(pages).hasSizeGreaterThan(10);
    boolean seen = false;
    for (Map.Entry<String, Document> each : pages.entrySet()) {
      String address = each.getKey();
      seen |= each.getValue().text().contains(MARK);
      for (Element element : each.getValue().getAllElements()) {
        if (element.normalName().equals("script")) {
          assertThat(element.attr("src")).as(address).startsWith("/static/");
          assertThat(element.data()).as(address).isBlank();
        }
        for (Attribute attribute : element.attributes()) {
          String name = attribute.getKey().toLowerCase(Locale.ROOT);
          String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
          assertThat(name).as(address).doesNotStartWith("on").isNotEqualTo("style");
          if (name.equals("href") || name.equals("src") || name.equals("action")) {
            assertThat(value).as(address).doesNotStartWith("javascript:").doesNotStartWith("data:");
          }
          if (name.equals("src") || element.normalName().equals("link") && name.equals("href")) {
            assertThat(value).as(address).startsWith("/").doesNotStartWith("//");
          }
        }
        assertThat(element.normalName()).as(address).isNotIn("iframe", "object", "embed", "base");
      }
      assertThat(each.getValue().select("img[src=x]")).as(address).isEmpty();
      assertThat(each.getValue().text()).as(address).doesNotContain("$49 ");
    }
    assertThat(seen).as("the hostile words are shown somewhere, as text").isTrue();
  }

  @Test
  void theApiGivesThemAsTextAndSaysThatItIsNoPage() throws IOException {
    for (String list :
        List.of(
            "events", "articles", "search?q=Norway", "quotes", "actors", "reports", "stories")) {
      HttpResponse<String> answer = get("/api/v1/" + list);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type").orElse(""))
          .isEqualTo("application/json");
      assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
      MAPPER.readTree(answer.body());
    }
    assertThat(get("/api/v1/articles").body()).contains("script");
    HttpResponse<String> fault = get("/api/v1/actors/" + Frame.encoded(SCRIPT));
    assertThat(fault.headers().firstValue("content-type").orElse(""))
        .isEqualTo("application/problem+json");
  }

  @Test
  void theFeedsAreWellFormed() throws Exception {
    for (String feed : List.of("/search.atom", "/search.atom?q=Norway", "/relation/NOR/FIN.atom")) {
      String xml = get(feed).body();
      org.w3c.dom.Document parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)));
      assertThat(parsed.getElementsByTagName("entry").getLength()).as(feed).isPositive();
      assertThat(parsed.getElementsByTagName("script").getLength()).as(feed).isZero();
    }
  }
}
