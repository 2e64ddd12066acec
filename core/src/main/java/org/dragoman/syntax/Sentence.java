package org.dragoman.syntax;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dragoman.text.Span;

/**
 * One sentence as a Universal Dependencies tree. Tokens are numbered from 0; the root's head is -1.
 *
 * <p>Arrays, not token objects: a sentence is read many times and kept briefly.
 *
 * <p>The tree grows when it is first asked for. Of all that is said of a sentence it costs most,
 * and in most sentences of most news nobody acts on anybody, so that nobody asks.
 */
public final class Sentence {

  private final Span span;
  private final int[] starts;
  private final int[] ends;
  private final String[] forms;
  private final String[] lemmas;
  private final Upos[] upos;
  private final String[] feats;
  private final boolean[] open; // words whose dictionary form or class the tree decides, or null
  private final boolean classes; // whether it decides their classes, too
  private final Supplier<Tree> growing;
  private volatile Tree tree;

  /**
   * What the words of a sentence depend on.
   *
   * @param lemmas,upos dictionary forms and classes, now that the tree is known
   */
  record Tree(int[] heads, String[] deprels, int[][] children, String[] lemmas, Upos[] upos) {

    Tree(int[] heads, String[] deprels, String[] lemmas, Upos[] upos) {
      this(heads, deprels, Sentence.children(heads), lemmas, upos);
    }
  }

  /**
   * @param span the sentence in its source
   * @param starts,ends each token's offsets in the source; the parts of a contraction share them
   * @param forms each token's words, as UD has them ("do", "n't"; "zu", "dem")
   * @param lemmas dictionary forms, lower case but for proper names and German nouns; a German verb
   *     with a separated prefix has the whole verb ("ausschließen")
   * @param feats UD morphology, for example {@code Case=Nom|Number=Sing}, or {@code _}
   * @param heads the head's number, -1 for the root
   * @param deprels UD relations with subtypes, for example {@code nsubj:pass}
   */
  public Sentence(
      Span span,
      int[] starts,
      int[] ends,
      String[] forms,
      String[] lemmas,
      Upos[] upos,
      String[] feats,
      int[] heads,
      String[] deprels) {
    this(
        span,
        starts,
        ends,
        forms,
        lemmas,
        upos,
        feats,
        null,
        false,
        () -> new Tree(heads, deprels, lemmas, upos));
  }

  private Sentence(
      Span span,
      int[] starts,
      int[] ends,
      String[] forms,
      String[] lemmas,
      Upos[] upos,
      String[] feats,
      boolean[] open,
      boolean classes,
      Supplier<Tree> growing) {
    this.span = span;
    this.starts = starts;
    this.ends = ends;
    this.forms = forms;
    this.lemmas = lemmas;
    this.upos = upos;
    this.feats = feats;
    this.open = open;
    this.classes = classes;
    this.growing = growing;
  }

  /**
   * The same words as the models see them, and a tree to come.
   *
   * @param open marks words whose dictionary form the tree decides; null when there are none
   * @param classes whether it decides their classes, too
   */
  Sentence analysed(
      String[] lemmas,
      Upos[] upos,
      String[] feats,
      boolean[] open,
      boolean classes,
      Supplier<Tree> growing) {
    return new Sentence(span, starts, ends, forms, lemmas, upos, feats, open, classes, growing);
  }

  /** The same words with a tree made of this one's, when it is first asked for. */
  Sentence mended(Function<Sentence, Tree> mending) {
    return new Sentence(
        span, starts, ends, forms, lemmas, upos, feats, open, classes, () -> mending.apply(this));
  }

  /** The same words with other inflections and a tree made of this one's. */
  Sentence mended(String[] feats, Function<Sentence, Tree> mending) {
    return new Sentence(
        span, starts, ends, forms, lemmas, upos, feats, open, classes, () -> mending.apply(this));
  }

  Tree tree() {
    Tree grown = tree;
    if (grown == null) {
      synchronized (growing) {
        grown = tree;
        if (grown == null) {
          grown = growing.get();
          tree = grown;
        }
      }
    }
    return grown;
  }

  private static int[][] children(int[] heads) {
    int[] counts = new int[heads.length];
    for (int head : heads) {
      if (head >= 0) {
        counts[head]++;
      }
    }
    int[][] children = new int[heads.length][];
    for (int i = 0; i < heads.length; i++) {
      children[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        children[heads[i]][counts[heads[i]]++] = i;
      }
    }
    return children;
  }

  /** Where it stands in the text. */
  public Span span() {
    return span;
  }

  /** How many words it has. */
  public int size() {
    return forms.length;
  }

  /** Where a word stands in the text. */
  public Span span(int token) {
    return new Span(starts[token], ends[token]);
  }

  /** From the start of token {@code first} to the end of token {@code last}. */
  public Span span(int first, int last) {
    return new Span(starts[first], Math.max(starts[first], ends[last]));
  }

  /** A word as it is written. */
  public String form(int token) {
    return forms[token];
  }

  /** The dictionary form of a word. */
  public String lemma(int token) {
    return open != null && open[token] ? tree().lemmas[token] : lemmas[token];
  }

  /** The class of a word. */
  public Upos upos(int token) {
    return classes && open != null && open[token] ? tree().upos[token] : upos[token];
  }

  /** The inflection of a word, as Universal Dependencies write it. */
  public String feats(int token) {
    return feats[token];
  }

  /** Whether token {@code token} has, for example, {@code Case=Gen}. */
  public boolean has(int token, String feature) {
    String all = feats[token];
    int at = all.indexOf(feature);
    return at >= 0
        && (at == 0 || all.charAt(at - 1) == '|')
        && (at + feature.length() == all.length() || all.charAt(at + feature.length()) == '|');
  }

  /** The number of the head of {@code token}, -1 for the root. */
  public int head(int token) {
    return tree().heads[token];
  }

  /** The relation of {@code token} to its head, for example {@code nsubj:pass}. */
  public String deprel(int token) {
    return tree().deprels[token];
  }

  /** Whether the relation is {@code relation} or a subtype of it. */
  public boolean is(int token, String relation) {
    String own = tree().deprels[token];
    return own.startsWith(relation)
        && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
  }

  /** Dependents in the order of the sentence. Not to be changed. */
  public int[] children(int token) {
    return tree().children[token];
  }

  /** The first dependent with {@code relation} or a subtype, or -1. */
  public int child(int token, String relation) {
    for (int child : tree().children[token]) {
      if (is(child, relation)) {
        return child;
      }
    }
    return -1;
  }

  /** The word that all others hang on. */
  public int root() {
    int[] heads = tree().heads;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code token} is {@code ancestor} or hangs below it. */
  public boolean dominates(int ancestor, int token) {
    int[] heads = tree().heads;
    for (int i = token, steps = 0; i >= 0 && steps <= heads.length; i = heads[i], steps++) {
      if (i == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** The tree as CoNLL-U lines: number, form, lemma, tag, morphology, head, relation. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < forms.length; i++) {
      out.append(i + 1)
          .append('\t')
          .append(forms[i])
          .append('\t')
          .append(lemma(i))
          .append('\t')
          .append(upos(i))
          .append('\t')
          .append(feats[i])
          .append('\t')
          .append(head(i) + 1)
          .append('\t')
          .append(deprel(i))
          .append('\n');
    }
    return out.toString();
  }
}
