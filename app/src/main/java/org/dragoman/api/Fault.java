package org.dragoman.api;

import java.util.Optional;
import org.dragoman.UnreadLanguage;
import org.dragoman.reader.UnreadableSource;
import org.dragoman.search.QueryException;
import org.dragoman.search.UnknownCursor;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.TooCostly;

/** Something that cannot be answered: a status of HTTP, a word for programs, a line for people. */
public final class Fault extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String title;
  private final transient QueryException query;

  public Fault(int status, String type, String title, String detail) {
    this(status, type, title, detail, null);
  }

  private Fault(int status, String type, String title, String detail, QueryException query) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
    this.query = query;
  }

  /** Something that is not there. */
  static Fault missing(String detail) {
    return new Fault(404, "not-found", "There is no such thing", detail);
  }

  /** A parameter that cannot be understood. */
  static Fault parameter(String detail) {
    return new Fault(400, "parameter", "A parameter is wrong", detail);
  }

  /** What an archive's complaint means to a program. */
  public static Fault of(ArchiveException e) {
    if (e instanceof QueryException q) {
      return new Fault(400, "query", "The query does not parse", q.why(), q);
    }
    if (e instanceof UnknownCursor) {
      return new Fault(400, "cursor", "The cursor is wrong", e.getMessage());
    }
    if (e instanceof TooCostly) {
      return new Fault(422, "too-costly", "This would take too long", e.getMessage());
    }
    return new Fault(503, "archive", "The archive cannot answer now", e.getMessage());
  }

  static Fault of(UnreadableSource e) {
    return new Fault(422, "unreadable", "It cannot be read", e.getMessage());
  }

  static Fault of(UnreadLanguage e) {
    return new Fault(422, "language", "Its language is not read", e.getMessage());
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public String title() {
    return title;
  }

  /** The query that does not parse. */
  public Optional<QueryException> query() {
    return Optional.ofNullable(query);
  }
}
