package org.dragoman.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dragoman.syntax.Attributes;
import org.dragoman.syntax.Features;
import org.dragoman.syntax.Irregulars;
import org.dragoman.syntax.Lemmatizer;
import org.dragoman.syntax.Model;
import org.dragoman.syntax.ModelWriter;
import org.dragoman.syntax.Morphology;
import org.dragoman.syntax.Signs;
import org.dragoman.syntax.Vocabulary;
import org.dragoman.syntax.Words;
import org.dragoman.text.Language;

/**
 * Trains a language's models: {@code Train <folder of treebanks> <language> <model file> [folder of
 * word lists [seed]]}.
 *
 * <p>Seeds are fixed and one thread does the work, so the same treebanks make the same bytes. The
 * parser is trained on word classes and inflection that models made which had not seen the sentence
 * (jackknifing), because that is what it will get. Sentences that models have parsed teach the
 * parser only.
 */
public final class Train {

  private static final int FOLDS = 5;
  private static final int TAGGER_EPOCHS = 8;
  private static final int MORPHOLOGY_EPOCHS = 7;
  private static final int PARSER_EPOCHS = 11;

  /** How much a sentence that models have parsed counts, beside one that people have. */
  private static final float SILVER_WEIGHT = 0.3f;

  /** Weights of moves under this part of the mean are dropped. */
  private static final double LEAST_MOVE = 0.65;

  /** Weights of all else under this part of the mean are dropped. */
  private static final double LEAST = 0.9;

  private final Language language;
  private final Corpus corpus;
  private final List<Tree> trees;
  private final Words[] words;
  private final Vocabulary vocabulary;
  private final Features features = new Features();

  private final WordLists lists;
  private final long seed;
  private final float[] weights;

