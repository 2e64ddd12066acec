package org.dragoman.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dragoman.api.SmallRoom;
import org.dragoman.guard.Rules;
import org.dragoman.store.ArchiveException;
import org.dragoman.web.Server;
import org.dragoman.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Ways readers go, in a real browser on a real server. */
@Tag("browser")
class JourneysTest {

  private static final String EXPULSION = "event:SANCTION dyad:BLR-LVA";

  @TempDir static Path folder;
  private static ChromeDriver chrome;
  private static SmallRoom small;
  private static Server server;

  @BeforeAll
  static void open() {
    chrome = Chromium.start(true);
    small = SmallRoom.filled(folder);
    server = serve(small);
  }

  private static Server serve(SmallRoom room) {
    return Server.start(Rules.loopback().withPace(0, 0), 0, Site.of(room.room));
  }

  @AfterAll
  static void close() throws ArchiveException {
    if (chrome != null) {
      chrome.quit();
    }
    if (server != null) {
      server.close();
      small.close();
    }
  }

  private static void go(WebDriver browser, String address) {
    browser.get("http://127.0.0.1:" + server.port() + address);
  }

  private static WebElement find(WebDriver browser, String css) {
    return browser.findElement(By.cssSelector(css));
  }

  private static WebDriverWait waiting(WebDriver browser) {
    return new WebDriverWait(browser, Duration.ofSeconds(120));
  }

  private static void fromQueryToArticle(WebDriver browser) {
    go(browser, "/");
    WebElement query = find(browser, "#q");
    query.sendKeys(EXPULSION);
    query.submit();
    waiting(browser).until(ExpectedConditions.urlContains("/search?q="));
    find(browser, ".hits a[href^='/event/']").click();
    waiting(browser).until(ExpectedConditions.urlContains("/event/"));
    WebElement sentence = find(browser, ".tellings .text");
    String words = sentence.getText();
    assertThat(words).contains("Latvian diplomats");
    find(browser, ".tellings .where a[href^='/article/']").click();
    waiting(browser).until(ExpectedConditions.urlContains("/article/"));
    assertThat(find(browser, "main").getText()).contains(words);
  }

  @Test
  void fromAQueryToTheEventItsSentenceAndTheArticle() {
    fromQueryToArticle(chrome);
  }

  @Test
  void theSameWithoutScripts() {
    ChromeDriver plain = Chromium.start(false);
    try {
      fromQueryToArticle(plain);
      go(plain, "/relation/NOR/FIN");
      find(plain, "figure details summary").click();
      assertThat(plain.findElements(By.cssSelector("figure table tbody tr"))).isNotEmpty();
      go(plain, "/network");
      assertThat(find(plain, "main").getText()).contains("Norway");
    } finally {
      plain.quit();
    }
  }

