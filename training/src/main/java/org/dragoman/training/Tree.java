package org.dragoman.training;

/**
 * One sentence of a treebank. Heads are numbered from 0, -1 is the root.
 *
 * @param text the sentence as it was written
 * @param written for each word the token it was written as: itself, or the contraction it is the
 *     first part of; empty for the other parts of a contraction
 */
record Tree(
    String text,
    String[] written,
    String[] forms,
    String[] lemmas,
    int[] tags,
    String[] feats,
    int[] heads,
    String[] relations) {

  int size() {
    return forms.length;
  }

  /** The same tree over other forms. */
  Tree withForms(String[] others) {
    return new Tree(text, written, others, lemmas, tags, feats, heads, relations);
  }
}
