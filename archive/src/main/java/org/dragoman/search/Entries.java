package org.dragoman.search;

/** The fields of the index and what their entries look like. */
final class Entries {

  /** Raised whenever an index of before no longer answers right; such an index is made anew. */
  static final String FORMAT = "1";

  static final String WORD = "word";
  static final String SAID_WORD = "said.word";
  static final String FORMS = "forms";
  static final String NAMES = "names";

  /** Names of the fields (of a query) that have a value, where nothing else tells. */
  static final String HAS = "has";

  static final String ARTICLE_NO = "article_no";
  static final String SENTENCE_NO = "sentence_no";
  static final String REPORT_NO = "report_no";

  /** Place of a document among those of its sentence, from 0. */
  static final String AT = "at";

  /** Place of a document among those of its article, from 0. */
  static final String IN_ARTICLE = "in_article";

  /** When the act was, else when the article was published: 20181211. */
  static final String DAY = "day";

  /** First and last year in which the act may have been: 20182019. */
  static final String YEARS = "years";

  static final String STATE = "state";

  /** What the article's first document keeps of it: {@link ArticleText}. */
  static final String TEXT = "text";

  static final String TRIGGER = "trigger";

  private static final int LONGEST = 200;

  private Entries() {}

  /** A state among ids and names. */
  static String state(String code) {
    return "@" + code;
  }

  /** No entry is longer than Lucene takes. */
  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1)));
  }
}
