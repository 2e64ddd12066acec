package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.Document;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.actor.Actor;
import org.dragoman.actor.Mention;
import org.dragoman.event.Event;
import org.dragoman.quote.Quote;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every text, made of the tables' sentences or of rubbish. The dice are loaded. */
class PropertiesTest {

  private static final Duration REASONABLE = Duration.ofSeconds(10);

  /** Sentences of the tables, shuffled into articles of twenty. */
  static Stream<Document> articles() {
    Random random = new Random(1648);
    List<Document> documents = new ArrayList<>();
    for (String language : List.of("en", "de")) {
      List<String> sentences =
          Stream.of("types", "parties", "factuality", "oddities")
              .flatMap(kind -> SentenceTable.of(language + "-" + kind + ".txt").stream())
              .map(row -> row.sentence().replaceFirst("^@\\S+ ", "").replace(" // ", "\n\n"))
              .toList();
      for (int article = 0; article < 6; article++) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 20; i++) {
          words.append(sentences.get(random.nextInt(sentences.size())));
          words.append(List.of(" ", " \u2013 ", "\n\n", "\r\n\r\n", " \uD83D\uDE00 ").get(i % 5));
        }
        documents.add(Read.document(words.toString()));
      }
    }
    return documents.stream();
  }

  static Stream<String> rubbish() {
    Random random = new Random(1815);
    List<String> texts = new ArrayList<>();
    texts.add("");
    texts.add(" \t\r\n\f\u0085\u2028\u2029\uFEFF");
    texts.add(".".repeat(3000));
    texts.add("?!\u2026,;:()[]{}\"'\u201E\u201C\u00AB\u00BB".repeat(150));
    texts.add("\n\r".repeat(3000));
    texts.add("\uD800");
    texts.add("Russia attacked \uDC00Ukraine\uD83D, and \uDBFF\uDBFF Iran \uDFFF accused Israel.");
    texts.add("\u202E.notgnihsaW desucca aissuR\u202C \u0000\u0001\u0002 Russia accused Japan.");
    texts.add("R\u0301u\u0302s\u0303s\u0304i\u0305a\u0306".repeat(200) + " accused Japan.");
    texts.add("\"".repeat(500) + "Russia" + "(".repeat(500) + " accused Japan");
    texts.add("1".repeat(4000) + " 99.99.9999 31 February 2018, 2018-13-45, 0000-00-00");
    texts.add("On Monday, 99 December 20181, at 25:61, Russia attacked Japan 0 days ago.");
    texts.add(
        ("Russia and Japan and Iran and Israel or China that which who to of in ").repeat(350));
    texts.add(
        ("Russland und Japan, die Ukraine, der Iran und die T\u00FCrkei und dass ").repeat(400));
    texts.add("Donaudampfschifffahrt".repeat(500));
    texts.add("\uD83D\uDE00\uD83C\uDDFA\uD83C\uDDF8".repeat(800) + " The US attacked Iraq.");
    for (int i = 0; i < 12; i++) {
      texts.add(anything(random, i % 3));
    }
    return texts.stream();
  }

  /** Chars of any kind; of the basic plane with control characters; or words cut to pieces. */
  private static String anything(Random random, int kind) {
    StringBuilder words = new StringBuilder();
    String news = "Russia accused Ukraine of shelling its villages on 3 May, the Kremlin said. ";
    for (int i = 0; i < 1500; i++) {
      switch (kind) {
        case 0 -> words.append((char) random.nextInt(0x10000));
        case 1 -> words.appendCodePoint(random.nextInt(0x250));
        default -> {
          int at = random.nextInt(news.length());
          words.append(news, at, Math.min(news.length(), at + random.nextInt(9)));
        }
      }
    }
    return words.toString();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("articles")
  void spansCutTheSourceExactly(Document document) throws UnreadLanguage {
    for (Reading reading : Read.DRAGOMAN.read(document)) {
      Text text = reading.article().source();
      assertThat(text.string()).isEqualTo(document.text().string());
      for (Actor actor : reading.actors()) {
        assertThat(actor.mentions()).as(actor.id()).isNotEmpty();
        for (Mention mention : actor.mentions()) {
          assertThat(text.slice(mention.span())).isEqualTo(mention.text());
        }
      }
      for (Quote quote : reading.quotes()) {
        assertThat(text.slice(quote.span())).isEqualTo(quote.text());
      }
      for (Sentence sentence : reading.sentences()) {
        assertThat(sentence.span().end()).isLessThanOrEqualTo(text.length());
      }
      for (Event event : reading.events()) {
        for (Event.Evidence evidence : event.evidence()) {
          assertThat(evidence.sentence().contains(evidence.trigger())).isTrue();
          assertThat(text.slice(evidence.trigger())).isNotBlank().doesNotContain("\n");
          assertCutsNoPair(text, evidence.sentence());
        }
        event.when().evidence().forEach(e -> assertThat(text.slice(e.span())).isEqualTo(e.text()));
      }
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("articles")
  void sameInGivesTheSameOut(Document document) {
    assertThat(told(document)).isEqualTo(told(document));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("articles")
  void idsOfEventsAreUnique(Document document) throws UnreadLanguage {
    for (Reading reading : Read.DRAGOMAN.read(document)) {
      assertThat(reading.events()).extracting(Event::id).doesNotHaveDuplicates();
      assertThat(reading.actors()).extracting(Actor::id).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("rubbish")
  void rubbishDoesNoHarm(String words) {
    Document document = Read.document(words);
    assertThatCode(() -> readOrNot(document)).doesNotThrowAnyException();
    long start = System.nanoTime();
    readOrNot(document);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(REASONABLE);
  }

  /** Five thousand words without a full stop. */
  @Test
  void sentenceWithoutEndEnds() {
    String words = "the Russian minister said that the government of Japan had told the army and ";
    assertThatCode(() -> readOrNot(Read.document(words.repeat(5000 / 14))))
        .doesNotThrowAnyException();
  }

  private static void readOrNot(Document document) {
    try {
      Read.DRAGOMAN.read(document);
    } catch (UnreadLanguage e) {
      assertThat(e.getMessage()).doesNotContain("\n");
    }
  }

  private static String told(Document document) {
    try {
      StringBuilder told = new StringBuilder();
      for (Reading reading : Read.DRAGOMAN.read(document)) {
        told.append(reading.actors()).append('\n').append(reading.quotes()).append('\n');
        told.append(reading.events()).append('\n').append(reading.published()).append('\n');
      }
      return told.toString();
    } catch (UnreadLanguage e) {
      return e.getMessage();
    }
  }

  private static void assertCutsNoPair(Text text, Span span) {
    String string = text.string();
    assertThat(
            string.codePointCount(0, span.start())
                + string.codePointCount(span.start(), span.end()))
        .isEqualTo(string.codePointCount(0, span.end()));
  }
}
