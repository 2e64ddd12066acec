package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.api.Arrivals;
import org.dragoman.api.SmallRoom;
import org.dragoman.reader.Source;
import org.dragoman.store.Keep;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of an archive of a few articles, as a browser without scripts gets them. */
class PagesTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search",
          "/search?q=expel*",
          "/events",
          "/actors",
          "/relation",
          "/relation/BLR/LVA",
          "/stories",
          "/network",
          "/network?of=people",
          "/map",
          "/review",
          "/codebook",
          "/coverage",
          "/accuracy",
          "/add");

  @TempDir static Path folder;
  private static SmallRoom small;
  private static Server server;
  private static HttpClient client;

  @BeforeAll
  static void open() {
    small = SmallRoom.filled(folder);
    server = Server.start(0, Site.of(small.room));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
    small.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), "http://localhost:" + server.port());
  }

  private static String first(Document page, String selector) {
    Element link = page.selectFirst(selector);
    assertThat(link).as(selector).isNotNull();
    return link.attr("href");
  }

  @Test
  void everyPageHasAHeadingTheBarAndNothingInlineAndLoadsNothingFromElsewhere() throws Exception {
    for (String path : PAGES) {
      Document page = page(path);
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("form.bar input[name=q]")).as(path).hasSize(1);
      assertThat(page.select("html").attr("lang")).as(path).isEqualTo("en");
      assertThat(page.select("[style], style, script:not([src])")).as(path).isEmpty();
      for (Element element : page.select("script[src], link[href], img[src]")) {
        String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        assertThat(address).as(path).startsWith("/static/");
        assertThat(get(address).statusCode()).as(address).isEqualTo(200);
      }
      for (Element field : page.select("input:not([type=hidden]), select")) {
        boolean labelled =
            field.closest("label") != null
                || !page.select("label[for=" + field.id() + "]").isEmpty();
        assertThat(labelled).as(path + " " + field).isTrue();
      }
    }
  }

  @Test
  void aSearchMarksTheActAndTheActorsAndCountsFacets() throws Exception {
    Document page = page("/search?q=expel*");
    assertThat(page.select(".hits > li")).isNotEmpty();
    Element text = page.selectFirst(".hits .text");
    assertThat(text.select(".hit").text()).containsIgnoringCase("expel");
    assertThat(text.select(".trigger")).isNotEmpty();
    assertThat(text.select("a.actor").eachText()).anyMatch(word -> word.startsWith("Latvia"));
    assertThat(text.attr("lang")).isEqualTo("en");
    assertThat(page.select("aside .facet a").eachText()).contains("Sanction", "Belarus");
    assertThat(page.selectFirst("#q").attr("value")).isEqualTo("expel*");
    assertThat(first(page, "header nav a[href^=/events]")).isEqualTo("/events?q=expel*");
  }

  @Test
  void aQueryThatDoesNotParseSaysWhereAndWhatWouldDo() throws Exception {
    HttpResponse<String> answer = get("/search?q=event:CONSLUT");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".flaw mark").text()).isEqualTo("event:CONSLUT");
    assertThat(first(page, ".flaw a")).isEqualTo("/search?q=event%3ACONSULT");
  }

  @Test
  void anArticleShowsItsLayersItsDateAndWhyALineWasCoded() throws Exception {
    String address = first(page("/search?q=%22five+Latvian+diplomats%22"), ".hits .where a");
    String article = address.replaceFirst("#.*", "");
    Document page = page(article);
    assertThat(page.select(".layers input")).hasSize(5);
    assertThat(page.select(".line .actor")).isNotEmpty();
    assertThat(page.select(".line .trigger")).isNotEmpty();
    assertThat(page.select("aside").text()).contains("Why this date");
    assertThat(page.select(".source pre").text()).contains("Latvian diplomats");
    String line = page.selectFirst(".line:has(.trigger) .no").attr("data-line");
    String word = page.selectFirst(".line .trigger").text();
    String why = page(article + "?line=" + line).selectFirst("#why pre").wholeText();
    assertThat(why).contains("lexicon/en/triggers/");
    Document part = page(article + "/why?line=" + line + "&word=" + word);
    assertThat(part.select("html > head > link")).isEmpty();
    assertThat(part.select(".hit").eachText()).isNotEmpty().containsOnly(word);
  }

  @Test
  void anEventShowsEverySentenceThatTellsIt() throws Exception {
    String address = first(page("/events?q=dyad:BLR-LVA+event:SANCTION"), "table.events a");
    Document page = page(address);
    assertThat(page.select("h1 .kind").text()).isEqualTo("Sanction");
    assertThat(page.select(".tellings > li")).isNotEmpty();
    assertThat(page.select(".tellings .trigger")).isNotEmpty();
    assertThat(page.select("dt:contains(Rule) + dd").text()).contains("lexicon/en/triggers/");
  }

  @Test
  void aRelationHasBothWaysInOneTableAndTheEventsUnderIt() throws Exception {
    Document page = page("/relation/BLR/LVA");
    assertThat(page.select("table.periods tbody tr")).isNotEmpty();
    assertThat(page.select("figcaption").text()).contains("hundred articles");
    assertThat(page.select("#events tbody tr")).isNotEmpty();
    assertThat(page.select("#lasts dt").eachText()).contains("Sanction");
    assertThat(page("/relation/BLR/LVA?show=counts").select("figcaption").text())
        .contains("Number of events");
    assertThat(get("/relation/Belarus/Lettland").statusCode()).isEqualTo(302);
    assertThat(page("/relation/BLR/LVA?with=NOR-BLR").select("th[data-other]")).hasSize(1);
  }

  @Test
  void anActorHasNamesDeedsAndWords() throws Exception {
    Document state = page("/actor/BLR");
    assertThat(state.select("h1").text()).isEqualTo("Belarus");
    assertThat(state.text()).contains("Names", "Did", "Was said of");
    assertThat(state.select("table.events tbody tr")).isNotEmpty();
    Document found = page("/actors?name=Dorofeyenko");
    assertThat(found.select("tbody a").eachText()).anyMatch(name -> name.startsWith("Viktor"));
    Document person = page(first(found, "tbody a[href*=viktor]"));
    assertThat(person.select("h2").eachText()).contains("Why these names are one person");
    assertThat(person.select("#identity code").text()).contains("viktor-doro");
  }

  @Test
  void whatIsSeenCanBeDownloaded() throws Exception {
    HttpResponse<String> csv = get("/events?q=dyad:BLR-LVA&format=csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    int rows = page("/events?q=dyad:BLR-LVA").select("table.events tbody tr").size();
    assertThat(
            csv.body().lines().filter(line -> line.contains("SANCTION") || line.contains("ACCUSE")))
        .hasSizeGreaterThan(1);
    assertThat(csv.body().lines().count()).isEqualTo(rows + 1L);
    assertThat(get("/relation/BLR/LVA?format=json").body()).contains("\"BLR-LVA conflict\"");
  }

  @Test
  void thePagesSpeakTheReadersLanguage() throws Exception {
    Document page = Jsoup.parse(get("/events", "Accept-Language", "de-AT,de;q=0.9").body());
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select("header nav").text()).contains("Ereignisse", "Karte");
    assertThat(page.select("table.events").text()).contains("Belarus", "Lettland");
    Document russian = Jsoup.parse(get("/events", "Cookie", "language=ru").body());
    assertThat(russian.select("header nav").text()).contains("События");
  }

  @Test
  void whatIsNotThereIsSaidToBeNotThere() throws Exception {
    HttpResponse<String> answer = get("/event/0000000000000000");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no event 0000000000000000");
    assertThat(get("/relation/Atlantis/Mordor").statusCode()).isEqualTo(400);
  }

  @Test
  void anEmptyArchiveSaysWhatToDo(@TempDir Path other) throws Exception {
    try (SmallRoom empty = SmallRoom.empty(other);
        Server serving = Server.start(0, Site.of(empty.room))) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + serving.port() + "/")).build();
      Document page = Jsoup.parse(client.send(request, BodyHandlers.ofString()).body());
      assertThat(page.select("h1").text()).isEqualTo("The archive is empty");
      assertThat(page.select("form.drop input[type=file]")).hasSize(1);
    }
  }

  @Test
  void whatCameOutOfAContainerIsExplainedAsWell(@TempDir Path other) throws Exception {
    String first = "Norway condemned Finland on Sunday over its fish. Finland said nothing.";
    String second = "Sweden expelled two Danish diplomats on Monday. Denmark protested.";
    String third = "Estonia thanked Latvia on Tuesday for its help. Latvia was glad.";
    String lines =
        "{\"title\": \"Norway and Finland\", \"date\": \"2015-05-03\", \"text\": \""
            + first
            + "\"}\n"
            + "{\"title\": \"Sweden\", \"date\": \"2015-05-04\", \"text\": \""
            + second
            + "\"}\n";
    String table = "headline,published,text\nEstonia,2015-05-05,\"" + third + "\"\n";
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("news/lines.jsonl"));
      out.write(lines.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("news/table.csv"));
      out.write(table.getBytes(StandardCharsets.UTF_8));
    }
    try (SmallRoom room = SmallRoom.empty(other);
        Server served = Server.start(0, Site.of(room.room))) {
      List<Map<String, Object>> added =
          new Arrivals(room.room, Keep.ALL).add(List.of(Source.of("all.zip", zip.toByteArray())));
      assertThat(added).hasSize(3).allMatch(item -> item.get("outcome").equals("added"));
      String base = "http://127.0.0.1:" + served.port();
      int explained = 0;
      for (Element link :
          Jsoup.connect(base + "/search").get().select(".hits .where a[href^=/article/]")) {
        Document page = Jsoup.connect(base + link.attr("href").replaceFirst("#.*", "")).get();
        String line = page.selectFirst(".line:has(.trigger) .no").attr("data-line");
        String at = base + link.attr("href").replaceFirst("#.*", "") + "?line=" + line;
        assertThat(Jsoup.connect(at).get().select("#why pre").text())
            .contains("lexicon/en/triggers/");
        explained++;
      }
      assertThat(explained).isGreaterThanOrEqualTo(3);
    }
  }
}
