package org.dragoman.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.dragoman.syntax.ModelWriter;
import org.dragoman.syntax.NameLists;
import org.dragoman.syntax.Orthography;
import org.dragoman.syntax.WordKinds;
import org.dragoman.text.Language;

/** The words of a full-form dictionary, by what they may be in a name. */
final class NameWords {

  private final int[] keys;
  private final byte[] kinds;

  private NameWords(Map<Integer, Integer> words) {
    keys = new int[words.size()];
    kinds = new byte[words.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> word : words.entrySet()) {
      keys[i] = word.getKey();
      kinds[i++] = word.getValue().byteValue();
    }
  }

  /** Reads the dictionary {@code path} in a jar. */
  static NameWords read(Path file, String path, Language language) throws IOException {
    Map<Integer, Integer> words = new TreeMap<>(Integer::compareUnsigned);
    try (FileSystem jar = FileSystems.newFileSystem(file);
        InputStream automaton = Files.newInputStream(jar.getPath(path + ".dict"));
        InputStream info = Files.newInputStream(jar.getPath(path + ".info"))) {
      var dictionary = morfologik.stemming.Dictionary.read(automaton, info);
      for (WordData entry : new DictionaryLookup(dictionary)) {
        String word = entry.getWord().toString();
        String tag = entry.getTag() == null ? "" : entry.getTag().toString();
        int kind = kind(tag, language);
        boolean form = entry.getStem() != null && !word.contentEquals(entry.getStem());
        if (kind != 0 && !(kind == WordKinds.OTHER && form)) {
          int key = Orthography.hash(NameLists.stem(word, language));
          words.merge(key, kind, (a, b) -> a | b);
        }
      }
    }
    return new NameWords(words);
  }

  private static int kind(String tag, Language language) {
    return switch (language) {
      case DE -> german(tag);
      case ES -> spanish(tag);
      case RU -> russian(tag);
      default -> throw new IllegalArgumentException("no dictionary of names: " + language);
    };
  }

  private static int german(String tag) {
    if (!tag.startsWith("EIG")) {
      return tag.startsWith("SUB") ? WordKinds.NOUN : WordKinds.OTHER;
    }
    if (tag.contains(":NAC")) {
      return WordKinds.FAMILY;
    }
    boolean place = tag.matches(".*:(STD|COU|GEB|GEO|WAT|MOU).*");
    return place ? WordKinds.PLACE : tag.contains(":VOR") ? WordKinds.GIVEN : 0;
  }

  private static int spanish(String tag) {
    if (!tag.startsWith("NP") || tag.length() < 6) {
      return tag.startsWith("NC") ? WordKinds.NOUN : WordKinds.OTHER;
    }
    return switch (tag.substring(4, 6)) {
      case "SP" -> tag.charAt(2) == 'C' ? WordKinds.FAMILY : WordKinds.GIVEN;
      case "G0" -> WordKinds.PLACE;
      default -> 0;
    };
  }

  private static int russian(String tag) {
    if (tag.contains(":Fam")) {
      return WordKinds.FAMILY;
    }
    boolean given = tag.contains(":Name") || tag.contains(":Patr");
    return given ? WordKinds.GIVEN : tag.startsWith("NN") ? WordKinds.NOUN : WordKinds.OTHER;
  }

  WordKinds kinds() {
    return WordKinds.of(keys, kinds);
  }

  /** Writes keys and kinds into a model file. */
  void write(ModelWriter out) {
    out.keys(keys);
    for (byte kind : kinds) {
      out.octet(kind);
    }
  }
}
