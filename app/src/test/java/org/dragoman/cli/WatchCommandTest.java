package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dragoman.store.ArchiveException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

  @TempDir private Path folder;
  private Path archive;
  private Path news;

  @BeforeEach
  void copy() throws Exception {
    archive = SampleArchive.copy(folder.resolve("archive"));
    news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(
        news.resolve("a.txt"), "OSLO, June 2, 2016 - Norway condemned Belarus on Thursday.\n");
  }

  private Run watch(Object... more) {
    Object[] all = {"watch", "--once", "-a", archive, "--source", news, "--query", "dyad:BLR-*"};
    Object[] words = new Object[all.length + more.length];
    System.arraycopy(all, 0, words, 0, all.length);
    System.arraycopy(more, 0, words, all.length, more.length);
    return Run.dragoman(words);
  }

  @Test
  void onlyWhatIsNewIsTold() throws Exception {
    Run first = watch();
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out()).startsWith("dyad:BLR-*: ").contains("events so far").hasLineCount(1);
    assertThat(watch().out()).isEmpty();
    Files.writeString(
        news.resolve("b.txt"), "TALLINN, June 3, 2016 - Estonia expelled a Belarusian diplomat.\n");
    Run second = watch();
    assertThat(second.out()).contains("1 piece of news", "new-event", "SANCTION", "EST");
    assertThat(watch().out()).isEmpty();
    assertThat(Run.dragoman("check", "-a", archive).code()).isZero();
  }

  @Test
  void whatIsToldOtherwiseIsTold() {
    watch();
    String event =
        SampleArchive.rows("events", "by:Norway", "to:Belarus", "-a", archive)
            .get(0)
            .get("id")
            .asText();
    Run.dragoman("review", "event-date", event, "2016-06-01", "-a", archive);
    assertThat(watch("--format", "jsonl").out())
        .contains("\"what\":\"event-changed\"", "\"before\":\"asserted, 2016-06-02\"")
        .hasLineCount(1);
  }

  @Test
  void newsAsAtom() throws Exception {
    Path feed = folder.resolve("news.xml");
    watch("--atom", feed);
    Files.writeString(
        news.resolve("b.txt"),
        "TALLINN, June 3, 2016 - Estonia expelled a Belarusian <\"diplomat\">.\n");
    watch("--atom", feed);
    watch("--atom", feed);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var xml = factory.newDocumentBuilder().parse(feed.toFile()).getDocumentElement();
    assertThat(xml.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(xml.getElementsByTagName("entry").getLength()).isEqualTo(1);
    for (String required : new String[] {"id", "title", "updated"}) {
      assertThat(xml.getElementsByTagName(required).getLength()).isEqualTo(2);
    }
    assertThat(Files.readString(feed)).containsPattern("new event: 2016-06-.* SANCTION");
  }

  @Test
  void mistakesAreSaid() {
    assertThat(watch("--every", "soon").err()).contains("this is no time to wait");
    assertThat(watch("--query", "dyad:").err()).contains("This would do");
    assertThat(watch("--source", folder.resolve("none")).code()).isEqualTo(1);
    assertThat(watch("--source", folder.resolve("none")).err()).contains("there is no such file");
    assertThat(watch("--atom", folder.resolve("no/such/feed.xml")).err())
        .contains("it cannot be written");
  }

  @Test
  void durations() throws ArchiveException {
    assertThat(WatchCommand.duration("90s")).isEqualTo(Duration.ofSeconds(90));
    assertThat(WatchCommand.duration("15m")).isEqualTo(Duration.ofMinutes(15));
    assertThat(WatchCommand.duration("1D")).isEqualTo(Duration.ofDays(1));
    assertThatThrownBy(() -> WatchCommand.duration("0m")).isInstanceOf(ArchiveException.class);
  }
}
