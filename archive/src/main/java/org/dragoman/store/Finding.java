package org.dragoman.store;

/**
 * A damage with what a repair needs to know of it.
 *
 * @param number of the article or document, where the mending is by number
 * @param id of the article, document or row
 */
record Finding(Damage damage, Mending mending, long number, String id) {

  /** What a repair does about it. */
  enum Mending {
    /** Nothing can be done here. */
    NONE,
    /** One of two rows with the same id goes. */
    DROP_DOUBLE,
    /** The document goes with all that was read in it, so that it can be added again. */
    DROP_DOCUMENT,
    /** The article's row goes. */
    DROP_ARTICLE,
    /** The bytes go, the reading stays. */
    DROP_BYTES,
    /** The rows of the article are made again from its reading. */
    ROWS,
    /** Rows of an article that is not there go. */
    DROP_ROWS,
    /** Which articles are current is found again from the revisions. */
    CURRENT,
    /** A change that was never written down is written down. */
    CHANGE,
    /** Derived tables are made again. */
    DERIVED
  }

  static Finding of(String where, String what, Mending mending, long number, String id) {
    return new Finding(new Damage(where, what, advice(mending)), mending, number, id);
  }

  private static String advice(Mending mending) {
    String repair =
        switch (mending) {
          case NONE -> "";
          case DROP_DOUBLE -> "drops the second";
          case DROP_DOCUMENT -> "drops the document, which can then be added again";
          case DROP_ARTICLE -> "drops the article";
          case DROP_BYTES -> "drops the bytes and keeps the reading";
          case ROWS -> "makes the rows again from the reading";
          case DROP_ROWS -> "drops the rows";
          case CURRENT -> "finds again which articles are current";
          case CHANGE -> "writes the change down";
          case DERIVED -> "makes the derived tables again";
        };
    return mending == Mending.NONE
        ? "bring the folder back from a copy"
        : "'check --repair' " + repair;
  }
}
