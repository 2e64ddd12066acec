package org.dragoman.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import org.dragoman.text.Span;

/**
 * Trains and measures the tagger of names: {@code NameTraining <corpus> <language> <model file>
 * <jar of a dictionary> <path of the dictionary in it>}; with {@code cross} for the model file,
 * trains on four fifths and measures on the fifth left out, five times, and writes the counts of
 * each text to the file that is the sixth argument, where {@code dragoman evaluate} finds them.
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
    boolean cross = arguments.length == 6 && arguments[2].equals("cross");
    if (arguments.length != 5 && !cross) {
      throw new IllegalArgumentException(
          "NameTraining <corpus> <language> <model file> <jar> <dictionary in it>, or NameTraining"
              + " <corpus> <language> cross <jar> <dictionary in it> <file of counts>");
    }
    Language language = Language.of(arguments[1]).orElseThrow();
    NameCorpus corpus = NameCorpus.read(Path.of(arguments[0]), language);
    NameWords words = NameWords.read(Path.of(arguments[3]), arguments[4], language);
    NameTraining training = new NameTraining(language, corpus, words);
    if (cross) {
      training.cross(Path.of(arguments[5]));
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

  private void cross(Path file) throws IOException {
    StringBuilder out =
        new StringBuilder(
            """
            # Names of texts that the tagger had not learnt from: trained on four fifths, measured on the fifth left out, five times.
            # One line a text of the corpus: how many names of each kind it marks, how many were said, how many of those are right.
            # Written by org.dragoman.training.NameTraining, cross; do not edit. The model that ships has learnt from all of it:
            """);
    out.append("# model ").append(digest()).append('\n');
    out.append("text | kind | marked | said | right\n");
    TreeMap<String, int[]> sums = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream zip = new GZIPOutputStream(bytes)) {
        zip.write(model(fold));
      }
      NameTagger tagger = NameTagger.read(new ByteArrayInputStream(bytes.toByteArray()), language);
      for (int t = 0; t < corpus.texts().size(); t++) {
        if (t * FOLDS / corpus.texts().size() == fold) {
          for (Count count : counts(corpus.texts().get(t), tagger)) {
            count.addTo(sums);
            out.append(t + 1).append(count).append('\n');
          }
        }
      }
    }
    Files.writeString(file, out);
    sums.forEach((kind, n) -> System.out.println(new Count(kind, n[0], n[1], n[2])));
  }

  /** Tells which model ships, so that counts of an older one are known for what they are. */
  private String digest() throws IOException {
    String file = "/models/" + language.code() + ".names";
    try (InputStream in = NameTagger.class.getResourceAsStream(file)) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Names of one kind in one text. */
  private record Count(String kind, int marked, int said, int right) {

    void addTo(TreeMap<String, int[]> sums) {
      int[] sum = sums.computeIfAbsent(kind, k -> new int[3]);
      sum[0] += marked;
      sum[1] += said;
      sum[2] += right;
    }

    @Override
    public String toString() {
      return " | " + kind + " | " + marked + " | " + said + " | " + right;
    }
  }

  /** The kinds of name that the text has, or is said to have. */
  private static List<Count> counts(NameCorpus.Text text, NameTagger tagger) {
    List<NameCorpus.Marked> said = new ArrayList<>();
    List<List<Name>> names = tagger.names(text.sentences());
    for (int s = 0; s < names.size(); s++) {
      for (Name name : names.get(s)) {
        Span span = text.sentences().get(s).span(name.first(), name.last());
        said.add(new NameCorpus.Marked(span.start(), span.end(), name.kind().code()));
      }
    }
    List<Count> counts = new ArrayList<>();
    for (String kind : List.of("PER", "LOC", "ORG")) {
      List<NameCorpus.Marked> marked =
          text.names().stream().distinct().filter(m -> m.kind().equals(kind)).toList();
      List<NameCorpus.Marked> own = said.stream().filter(m -> m.kind().equals(kind)).toList();
      if (!marked.isEmpty() || !own.isEmpty()) {
        int right = (int) own.stream().filter(marked::contains).count();
        counts.add(new Count(kind, marked.size(), own.size(), right));
      }
    }
    return counts;
  }
}
