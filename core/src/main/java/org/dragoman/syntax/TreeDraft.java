package org.dragoman.syntax;

import java.util.Arrays;

/** A tree that is being changed: the heads and relations set right so far, beside what was. */
final class TreeDraft {

  final Sentence was;
  final Upos[] upos;
  final String[] lemmas;
  final int[] heads;
  final String[] relations;

  TreeDraft(Sentence s) {
    int n = s.size();
    was = s;
    upos = Mending.classes(s);
    lemmas = Mending.lemmas(s);
    heads = new int[n];
    relations = new String[n];
    Arrays.setAll(heads, s::head);
    Arrays.setAll(relations, s::deprel);
  }

  Sentence.Tree tree() {
    return new Sentence.Tree(heads, relations, lemmas, upos);
  }

  void relate(int token, int head, String relation) {
    heads[token] = head;
    relations[token] = relation;
  }

  int child(int head, String relation) {
    for (int t = 0; t < heads.length; t++) {
      if (heads[t] == head
          && (relations[t].equals(relation) || relations[t].startsWith(relation + ":"))) {
        return t;
      }
    }
    return -1;
  }
}
