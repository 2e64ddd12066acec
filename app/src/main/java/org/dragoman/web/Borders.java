package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code /borders.geojson}: the outlines of the map. Another file can be put in its place, since no
 * file of borders takes no position.
 */
final class Borders implements Part {

  private final byte[] json;

  /**
   * The borders of a file, else those that come with the program.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  Borders(Optional<Path> file) {
    try (InputStream in =
        file.isPresent()
            ? Files.newInputStream(file.get())
            : Borders.class.getResourceAsStream("borders.geojson")) {
      this.json = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/borders.geojson",
        ctx ->
            ctx.contentType("application/geo+json")
                .header("Cache-Control", "no-cache")
                .result(json));
  }
}
