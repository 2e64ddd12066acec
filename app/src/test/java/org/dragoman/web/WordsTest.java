package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The texts of the interface in six languages. */
class WordsTest {

  private static Properties texts(String language) throws IOException {
    String name = language.equals("en") ? "words.properties" : "words_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void everyLanguageHasEveryText() throws IOException {
    TreeSet<Object> english = new TreeSet<>(texts("en").keySet());
    for (String language : Words.LANGUAGES) {
      assertThat(new TreeSet<>(texts(language).keySet())).as(language).isEqualTo(english);
    }
  }

  @Test
  void everyTextHasTheSamePlacesToFill() throws IOException {
    Properties english = texts("en");
    for (String language : Words.LANGUAGES) {
      Properties texts = texts(language);
      for (String key : texts.stringPropertyNames()) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(new MessageFormat(texts.getProperty(key), locale).getArgumentNames())
            .as(language + " " + key)
            .isEqualTo(
                new MessageFormat(english.getProperty(key), Locale.ENGLISH).getArgumentNames());
      }
    }
  }

  @Test
  void numbersTakeTheirForms() {
    assertThat(Words.in("en").say("n.events", 1)).isEqualTo("1 event");
    assertThat(Words.in("ru").say("n.events", 3)).isEqualTo("3 события");
    assertThat(Words.in("ru").say("n.events", 5)).isEqualTo("5 событий");
  }

  @Test
  void theFirstKnownLanguageOfABrowserIsTaken() {
    assertThat(Words.accepted("it, pt-BR;q=0.8, en;q=0.5").language()).isEqualTo("pt");
    assertThat(Words.accepted("nonsense;;q=x").language()).isEqualTo("en");
    assertThat(Words.accepted(null).language()).isEqualTo("en");
  }

  @Test
  void statesBearTheNameOfTheLanguage() {
    assertThat(Words.in("de").state("FRA")).isEqualTo("Frankreich");
    assertThat(Words.in("en").state("FRA")).isEqualTo("France");
    assertThat(Words.in("en").state("nothing")).isEqualTo("nothing");
  }
}
