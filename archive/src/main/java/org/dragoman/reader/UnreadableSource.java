package org.dragoman.reader;

/**
 * A source that cannot be read, or not to its end; the message is one line for the user: which
 * file, what is wrong with it, what to do.
 */
public final class UnreadableSource extends Exception {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String wrong;
  private final String remedy;
  private final boolean cut;

  public UnreadableSource(String path, String wrong, String remedy) {
    this(path, wrong, remedy, false);
  }

  private UnreadableSource(String path, String wrong, String remedy, boolean cut) {
    super(line(path + ": " + wrong + "; " + remedy));
    this.path = path;
    this.wrong = line(wrong);
    this.remedy = remedy;
    this.cut = cut;
  }

  /** Names in archives and what parsers say may hold ends of lines. */
  private static String line(String words) {
    return words.replaceAll("\\s*\\R\\s*", " ");
  }

  /** A source of which a part was read. */
  static UnreadableSource cut(String path, String wrong, String remedy) {
    return new UnreadableSource(path, wrong, remedy, true);
  }

  /** The source as the user named it. */
  public String path() {
    return path;
  }

  /** What is wrong with it. */
  public String wrong() {
    return wrong;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }

  /** Whether a part of it was read all the same. */
  public boolean isCut() {
    return cut;
  }
}
