package org.dragoman.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dragoman.article.LanguageDetector.Answer;
import org.dragoman.text.Language;

/** OpenNLP's model of 103 languages, loaded when first asked. */
final class LanguageModel {

  /** Below this the model guesses among 103 languages; one that is read is likelier. */
  private static final double GUESS = 0.03;

  private static final LanguageDetectorModel LOADED = load();
  private static final Map<String, String> SHORT_CODES = shortCodes();

  private LanguageModel() {}

  static Answer of(String text) {
    opennlp.tools.langdetect.Language[] found =
        new LanguageDetectorME(LOADED).predictLanguages(text);
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

  /** The likeliest language that is not read. */
  static Answer unread(String text) {
    for (opennlp.tools.langdetect.Language other :
        new LanguageDetectorME(LOADED).predictLanguages(text)) {
      Answer answer = answer(other);
      if (Language.of(answer.code()).isEmpty()) {
        return answer;
      }
    }
    throw new IllegalStateException("the model knows more languages than are read");
  }

  private static Answer answer(opennlp.tools.langdetect.Language found) {
    return new Answer(
        SHORT_CODES.getOrDefault(found.getLang(), found.getLang()), found.getConfidence());
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
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
}
