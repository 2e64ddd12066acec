package org.dragoman.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/**
 * Names the language of an article.
 *
 * <p>Function words decide first: in running text of a language that Dragoman reads, a quarter of
 * all words and more are in its list, and hardly any in another's. Only what that leaves open
 * (other languages, a line or two) is asked of OpenNLP's model of 103 languages, which is loaded
 * then: it takes a second or more and some 50 MB, and most runs never need it.
 */
public final class LanguageDetector {

  /** The code of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  /**
   * A language and how sure it is.
   *
   * @param code ISO 639-1 where there is one, else ISO 639-3; {@code und} when unknown
   * @param confidence between 0 and 1
   */
  public record Answer(String code, double confidence) {}

  private static final int ENOUGH_TEXT = 4_000; // characters that settle a language
  private static final double SURE = 0.2; // share of function words in running text
  private static final double CLEAR = 3; // times as many as in any other language

  /** Below this the model guesses among 103 languages; one that is read is likelier. */
  private static final double GUESS = 0.03;

  private static final int SHORT = 25; // words, below which the model errs often

  private final Map<String, Set<String>> functionWords = new TreeMap<>();

  public LanguageDetector() {
    for (Language language : Language.values()) {
      String name = language.code() + "/function-words.txt";
      functionWords.put(language.code(), new HashSet<>(Table.read(name).values("word")));
    }
  }

  /** The language most of {@code text} is written in. */
  public Answer of(String text) {
    String head = text.length() > ENOUGH_TEXT ? text.substring(0, ENOUGH_TEXT) : text;
    String[] words = head.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+");
    int all = 0;
    Map<String, Integer> hits = new TreeMap<>();
    for (String word : words) {
      if (word.isEmpty()) {
        continue;
      }
      all++;
      functionWords.forEach(
          (language, list) -> hits.merge(language, list.contains(word) ? 1 : 0, Integer::sum));
    }
    if (all == 0) {
      return new Answer(UNDETERMINED, 0);
    }
    String best = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : hits.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    double share = (double) most / all;
    if (best != null && share >= SURE && most >= 4 && most >= CLEAR * second) {
      return new Answer(best, Math.min(1, 0.5 + share));
    }
    Answer asked = model(head);
    if (all < SHORT
        && most >= 2
        && most > second
        && !asked.code().equals(best)
        && asked.confidence() < 0.5
        && share >= 0.15) {
      return new Answer(best, share);
    }
    return asked;
  }

  private static Answer model(String text) {
    opennlp.tools.langdetect.Language[] found =
        new LanguageDetectorME(Model.LOADED).predictLanguages(text);
    Answer first = answer(found[0]);
    if (first.confidence() >= GUESS) {
      return first;
    }
    for (opennlp.tools.langdetect.Language other : found) {
      Answer answer = answer(other);
      if (answer.confidence() * 2 < first.confidence()) {
        break;
      }
      if (Language.of(answer.code()).isPresent()) {
        return answer;
      }
    }
    return first;
  }

  private static Answer answer(opennlp.tools.langdetect.Language found) {
    return new Answer(Model.shortCode(found.getLang()), found.getConfidence());
  }

  /** Loaded when first asked for. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();
    private static final Map<String, String> SHORT_CODES = shortCodes();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, String> shortCodes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        codes.putIfAbsent(new Locale(code).getISO3Language(), code);
      }
      codes.put("cmn", "zh");
      return codes;
    }

    static String shortCode(String code) {
      return SHORT_CODES.getOrDefault(code, code);
    }
  }
}
