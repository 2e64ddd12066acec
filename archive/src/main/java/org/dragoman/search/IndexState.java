package org.dragoman.search;

/**
 * What the folder of an index holds.
 *
 * @param lastArticle number of the last article it knows; 0 where it is not READY
 * @param what one line for people
 */
public record IndexState(Kind kind, long lastArticle, String what) {

  /** Whatever is not READY can be made anew from the store. */
  public enum Kind {
    /** There is none. */
    MISSING,
    READY,
    /** Made by another version. */
    OUTDATED,
    /** Not an index of Dragoman; nothing in it is touched. */
    FOREIGN,
    DAMAGED
  }
}
