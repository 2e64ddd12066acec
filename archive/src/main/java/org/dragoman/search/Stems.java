package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.dragoman.text.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * What the forms of a word have in common, language by language: visits, visited → visit.
 *
 * <p>The stemmers are Snowball's (Porter 2001), but for Russian Savoy's light one (Dolamic and
 * Savoy 2009): Snowball takes визит for a verb and визитом for a noun. A stem is written with its
 * language before it, {@code en:visit}. Not safe for threads: one object each.
 */
final class Stems {

  private final Map<Language, UnaryOperator<String>> stemmers = new EnumMap<>(Language.class);

  /** The stem of a folded form, with its language. */
  String of(Language language, String form) {
    String stem = stemmers.computeIfAbsent(language, Stems::stemmer).apply(form);
    return language.code() + ":" + (stem.isEmpty() ? form : stem);
  }

  private static UnaryOperator<String> stemmer(Language language) {
    return switch (language) {
      case EN -> snowball(new EnglishStemmer());
      case DE -> snowball(new German2Stemmer());
      case ES -> snowball(new SpanishStemmer());
      case FR -> snowball(new FrenchStemmer());
      case PT -> snowball(new PortugueseStemmer());
      case RU -> russian();
    };
  }

  private static UnaryOperator<String> snowball(SnowballStemmer stemmer) {
    return form -> {
      stemmer.setCurrent(form);
      stemmer.stem();
      return stemmer.getCurrent();
    };
  }

  private static UnaryOperator<String> russian() {
    List<String> words = new ArrayList<>();
    TokenStream source = new TermStream(words);
    TokenStream stems = new RussianLightStemFilter(source);
    CharTermAttribute stem = stems.getAttribute(CharTermAttribute.class);
    return form -> {
      words.clear();
      words.add(form);
      try {
        stems.reset();
        stems.incrementToken();
        return stem.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
