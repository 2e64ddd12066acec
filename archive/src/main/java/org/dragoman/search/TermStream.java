package org.dragoman.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that were found beforehand, handed to Lucene one position each. */
final class TermStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> words;
  private int next;

  TermStream(List<String> words) {
    this.words = words;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == words.size()) {
      return false;
    }
    term.append(words.get(next++));
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
