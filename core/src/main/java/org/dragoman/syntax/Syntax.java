package org.dragoman.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Reads text as sentences: the entry to this package.
 *
 * <pre>
 * Syntax syntax = Syntax.load(Language.EN);
 * for (Sentence sentence : syntax.parse(source, block)) {
 *   sentence.deprel(0); // "nsubj"
 * }
 * </pre>
 *
 * <p>Immutable; one object serves any number of threads. A language's model is loaded once.
 */
public final class Syntax {

  private static final Map<Language, Syntax> LOADED = new EnumMap<>(Language.class);

  private final Language language;
  private final Segmenter segmenter;
  private final Model model;
  private final Irregulars irregulars;
  private final Mending mending;
  private final Retagging retagging;

  private Syntax(Language language, Model model) {
    this.language = language;
    this.segmenter = new Segmenter(language);
    this.model = model;
    this.irregulars = Irregulars.of(language);
    this.mending = Mending.of(language);
    this.retagging = Retagging.of(language);
  }

  /** The syntax of {@code language}, from the class path's {@code models/<code>.model}. */
  public static Syntax load(Language language) {
    synchronized (LOADED) {
      Syntax loaded = LOADED.get(language);
      if (loaded == null) {
        String file = "/models/" + language.code() + ".model";
        try (InputStream in = Syntax.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new IllegalStateException("no model file " + file);
          }
          loaded = new Syntax(language, Model.read(in, language));
        } catch (IOException e) {
          throw new UncheckedIOException(file, e);
        }
        LOADED.put(language, loaded);
      }
      return loaded;
    }
  }

  /** The syntax of {@code language} with a model of one's own. */
  public static Syntax of(Language language, Model model) {
    return new Syntax(language, model);
  }

  /** The language it reads. */
  public Language language() {
    return language;
  }

  Vocabulary vocabulary() {
    return model.vocabulary();
  }

  /** The sentences of {@code block} with classes, dictionary forms and trees. */
  public List<Sentence> parse(String source, Span block) {
    return analyse(segment(source, block));
  }

  /**
   * The sentences of {@code block}, words and offsets only: every word is of class {@code X}, is
   * its own dictionary form and has no head.
   */
  public List<Sentence> segment(String source, Span block) {
    return segmenter.segment(source, block);
  }

  /** The same sentences with classes, dictionary forms and trees; the words are left as given. */
  public List<Sentence> analyse(List<Sentence> sentences) {
    Analyser analyser = new Analyser(model, language == Language.DE ? irregulars : null, retagging);
    List<Sentence> analysed = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      analysed.add(mending.mend(analyser.analyse(sentence)));
    }
    return analysed;
  }
}
