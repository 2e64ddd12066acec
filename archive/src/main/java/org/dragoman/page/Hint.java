package org.dragoman.page;

import java.util.Locale;

/** What the name of a part of a page says it is; {@code lexicon/page-classes.txt} explains each. */
enum Hint {
  BODY,
  CONTENT,
  COMMENT,
  SHARE,
  RELATED,
  NAV,
  SIDE,
  FOOT,
  HEAD,
  AD,
  META,
  TAGS,
  CAPTION,
  SIGNUP,
  NOTICE,
  PAGER,
  TITLE,
  TEASER,
  HIDDEN,
  LIST,
  BIO,
  TOOL;

  int bit() {
    return 1 << ordinal();
  }

  static Hint of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As in the lexicon. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
