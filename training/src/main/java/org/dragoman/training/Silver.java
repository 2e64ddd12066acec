package org.dragoman.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dragoman.syntax.Model;
import org.dragoman.syntax.Sentence;
import org.dragoman.syntax.Syntax;
import org.dragoman.text.Language;
import org.dragoman.text.Span;

/**
 * Parses raw text with several models and keeps the sentences they nearly agree on, for more
 * training: {@code Silver <language> <raw text> <output.conllu.gz> <sentences> <model> ...}.
 *
 * <p>The idea: models that differ by their random order make different mistakes; the tree that
 * agrees most with all the others has fewer than any one model's (a tree bank of votes, after
 * Surdeanu and Manning 2010, "Ensemble models for dependency parsing: cheap and good?").
 */
public final class Silver {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 45;
  private static final double LEAST_AGREEMENT = 0.80;

  private Silver() {}

  public static void main(String[] arguments) throws IOException {
    Language language = Language.of(arguments[0]).orElseThrow();
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(arguments[1])));
    Collections.sort(lines);
    Collections.shuffle(lines, new Random(1));
    int wanted = Integer.parseInt(arguments[3]);
    List<Syntax> teachers = new ArrayList<>();
    for (String file : Arrays.asList(arguments).subList(4, arguments.length)) {
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        teachers.add(Syntax.of(language, Model.read(in, language)));
      }
    }
    int kept = 0;
    int seen = 0;
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2]))),
            StandardCharsets.UTF_8)) {
      for (String line : lines) {
        for (Sentence raw : teachers.get(0).segment(line, new Span(0, line.length()))) {
          if (raw.size() < SHORTEST || raw.size() > LONGEST || kept >= wanted) {
            continue;
          }
          seen++;
          Sentence best = best(raw, teachers);
          if (best != null) {
            kept++;
            out.write("# text = " + line.substring(raw.span().start(), raw.span().end()) + "\n");
            out.write(rows(best));
            out.write("\n");
          }
        }
      }
    }
    System.out.println(kept + " of " + seen + " sentences kept");
  }

  private static String rows(Sentence s) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < s.size(); i++) {
      rows.append(i + 1)
          .append('\t')
          .append(s.form(i))
          .append("\t_\t")
          .append(s.upos(i))
          .append("\t_\t")
          .append(s.feats(i))
          .append('\t')
          .append(s.head(i) + 1)
          .append('\t')
          .append(s.deprel(i))
          .append("\t_\t_\n");
    }
    return rows.toString();
  }

  /** The tree nearest to all the others, or null when they differ too much. */
  private static Sentence best(Sentence raw, List<Syntax> teachers) {
    List<Sentence> trees = new ArrayList<>();
    for (Syntax teacher : teachers) {
      trees.add(teacher.analyse(List.of(raw)).get(0));
    }
    double most = 0;
    Sentence best = null;
    for (Sentence tree : trees) {
      int same = 0;
      for (Sentence other : trees) {
        if (other != tree) {
          for (int i = 0; i < raw.size(); i++) {
            same += tree.head(i) == other.head(i) && tree.deprel(i).equals(other.deprel(i)) ? 1 : 0;
          }
        }
      }
      double agreement = (double) same / raw.size() / (trees.size() - 1);
      if (agreement > most) {
        most = agreement;
        best = tree;
      }
    }
    return most >= LEAST_AGREEMENT ? best : null;
  }
}