  private Train(Language language, Corpus corpus, WordLists lists, long seed) {
    this.seed = seed;
    this.lists = lists;
    this.language = language;
    this.corpus = corpus;
    this.trees = corpus.trees();
    this.vocabulary = corpus.vocabulary(lists);
    this.words = new Words[trees.size()];
    this.weights = new float[trees.size()];
    for (int t = 0; t < weights.length; t++) {
      weights[t] = corpus.isGold(t) ? 1f : SILVER_WEIGHT;
    }
    for (int t = 0; t < words.length; t++) {
      words[t] = new Words(trees.get(t).forms(), trees.get(t).size(), vocabulary);
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException(
          "Train <folder of treebanks> <language> <model file> [folder of word lists [seed]]");
    }
    Language language = Language.of(arguments[1]).orElseThrow();
    Path extra = arguments.length > 3 ? Path.of(arguments[3]) : null;
    long seed = arguments.length > 4 ? Long.parseLong(arguments[4]) : 1;
    Corpus corpus = Corpus.read(Path.of(arguments[0]), language, extra);
    WordLists lists = extra == null ? WordLists.none() : WordLists.read(extra, language.code());
    byte[] model = new Train(language, corpus, lists, seed).run();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
      out.write(model);
    }
    System.out.println(Files.size(Path.of(arguments[2])) + " bytes");
  }

  private byte[] run() {
    say(trees.size() + " sentences");
    int[][] tags = jackknifedTags();
    say("tags by models that have not seen them: " + accuracy(tags));
    List<Integer> gold = indices(-1, false);
    Words[] goldWords = gold.stream().map(t -> words[t]).toArray(Words[]::new);
    Perceptron tagger = TaggerTraining.train(pick(gold, trees), goldWords, TAGGER_EPOCHS, seed);
    Attributes attributes = MorphologyTraining.attributes(pick(indices(-1, false), trees));
    int[][][] chosen = jackknifedMorphology(tags, attributes);
    Perceptron morphology =
        MorphologyTraining.train(
            pick(gold, trees),
            goldWords,
            gold.stream().map(t -> tags[t]).toArray(int[][]::new),
            attributes,
            MORPHOLOGY_EPOCHS,
            seed);
    say("morphology trained");
    LemmaTraining lemmas = new LemmaTraining(Irregulars.of(language), attributes);
    for (int t = 0; t < trees.size(); t++) {
      if (corpus.isGold(t) && corpus.groups()[t] == t) {
        lemmas.add(trees.get(t));
      }
    }
    lemmas.add(lists);
    Lemmatizer lemmatizer = lemmas.train();
    Signs[] signs = new Signs[trees.size()];
    for (int t = 0; t < signs.length; t++) {
      String[] forms = trees.get(t).forms();
      String[] found = new String[forms.length];
      for (int i = 0; i < forms.length; i++) {
        found[i] = lemmatizer.lemma(forms[i], tags[t][i], chosen[t][i]);
      }
      signs[t] = new Signs(words[t], tags[t], chosen[t], attributes, found);
    }
    say("dictionary forms learnt");
    ParserTraining parser = new ParserTraining(ParserTraining.names(trees));
    parser.train(trees, signs, weights, PARSER_EPOCHS, seed);
    say("parser trained");

    ModelWriter out = new ModelWriter();
    for (char c : Model.MAGIC.toCharArray()) {
      out.octet(c);
    }
    out.octet(Model.VERSION);
    vocabulary.write(out);
    tagger.writeSparse(out, LEAST);
    attributes.write(out);
    morphology.writeSparse(out, LEAST);
    lemmatizer.write(out);
    out.strings(parser.names());
    parser.labels().writeSparse(out, LEAST);
    parser.moves().writeDense(out, LEAST_MOVE);
    return out.bytes();
  }

  private int fold(int t) {
    return corpus.groups()[t] / 10 % FOLDS; // neighbours are often of one document
  }

  /** The trees in {@code fold}; or the gold trees outside it, which its models are trained on. */
  private List<Integer> indices(int fold, boolean inside) {
    List<Integer> indices = new ArrayList<>();
    for (int t = 0; t < trees.size(); t++) {
      if (inside ? fold(t) == fold : fold(t) != fold && corpus.isGold(t)) {
        indices.add(t);
      }
    }
    return indices;
  }

  private static <T> List<T> pick(List<Integer> indices, List<T> from) {
    return indices.stream().map(from::get).toList();
  }

  private int[][] jackknifedTags() {
    int[][] tags = new int[trees.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Integer> rest = indices(fold, false);
      Words[] some = rest.stream().map(t -> words[t]).toArray(Words[]::new);
      Perceptron tagger = TaggerTraining.train(pick(rest, trees), some, TAGGER_EPOCHS, seed);
      for (int t : indices(fold, true)) {
        tags[t] = TaggerTraining.tag(tagger, words[t], features);
      }
    }
    return tags;
  }

  private int[][][] jackknifedMorphology(int[][] tags, Attributes attributes) {
    int[][][] chosen = new int[trees.size()][][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Integer> rest = indices(fold, false);
      Words[] some = rest.stream().map(t -> words[t]).toArray(Words[]::new);
      int[][] someTags = rest.stream().map(t -> tags[t]).toArray(int[][]::new);
      Perceptron perceptron =
          MorphologyTraining.train(
              pick(rest, trees), some, someTags, attributes, MORPHOLOGY_EPOCHS, seed);
      Morphology morphology = new Morphology(attributes, perceptron);
      for (int t : indices(fold, true)) {
        chosen[t] =
            morphology.analyse(words[t], tags[t], features, new float[attributes.classes()]);
      }
    }
    return chosen;
  }

  private String accuracy(int[][] tags) {
    int right = 0;
    int all = 0;
    for (int t = 0; t < tags.length; t++) {
      for (int i = 0; i < tags[t].length && corpus.isGold(t); i++) {
        right += tags[t][i] == trees.get(t).tags()[i] ? 1 : 0;
        all++;
      }
    }
    return String.format(java.util.Locale.ROOT, "%.2f", 100.0 * right / all);
  }

  private static void say(String what) {
    System.out.println(what);
  }
}
