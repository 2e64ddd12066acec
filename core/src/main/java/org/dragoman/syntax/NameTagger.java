package org.dragoman.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dragoman.text.Language;

/**
 * Finds the names of persons, places and organisations, also of those the lexicon does not know.
 *
 * <p>The idea: a structured perceptron (Collins 2002, "Discriminative training methods for hidden
 * Markov models"). Every word has a tag: a name begins, goes on, or there is none; the best row of
 * tags is found with Viterbi's algorithm. A tag of two parts, {@code I-ORG+B-LOC}, is that of a
 * name inside a name.
 *
 * <p>The model file is gzip: {@code DRGN}, the version as one byte, the tags as strings, the
 * weights and the keys of {@link WordKinds} as in {@link Model}, a byte a key for the kinds.
 */
public final class NameTagger {

  /** The first bytes of a model file of names. */
  public static final String MAGIC = "DRGN";

  /** The version of the format. */
  public static final int VERSION = 1;

  private static final Map<Language, Optional<NameTagger>> LOADED = new EnumMap<>(Language.class);

  private final Vocabulary vocabulary;
  private final NameLists lists;
  private final Scorer scorer;
  private final String[] tags;
  private final boolean[][] follows;

  /**
   * @param tags those the scorer's classes stand for; the first is {@code O}, no name
   */
  public NameTagger(Language language, String[] tags, Scorer scorer, WordKinds kinds) {
    this.vocabulary = Syntax.load(language).vocabulary();
    this.lists = new NameLists(language, kinds);
    this.scorer = scorer;
    this.tags = tags.clone();
    this.follows = new boolean[tags.length][tags.length];
    for (int last = 0; last < tags.length; last++) {
      for (int next = 0; next < tags.length; next++) {
        follows[last][next] = follows(tags[last], tags[next]);
      }
    }
  }

  /** The tagger of {@code language}, from the class path; none where no model has been learnt. */
  public static Optional<NameTagger> of(Language language) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(language, NameTagger::load);
    }
  }

  private static Optional<NameTagger> load(Language language) {
    String file = "/models/" + language.code() + ".names";
    try (InputStream in = NameTagger.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(read(in, language));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Reads a model file; the stream is not closed. */
  public static NameTagger read(InputStream in, Language language) throws IOException {
    byte[] bytes = new GZIPInputStream(in, 1 << 16).readAllBytes();
    ModelReader reader = new ModelReader(bytes);
    for (int i = 0; i < MAGIC.length(); i++) {
      if (bytes.length <= MAGIC.length() || reader.octet() != MAGIC.charAt(i)) {
        throw new IOException("not a model file of names");
      }
    }
    int version = reader.octet();
    if (version != VERSION) {
      throw new IOException("model file of names of version " + version + ", not " + VERSION);
    }
    String[] tags = reader.strings();
    SparseWeights weights = SparseWeights.read(reader);
    return new NameTagger(language, tags, weights, WordKinds.read(reader));
  }

  /** The features of an article's sentences. */
  public NameFeatures[] features(List<Sentence> article) {
    return NameFeatures.of(article, lists, vocabulary);
  }

  /** The names of each sentence of an article; a name inside a name stands behind it. */
  public List<List<Name>> names(List<Sentence> article) {
    List<List<Name>> names = new ArrayList<>();
    Features features = new Features();
    for (NameFeatures sentence : features(article)) {
      names.add(names(tag(sentence, features)));
    }
    return names;
  }

  /** The best tags of a sentence's words, as numbers of tags. */
  public int[] tag(NameFeatures sentence, Features features) {
    int n = sentence.size();
    int k = tags.length;
    float[] own = new float[k];
    float[] behind = new float[k];
    float[] best = new float[k];
    float[] last = new float[k];
    int[][] from = new int[n][k];
    for (int i = 0; i < n; i++) {
      sentence.extract(i, features);
      scorer.score(features, own);
      Arrays.fill(best, Float.NEGATIVE_INFINITY);
      for (int p = 0; p < (i == 0 ? 1 : k); p++) {
        if (last[p] == Float.NEGATIVE_INFINITY) {
          continue;
        }
        sentence.follow(i, p, features);
        scorer.score(features, behind);
        for (int c = 0; c < k; c++) {
          float score = last[p] + own[c] + behind[c];
          if (follows[p][c] && score > best[c]) {
            best[c] = score;
            from[i][c] = p;
          }
        }
      }
      float[] swap = last;
      last = best;
      best = swap;
    }
    int[] path = new int[n];
    int at = Tagger.best(last, k);
    for (int i = n - 1; i >= 0; i--) {
      path[i] = at;
      at = from[i][at];
    }
    return path;
  }

  private static boolean follows(String last, String next) {
    return begun(layer(last, 0), layer(next, 0)) && begun(layer(last, 1), layer(next, 1));
  }

  private static boolean begun(String last, String next) {
    return !next.startsWith("I-")
        || last.length() > 2 && last.substring(2).equals(next.substring(2));
  }

  private static String layer(String tag, int layer) {
    int plus = tag.indexOf('+');
    if (plus < 0) {
      return layer == 0 ? tag : "";
    }
    return layer == 0 ? tag.substring(0, plus) : tag.substring(plus + 1);
  }

  private List<Name> names(int[] path) {
    List<Name> names = new ArrayList<>();
    for (int layer = 0; layer < 2; layer++) {
      int first = -1;
      for (int i = 0; i <= path.length; i++) {
        String tag = i == path.length ? "" : layer(tags[path[i]], layer);
        if (first >= 0 && !tag.startsWith("I-")) {
          add(names, layer(tags[path[first]], layer).substring(2), first, i - 1);
          first = -1;
        }
        first = tag.startsWith("B-") ? i : first;
      }
    }
    return names;
  }

  private static void add(List<Name> names, String code, int first, int last) {
    for (Name.Kind kind : Name.Kind.values()) {
      if (kind.code().equals(code)) {
        names.add(new Name(kind, first, last));
      }
    }
  }
}
