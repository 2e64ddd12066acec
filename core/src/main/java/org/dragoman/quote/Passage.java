package org.dragoman.quote;

import java.util.List;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Span;

/**
 * Words between quotation marks, with where they stand.
 *
 * @param span the words without the marks
 * @param sentence number of the sentence in which they begin
 * @param last number of the sentence in which they end
 * @param block number of the paragraph
 * @param whole whether they are all of their sentences
 */
record Passage(Span span, int sentence, int last, int block, boolean whole) {

  String text(String source) {
    return source.substring(span.start(), span.end());
  }

  int words(String source) {
    return text(source).trim().split("\\s+").length;
  }

  static boolean quoted(Sentence tree, int token, List<Passage> passages) {
    int start = tree.span(token).start();
    for (Passage passage : passages) {
      if (passage.span.contains(start)) {
        return true;
      }
    }
    return false;
  }
}
