package org.dragoman.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.dragoman.syntax.Segmenter;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Upos;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Makes two of German's {@link WordLists} from the full-form dictionary of the Maven artifact
 * {@code de.danielnaber:german-pos-dict}: {@code Dictionary <jar> <raw text> <folder of word
 * lists>}.
 *
 * <p>Only forms that the raw text has, in whatever case of letters, are written. The dictionary's
 * classes are Morphy's (Lezius 1998, "A freely available morphological analyzer, disambiguator and
 * context sensitive lemmatizer for German"); {@link MorphyTag} says what they are here.
 */
public final class Dictionary {

  private static final String FOLDER = "/org/languagetool/resource/de/";

  private Dictionary() {}

  public static void main(String[] arguments) throws IOException {
    Set<String> seen = words(Path.of(arguments[1]));
    Map<String, Set<Upos>> classes = new TreeMap<>();
    Set<String> lemmas = new TreeSet<>();
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]))) {
      for (WordData entry : read(jar)) {
        String form = entry.getWord().toString();
        String small = form.toLowerCase(Locale.ROOT);
        if (!seen.contains(small) || small.codePoints().noneMatch(Character::isLetter)) {
          continue;
        }
        MorphyTag tag = MorphyTag.of(entry.getTag().toString());
        if (!tag.classes().isEmpty()) {
          classes.computeIfAbsent(small, word -> new TreeSet<>()).addAll(tag.classes());
        }
        if (tag.inflection().isPresent()) {
          Upos only = tag.classes().iterator().next();
          lemmas.add(String.join("\t", form, entry.getStem(), only.name(), tag.inflection().get()));
        }
      }
    }
    List<String> rows = new ArrayList<>();
    for (Map.Entry<String, Set<Upos>> entry : classes.entrySet()) {
      rows.add(
          entry.getKey()
              + "\t"
              + entry.getValue().stream().map(Upos::name).collect(Collectors.joining(",")));
    }
    Path folder = Path.of(arguments[2]);
    Files.write(folder.resolve("de-classes.tsv"), rows);
    Files.write(folder.resolve("de-lemmas.tsv"), lemmas);
    System.out.println(rows.size() + " words with classes, " + lemmas.size() + " forms");
  }

  private static DictionaryLookup read(FileSystem jar) throws IOException {
    try (InputStream automaton = Files.newInputStream(jar.getPath(FOLDER + "german.dict"));
        InputStream properties = Files.newInputStream(jar.getPath(FOLDER + "german.info"))) {
      return new DictionaryLookup(morfologik.stemming.Dictionary.read(automaton, properties));
    }
  }

  /** The words of a text, one paragraph a line, in lower case. */
  private static Set<String> words(Path text) throws IOException {
    Segmenter segmenter = new Segmenter(Language.DE);
    Set<String> words = new HashSet<>();
    for (String line : Files.readAllLines(text)) {
      for (Sentence sentence : segmenter.segment(line, new Span(0, line.length()))) {
        for (int i = 0; i < sentence.size(); i++) {
          words.add(sentence.form(i).toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }
}
