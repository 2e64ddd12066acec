package org.dragoman.syntax;

/**
 * The words of one sentence as the models see them. Places before the first and after the last word
 * can be asked for.
 */
public final class Words {

  /** How far outside the sentence one may look. */
  static final int MARGIN = 3;

  final int size;
  private final WordForm[] forms;

  /** The words {@code forms}, looked up in {@code vocabulary}. */
  public Words(String[] forms, int size, Vocabulary vocabulary) {
    this.size = size;
    this.forms = new WordForm[size + 2 * MARGIN];
    for (int i = 0; i < MARGIN; i++) {
      this.forms[i] = vocabulary.outside(i);
      this.forms[size + MARGIN + i] = vocabulary.outside(MARGIN + i);
    }
    for (int i = 0; i < size; i++) {
      this.forms[i + MARGIN] = vocabulary.form(forms[i]);
    }
  }

  /** Word number {@code i}; {@link #MARGIN} more may be asked for at either end. */
  WordForm at(int i) {
    return forms[i + MARGIN];
  }
}
