package org.dragoman.actor;

import org.dragoman.text.Span;

/**
 * Words that mean an actor.
 *
 * @param text the words as they stand in the source
 * @param sentence the sentence's place in the article's list
 * @param first the first token
 * @param last the last token, inclusive
 * @param head the token that stands for the phrase in the tree
 */
public record Mention(
    String text, Span span, int sentence, int first, int last, int head, MentionKind kind) {

  boolean covers(int otherSentence, int token) {
    return sentence == otherSentence && first <= token && token <= last;
  }

  int length() {
    return last - first + 1;
  }
}
