package org.dragoman.reader;

/**
 * A source that cannot be read; the message is one line for the user: which file, what is wrong
 * with it, what to do.
 */
public final class UnreadableSource extends Exception {

  private static final long serialVersionUID = 1L;

  private final String path;

  public UnreadableSource(String path, String wrong, String remedy) {
    super(path + ": " + wrong + "; " + remedy);
    this.path = path;
  }

  /** The source as the user named it. */
  public String path() {
    return path;
  }
}