  @Test
  void aRelationIsDrawnAndToldInATable() {
    go(chrome, "/relation/NOR/FIN?by=year");
    waiting(chrome)
        .until(
            ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("figure[data-chart] canvas, figure[data-chart] svg")));
    assertThat(find(chrome, "h1").getText()).contains("Norway").contains("Finland");
    assertThat(find(chrome, "#lasts").getText()).contains("Norway");
  }

  @Test
  void aQuestionIsAnsweredAndTheAnswerTakenBack() {
    go(chrome, "/review");
    List<WebElement> before = chrome.findElements(By.cssSelector("[data-question]"));
    assertThat(before).isNotEmpty();
    String question = before.get(0).findElement(By.cssSelector(".pair")).getText();
    before.get(0).findElement(By.cssSelector("button[value='different-actor']")).click();
    waiting(chrome)
        .until(
            ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("form[action='/review/undo'] button")));
    assertThat(questions()).doesNotContain(question);
    find(chrome, "form[action='/review/undo'] button").click();
    waiting(chrome)
        .until(
            ExpectedConditions.numberOfElementsToBe(
                By.cssSelector("[data-question]"), before.size()));
    assertThat(questions()).contains(question);
  }

  private static List<String> questions() {
    return chrome.findElements(By.cssSelector("[data-question] .pair")).stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void aFileIsDroppedAndRead(@TempDir Path files) throws IOException {
    Path file = files.resolve("dropped.txt");
    Files.writeString(
        file, "OSLO, June 9, 2018 - Norway thanked Sweden on Saturday for its help at sea.\n");
    go(chrome, "/add");
    // What a reader's hand does: the browser hands the page a file that was dropped on it.
    chrome.executeScript(
        "const data = new DataTransfer();"
            + "data.items.add(new File([arguments[0]], 'dropped.txt', {type: 'text/plain'}));"
            + "const where = document.querySelector('[data-drop]');"
            + "for (const what of ['dragenter', 'dragover', 'drop'])"
            + " where.dispatchEvent(new DragEvent(what,"
            + " {bubbles: true, cancelable: true, dataTransfer: data}));",
        Files.readString(file));
    WebElement link =
        waiting(chrome)
            .until(
                ExpectedConditions.presenceOfElementLocated(
                    By.cssSelector("#added a[href^='/article/']")));
    link.click();
    waiting(chrome).until(ExpectedConditions.urlContains("/article/"));
    assertThat(find(chrome, "main").getText()).contains("Norway thanked Sweden");
  }

  @Test
  void aFileIsChosenWithoutScripts(@TempDir Path files) throws IOException {
    Path file = files.resolve("chosen.txt");
    Files.writeString(
        file, "OSLO, June 10, 2018 - Norway thanked Denmark on Sunday for its help at sea.\n");
    ChromeDriver plain = Chromium.start(false);
    try {
      go(plain, "/add");
      find(plain, "input[type=file]").sendKeys(file.toString());
      find(plain, "form[action='/add'] button").click();
      find(plain, "main a[href^='/article/']").click();
      assertThat(find(plain, "main").getText()).contains("Norway thanked Denmark");
    } finally {
      plain.quit();
    }
  }

  @Test
  void keysAreEnough() {
    go(chrome, "/");
    press("/");
    assertThat(chrome.switchTo().activeElement().getDomAttribute("id")).isEqualTo("q");
    press(EXPULSION, Keys.ENTER);
    waiting(chrome).until(ExpectedConditions.urlContains("/search?q="));
    find(chrome, ".hits [data-row], .hits[data-row]");
    press(Keys.TAB); // out of the query, if that has the focus
    chrome.executeScript("document.activeElement.blur()");
    press("j");
    assertThat(chrome.switchTo().activeElement().getText()).contains("Latvian");
    press(Keys.ENTER);
    waiting(chrome).until(ExpectedConditions.urlContains("/article/"));
    press("?");
    waiting(chrome)
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("dialog#keys[open]")));
    press(Keys.ESCAPE);
    waiting(chrome)
        .until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("dialog#keys[open]"), 0));
  }

  private static void press(CharSequence... keys) {
    new Actions(chrome).sendKeys(keys).perform();
  }

  @Test
  void theFirstTabLeadsPastTheNavigation() {
    go(chrome, "/search?q=Norway");
    // A window that was just opened may not listen to keys yet: then nothing has the focus.
    waiting(chrome)
        .until(
            browser -> {
              press(Keys.TAB);
              return !"body".equals(browser.switchTo().activeElement().getTagName());
            });
    assertThat(chrome.switchTo().activeElement().getDomAttribute("class")).contains("skip");
    press(Keys.ENTER);
    waiting(chrome).until(ExpectedConditions.urlContains("#main"));
  }

  @Test
  void nothingIsAskedOfOtherServers() {
    for (String address :
        List.of("/", "/search?q=Norway", "/relation/NOR/FIN", "/network", "/map")) {
      go(chrome, address);
      Object foreign =
          chrome.executeScript(
              "return performance.getEntriesByType('resource').map(e => e.name)"
                  + ".filter(n => !n.startsWith(location.origin) && !n.startsWith('data:'));");
      assertThat((List<?>) foreign).as(address).isEmpty();
    }
  }
}
