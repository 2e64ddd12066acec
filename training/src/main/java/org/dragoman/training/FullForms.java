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
 * Makes {@link WordLists} from a full-form dictionary in a jar: {@code FullForms <language> <jar>
 * <path of the dictionary in it> <raw text> <folder of word lists>}.
 *
 * <p>Only forms of words that the raw text has in some form are written, each with the classes it
 * can have and its paradigm: all inflections it can be, in one cell.
 */
public final class FullForms {

  private FullForms() {}

  public static void main(String[] arguments) throws IOException {
    Language language = Language.of(arguments[0]).orElseThrow();
    Path folder = Path.of(arguments[4]);
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[1]))) {
      DictionaryLookup dictionary = read(jar, arguments[2]);
      Set<String> names = new HashSet<>();
      Set<String> forms = words(language, Path.of(arguments[3]), names);
      Set<String> lemmas = new HashSet<>();
      for (WordData entry : dictionary) {
        if (forms.contains(small(entry.getWord())) && use(language, entry).open()) {
          lemmas.add(entry.getStem().toString());
        }
      }
      write(language, read(jar, arguments[2]), forms, lemmas, names, folder);
    }
  }

  private static void write(
      Language language,
      DictionaryLookup dictionary,
      Set<String> forms,
      Set<String> lemmas,
      Set<String> names,
      Path folder)
      throws IOException {
    Map<String, Set<Upos>> classes = new TreeMap<>();
    Map<String, Set<String>> paradigms = new TreeMap<>();
    Set<String> rows = new TreeSet<>();
    for (WordData entry : dictionary) {
      FormTag tag = use(language, entry);
      String form = small(entry.getWord());
      String lemma = entry.getStem() == null ? form : entry.getStem().toString();
      if (tag.classes().contains(Upos.NOUN) && names.contains(form)) {
        tag = new FormTag(Set.of(Upos.PROPN), tag.inflection(), false); // норвегия
      }
      boolean known = forms.contains(form);
      boolean wanted = known || lemmas.contains(lemma) && !isParticiple(tag);
      if (tag.classes().isEmpty() || !wanted) {
        continue;
      }
      classes.computeIfAbsent(form, key -> new TreeSet<>()).addAll(tag.classes());
      Upos first = new TreeSet<>(tag.classes()).first();
      if (!tag.inflection().isEmpty()) {
        paradigms.computeIfAbsent(form, key -> new TreeSet<>()).add(first + ":" + tag.inflection());
      }
      if (known && tag.open() && !lemma.isEmpty()) {
        rows.add(String.join("\t", form, lemma, first.name(), tag.inflection()));
      }
    }
    List<String> lines = new ArrayList<>();
    classes.forEach(
        (form, upos) ->
            lines.add(
                form
                    + "\t"
                    + upos.stream().map(Upos::name).collect(Collectors.joining(","))
                    + "\t"
                    + String.join(" ", paradigms.getOrDefault(form, Set.of()))));
    Files.write(folder.resolve(language.code() + "-classes.tsv"), lines);
    Files.write(folder.resolve(language.code() + "-lemmas.tsv"), rows);
    System.out.println(lines.size() + " words with classes, " + rows.size() + " forms");
  }

  /** Participles have many forms; those that the text has not are left out. */
  private static boolean isParticiple(FormTag tag) {
    return tag.inflection().contains("VerbForm=Part");
  }

  private static FormTag use(Language language, WordData entry) {
    CharSequence tag = entry.getTag();
    String word = entry.getWord().toString();
    return tag == null || word.codePoints().noneMatch(Character::isLetter)
        ? FormTag.of(language, ":")
        : FormTag.of(language, tag.toString());
  }

  private static String small(CharSequence word) {
    return word.toString().toLowerCase(Locale.ROOT);
  }

  private static DictionaryLookup read(FileSystem jar, String path) throws IOException {
    try (InputStream automaton = Files.newInputStream(jar.getPath(path + ".dict"));
        InputStream properties = Files.newInputStream(jar.getPath(path + ".info"))) {
      return new DictionaryLookup(morfologik.stemming.Dictionary.read(automaton, properties));
    }
  }

  /**
   * The words of a text, one paragraph a line, in lower case.
   *
   * @param names gets the words that are written with a capital only, also inside a sentence: the
   *     Russian dictionary has names of places as nouns
   */
  private static Set<String> words(Language language, Path text, Set<String> names)
      throws IOException {
    Segmenter segmenter = new Segmenter(language);
    Set<String> words = new HashSet<>();
    Set<String> small = new HashSet<>();
    for (String line : Files.readAllLines(text)) {
      for (Sentence sentence : segmenter.segment(line, new Span(0, line.length()))) {
        for (int i = 0; i < sentence.size(); i++) {
          String form = sentence.form(i);
          String lower = form.toLowerCase(Locale.ROOT);
          words.add(lower);
          if (form.equals(lower)) {
            small.add(lower);
          } else if (i > 0) {
            names.add(lower);
          }
        }
      }
    }
    names.removeAll(small);
    return words;
  }
}
