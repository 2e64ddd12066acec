package org.dragoman.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.dragoman.text.Language;

/**
 * The trained models of one language, as one file: tagger, morphology, dictionary forms, parser.
 *
 * <p>The file is gzip. Inside: the four bytes {@code DRGM}, the version as one byte, then the parts
 * in this order, all numbers of variable length (seven bits a byte, low bits first):
 *
 * <ol>
 *   <li>vocabulary: keys, then for each what {@link Vocabulary#pack} made
 *   <li>tagger: weights
 *   <li>morphology: names, values, attributes by word class; weights
 *   <li>dictionary forms: edits, then keys, then for each the number of its edit
 *   <li>parser: names of the labels; weights of the labels; weights of the moves
 * </ol>
 *
 * <p>Keys are 32-bit hashes in ascending order, each written as the distance from the last. Weights
 * of many classes: number of classes, keys, a byte a key for its number of pairs, all classes of
 * the pairs, all weights of the pairs. Weights of moves: number of classes, keys, then the weights
 * class by class. A weight is one signed byte.
 */
public record Model(
    Vocabulary vocabulary,
    Tagger tagger,
    Morphology morphology,
    Lemmatizer lemmatizer,
    Parser parser) {

  /** The first bytes of a model file. */
  public static final String MAGIC = "DRGM";

  /** The version of the format. */
  public static final int VERSION = 1;

  /** Reads a model file; the stream is not closed. */
  public static Model read(InputStream in, Language language) throws IOException {
    byte[] bytes = new GZIPInputStream(in, 1 << 16).readAllBytes();
    ModelReader reader = new ModelReader(bytes);
    for (int i = 0; i < MAGIC.length(); i++) {
      if (bytes.length <= MAGIC.length() || reader.octet() != MAGIC.charAt(i)) {
        throw new IOException("not a model file of Dragoman");
      }
    }
    int version = reader.octet();
    if (version != VERSION) {
      throw new IOException("model file of version " + version + ", not " + VERSION);
    }
    Vocabulary vocabulary = Vocabulary.read(reader).with(RegularVerbs.likes(language));
    Tagger tagger = new Tagger(SparseWeights.read(reader));
    Attributes attributes = Attributes.read(reader);
    Morphology morphology = new Morphology(attributes, SparseWeights.read(reader));
    Lemmatizer lemmatizer = Lemmatizer.read(reader, Irregulars.of(language), attributes);
    String[] names = reader.strings();
    SparseWeights labels = SparseWeights.read(reader);
    ActionWeights moves = ActionWeights.read(reader);
    return new Model(
        vocabulary,
        tagger,
        morphology,
        lemmatizer,
        new Parser(moves, labels, names, caution(language)));
  }

  /**
   * The parser's features were put in the order of what they tell in English, and French is like
   * it; where endings and a freer order of words count, the first of them tell less.
   */
  private static float caution(Language language) {
    return language == Language.EN || language == Language.FR ? 1f : 1.4f;
  }
}
