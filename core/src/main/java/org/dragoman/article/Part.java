package org.dragoman.article;

import java.util.List;

/**
 * One paragraph of the page while its place in the article is being found out: the only value of
 * this package that changes, and it never leaves it.
 */
final class Part {

  /** What a part is, or may be. */
  enum Role {
    /** Reads as a paragraph of an article. */
    BODY,
    /** A short line: headline, cross-head, kicker, label, teaser; its place decides. */
    SHORT,
    HEADLINE,
    SUBHEAD,
    /** A dateline on a line of its own: neither text nor furniture. */
    DATELINE,
    FURNITURE
  }

  final Paragraph paragraph;
  final int words;
  private String key;
  Role role;
  Furniture.Kind kind;

  /** A label alone on its line ("Related articles"), which lines below it may belong to. */
  boolean label;

  /** The language of the label, when it is furniture known by its words. */
  String language = "";

  List<PageDates.Found> dates = List.of();
  boolean byline;

  /** A sentence too short to tell an article by, kept as text where it stands among text. */
  boolean weak;

  Part(Paragraph paragraph) {
    this.paragraph = paragraph;
    this.words = paragraph.words();
  }

  String text() {
    return paragraph.text();
  }

  /** The words without case, accents and punctuation. */
  String key() {
    if (key == null) {
      key = Texts.key(text());
    }
    return key;
  }

  boolean is(Role other) {
    return role == other;
  }

  boolean isStrong() {
    return role == Role.BODY && !weak;
  }

  void furniture(Furniture.Kind as) {
    role = Role.FURNITURE;
    kind = as;
  }

  /** A line that could head an article: begins large, not too long, does not end as a sentence. */
  boolean isHeadlineLike() {
    String text = text();
    return words >= 3
        && words <= 30
        && !paragraph.startsLower()
        && !paragraph.isList()
        && ".:;,…".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  @Override
  public String toString() {
    return paragraph.firstLine() + " " + role + " " + (kind == null ? "" : kind) + " " + text();
  }
}
