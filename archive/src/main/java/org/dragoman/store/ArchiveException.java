package org.dragoman.store;

/** Something about an archive that its user can mend: one line says what, where and how. */
public class ArchiveException extends Exception {

  private static final long serialVersionUID = 1;

  public ArchiveException(String line) {
    super(line);
  }

  public ArchiveException(String line, Throwable cause) {
    super(line, cause);
  }
}
