package org.dragoman.syntax;

import java.util.Arrays;
import org.dragoman.text.Span;

/**
 * One sentence as a Universal Dependencies tree. Tokens are numbered from 0; the root's head is -1.
 *
 * <p>Arrays, not token objects: a sentence is read many times and kept briefly.
 */
public final class Sentence {

  private final Span span;
  private final int[] starts;
  private final int[] ends;
  private final String[] forms;
  private final String[] lemmas;
  private final Upos[] upos;
  private final String[] feats;
  private final int[] heads;
  private final String[] deprels;
  private final int[][] children;

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
    this.span = span;
    this.starts = starts;
    this.ends = ends;
    this.forms = forms;
    this.lemmas = lemmas;
    this.upos = upos;
    this.feats = feats;
    this.heads = heads;
    this.deprels = deprels;
    this.children = children(heads);
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

  public Span span() {
    return span;
  }

  public int size() {
    return forms.length;
  }

  public Span span(int token) {
    return new Span(starts[token], ends[token]);
  }

  /** From the start of token {@code first} to the end of token {@code last}. */
  public Span span(int first, int last) {
    return new Span(starts[first], Math.max(starts[first], ends[last]));
  }

  public String form(int token) {
    return forms[token];
  }

  public String lemma(int token) {
    return lemmas[token];
  }

  public Upos upos(int token) {
    return upos[token];
  }

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
    return heads[token];
  }

  /** The relation of {@code token} to its head, for example {@code nsubj:pass}. */
  public String deprel(int token) {
    return deprels[token];
  }

  /** Whether the relation is {@code relation} or a subtype of it. */
  public boolean is(int token, String relation) {
    String own = deprels[token];
    return own.startsWith(relation)
        && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
  }

  /** Dependents in the order of the sentence. Not to be changed. */
  public int[] children(int token) {
    return children[token];
  }

  /** The first dependent with {@code relation} or a subtype, or -1. */
  public int child(int token, String relation) {
    for (int child : children[token]) {
      if (is(child, relation)) {
        return child;
      }
    }
    return -1;
  }

  public int root() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code token} is {@code ancestor} or hangs below it. */
  public boolean dominates(int ancestor, int token) {
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
          .append(lemmas[i])
          .append('\t')
          .append(upos[i])
          .append('\t')
          .append(feats[i])
          .append('\t')
          .append(heads[i] + 1)
          .append('\t')
          .append(deprels[i])
          .append('\n');
    }
    return out.toString();
  }
}
