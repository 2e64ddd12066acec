package org.dragoman.api;

import java.util.List;
import java.util.Optional;
import org.dragoman.store.ArchiveException;

/**
 * One address of the API: what is asked, what is answered, and by whom. It is declared once; server
 * and OpenAPI both follow it.
 *
 * @param method GET or POST
 * @param path with parameters in braces
 * @param name for programs that are made from the description
 * @param summary one line
 * @param shape record of the answer; of an entry, where the answer is a list
 * @param form what the answer is
 * @param bodies media types a POST takes
 */
public record Endpoint(
    String method,
    String path,
    String name,
    String summary,
    List<Parameter> parameters,
    Class<? extends Record> shape,
    Form form,
    List<String> bodies,
    Handler handler) {

  /** What an answer is. */
  public enum Form {
    /** One object. */
    OBJECT,
    /** One object with {@code items}, which are the rows of CSV. */
    TABLE,
    /** {@code total}, {@code next} and {@code items}. */
    PAGE,
    /** A list of objects, also to be had as JSON lines. */
    LINES
  }

  /** Answers. */
  @FunctionalInterface
  public interface Handler {
    Outcome answer(Asked asked) throws ArchiveException, Fault;
  }

  public Endpoint {
    parameters = List.copyOf(parameters);
    bodies = List.copyOf(bodies);
  }

  static Endpoint get(
      String path, String name, String summary, Class<? extends Record> shape, Form form) {
    return new Endpoint("GET", path, name, summary, List.of(), shape, form, List.of(), a -> null);
  }

  static Endpoint post(
      String path,
      String name,
      String summary,
      Class<? extends Record> shape,
      Form form,
      String... bodies) {
    return new Endpoint(
        "POST", path, name, summary, List.of(), shape, form, List.of(bodies), a -> null);
  }

  Endpoint with(Parameter... asked) {
    return new Endpoint(method, path, name, summary, List.of(asked), shape, form, bodies, handler);
  }

  Endpoint by(Handler answering) {
    return new Endpoint(method, path, name, summary, parameters, shape, form, bodies, answering);
  }

  /** Whether it has rows for a table. */
  public boolean hasRows() {
    return form == Form.PAGE || form == Form.TABLE;
  }

  Optional<Parameter> parameter(String wanted) {
    return parameters.stream().filter(p -> p.name().equals(wanted)).findFirst();
  }
}
