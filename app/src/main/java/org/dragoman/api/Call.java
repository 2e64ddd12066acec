package org.dragoman.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the API sees it, whatever server took it.
 *
 * @param scheme http or https, as the reader called the server
 * @param path values of the path's parameters, decoded
 * @param query values of the query string, decoded
 * @param headers by their names in small letters
 * @param parts files of a form
 */
public record Call(
    String address,
    String scheme,
    Map<String, String> path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body,
    List<Part> parts) {

  /** A file of a form. */
  public record Part(String name, byte[] bytes) {}

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body's media type, without its parameters. */
  String mediaType() {
    return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
