package org.dragoman.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.dragoman.syntax.Features;
import org.dragoman.syntax.ModelWriter;
import org.dragoman.syntax.Name;
import org.dragoman.syntax.NameFeatures;
import org.dragoman.syntax.NameTagger;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;

/**
 * Trains and measures the tagger of names: {@code NameTraining <corpus> <language> <model file>
 * <jar of a dictionary> <path of the dictionary in it>}; with {@code cross} for the model file,
 * trains on four fifths and measures on the fifth left out, five times.
 */
public final class NameTraining {

  private static final int FOLDS = 5;
  private static final int EPOCHS = 12;

  /** Weights under this part of the mean are dropped. */
  private static final double LEAST = 0.8;

  private final Language language;
  private final NameCorpus corpus;
  private final String[] tags;
  private final List<NameFeatures> features = new ArrayList<>();
  private final List<int[]> gold = new ArrayList<>();
  private final List<Integer> textOf = new ArrayList<>();

  private final NameWords words;

  private NameTraining(Language language, NameCorpus corpus, NameWords words) {
    this.words = words;
    this.language = language;
    this.corpus = corpus;
    this.tags = corpus.tagset();
    NameTagger reader = new NameTagger(language, tags, (f, scores) -> {}, words.kinds());
    for (int t = 0; t < corpus.texts().size(); t++) {
      NameCorpus.Text text = corpus.texts().get(t);
      features.addAll(List.of(reader.features(text.sentences())));
      for (Sentence sentence : text.sentences()) {
        String[] named = NameCorpus.tags(sentence, text.names());
        int[] numbers = new int[named.length];
        for (int i = 0; i < named.length; i++) {
          numbers[i] = List.of(tags).indexOf(named[i]);
        }
        gold.add(numbers);
        textOf.add(t);
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 5) {
      throw new IllegalArgumentException(
          "NameTraining <corpus> <language> <model file>|cross <jar> <dictionary in it>");
    }
    Language language = Language.of(arguments[1]).orElseThrow();
    NameCorpus corpus = NameCorpus.read(Path.of(arguments[0]), language);
    NameWords words = NameWords.read(Path.of(arguments[3]), arguments[4], language);
    NameTraining training = new NameTraining(language, corpus, words);
    if (arguments[2].equals("cross")) {
      training.cross();
      return;
    }
    Files.write(Path.of(arguments[2]), new byte[0]);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
      out.write(training.model(-1));
    }
    System.out.println(Files.size(Path.of(arguments[2])) + " bytes");
  }

  /** A model file's contents, learnt from all texts but those of one fold. */
  private byte[] model(int without) {
    Perceptron perceptron = new Perceptron(tags.length);
    NameTagger tagger = new NameTagger(language, tags, perceptron, words.kinds());
    Features buffer = new Features();
    int[] order = Order.ascending(gold.size());
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Order.shuffle(order, random);
      for (int s : order) {
        if (fold(s) != without) {
          perceptron.step();
          learn(perceptron, features.get(s), gold.get(s), tagger.tag(features.get(s), buffer));
        }
      }
    }
    perceptron.average();
    ModelWriter out = new ModelWriter();
    for (char c : NameTagger.MAGIC.toCharArray()) {
      out.octet(c);
    }
    out.octet(NameTagger.VERSION);
    out.strings(tags);
    perceptron.writeSparse(out, LEAST);
    words.write(out);
    return out.bytes();
  }

  private int fold(int sentence) {
    return textOf.get(sentence) * FOLDS / corpus.texts().size(); // neighbours may be of one article
  }

  private static void learn(Perceptron perceptron, NameFeatures words, int[] good, int[] said) {
    Features buffer = new Features();
    for (int i = 0; i < good.length; i++) {
      int before = i == 0 ? 0 : good[i - 1];
      int saidBefore = i == 0 ? 0 : said[i - 1];
      if (good[i] != said[i]) {
        words.extract(i, buffer);
        perceptron.update(buffer, good[i], said[i], 1f);
      }
      if (good[i] != said[i] || before != saidBefore) {
        words.follow(i, before, buffer);
        perceptron.nudge(buffer, good[i], 1f);
        words.follow(i, saidBefore, buffer);
        perceptron.nudge(buffer, said[i], -1f);
      }
    }
  }

  private void cross() throws IOException {
    TreeMap<String, int[]> counts = new TreeMap<>(); // right, said, marked
    for (int fold = 0; fold < FOLDS; fold++) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        out.write(model(fold));
      }
      NameTagger tagger =
          NameTagger.read(new java.io.ByteArrayInputStream(bytes.toByteArray()), language);
      System.out.println("fold " + fold + ": " + bytes.size() + " bytes");
      for (int t = 0; t < corpus.texts().size(); t++) {
        if (t * FOLDS / corpus.texts().size() == fold) {
          count(corpus.texts().get(t), tagger, counts);
        }
      }
    }
    counts.forEach(
        (kind, n) -> {
          double precision = (double) n[0] / n[1];
          double recall = (double) n[0] / n[2];
          System.out.printf(
              Locale.ROOT,
              "%s precision %.3f recall %.3f F1 %.3f of %d%n",
              kind,
              precision,
              recall,
              2 * precision * recall / (precision + recall),
              n[2]);
        });
  }

  private static void count(
      NameCorpus.Text text, NameTagger tagger, TreeMap<String, int[]> counts) {
    List<NameCorpus.Marked> said = new ArrayList<>();
    List<List<Name>> names = tagger.names(text.sentences());
    for (int s = 0; s < names.size(); s++) {
      for (Name name : names.get(s)) {
        var span = text.sentences().get(s).span(name.first(), name.last());
        said.add(new NameCorpus.Marked(span.start(), span.end(), name.kind().code()));
      }
    }
    for (String kind : List.of("PER", "LOC", "ORG", "all")) {
      int[] n = counts.computeIfAbsent(kind, k -> new int[3]);
      List<NameCorpus.Marked> marked =
          text.names().stream().distinct().filter(m -> fits(m, kind)).toList();
      List<NameCorpus.Marked> own = said.stream().filter(m -> fits(m, kind)).toList();
      n[0] += (int) own.stream().filter(marked::contains).count();
      n[1] += own.size();
      n[2] += marked.size();
    }
  }

  private static boolean fits(NameCorpus.Marked marked, String kind) {
    return !marked.kind().equals("MISC") && (kind.equals("all") || marked.kind().equals(kind));
  }
}
