package org.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.api.SmallRoom;
import org.dragoman.guard.Rules;
import org.dragoman.store.ArchiveException;
import org.dragoman.web.Server;
import org.dragoman.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * axe finds nothing against WCAG 2.2 AA on any page: in light, in dark, on a phone. In the dark
 * only colours are other ones, so only they are looked at again.
 */
@Tag("browser")
class AccessibilityTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir static Path folder;
  private static ChromeDriver chrome;
  private static SmallRoom small;
  private static SmallRoom empty;
  private static Server server;
  private static Server bare;

  @BeforeAll
  static void open() throws IOException {
    chrome = Chromium.start(true);
    small = SmallRoom.filled(folder.resolve("filled"));
    empty = SmallRoom.empty(folder.resolve("empty"));
    server = Server.start(Rules.loopback().withPace(0, 0), 0, Site.of(small.room));
    bare = Server.start(Rules.loopback().withPace(0, 0), 0, Site.of(empty.room));
  }

  @AfterAll
  static void close() throws ArchiveException {
    if (chrome != null) {
      chrome.quit();
    }
    if (server != null) {
      server.close();
      bare.close();
      small.close();
      empty.close();
    }
  }

  private static List<String> pages() throws IOException {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                "/search",
                "/search?q=Belarus",
                "/search?q=event:CONSLUT",
                "/events",
                "/relation",
                "/relation/NOR/FIN",
                "/relation/NOR/FIN?by=year&show=counts",
                "/actors",
                "/actor/BLR",
                "/stories",
                "/network",
                "/map",
                "/review",
                "/coverage",
                "/codebook",
                "/accuracy",
                "/add",
                "/api",
                "/api?try=listEvents&p.q=Norway",
                "/nothing-here"));
    pages.add("/event/" + first("events"));
    pages.add("/article/" + first("articles"));
    pages.add("/story/" + first("stories"));
    pages.add("/actor/" + first("actors?kind=person"));
    return pages;
  }

  private static String first(String list) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/" + list);
    JsonNode page = new ObjectMapper().readTree(address.toURL());
    return java.net.URLEncoder.encode(
        page.path("items").get(0).path("id").asText(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0} wide")
  @ValueSource(ints = {1280, 390})
  void axeFindsNothing(int width) throws IOException {
    chrome.manage().window().setSize(new Dimension(width, 900));
    List<String> faults = new ArrayList<>();
    for (String address : pages()) {
      faults.addAll(faults("http://127.0.0.1:" + server.port() + address));
    }
    faults.addAll(faults("http://127.0.0.1:" + bare.port() + "/"));
    assertThat(faults).isEmpty();
  }

  private static void theme(String theme) {
    chrome.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", theme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private static List<String> faults(String address) {
    theme("light");
    chrome.get(address);
    List<String> faults = found(address, new AxeBuilder().withTags(RULES));
    theme("dark");
    faults.addAll(found(address, new AxeBuilder().withRules(List.of("color-contrast"))));
    return faults;
  }

  private static List<String> found(String address, AxeBuilder axe) {
    List<String> faults = new ArrayList<>();
    for (Rule rule : axe.analyze(chrome).getViolations()) {
      rule.getNodes()
          .forEach(
              node ->
                  faults.add(
                      address.replaceFirst("http://[^/]*", "")
                          + " "
                          + rule.getId()
                          + ": "
                          + node.getTarget()
                          + " "
                          + node.getHtml()));
    }
    return faults;
  }
}
