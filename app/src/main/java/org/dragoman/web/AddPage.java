package org.dragoman.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.api.Arrivals;
import org.dragoman.api.ReadingRoom;
import org.dragoman.reader.Source;
import org.dragoman.store.ArchiveException;
import org.dragoman.store.Keep;

/** {@code /add}: files chosen or dropped in the browser are read and kept. */
public final class AddPage implements Part {

  /** What became of each file. */
  public record Outcome(List<Map<String, Object>> items) {}

  private final ReadingRoom room;

  AddPage(ReadingRoom room) {
    this.room = room;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/add", ctx -> Paper.show(ctx, Frame.of(ctx), "add", new Outcome(List.of())));
    routes.post("/add", this::add);
  }

  private void add(Context ctx) throws ArchiveException {
    List<Source> sources = new ArrayList<>();
    for (UploadedFile file : ctx.uploadedFiles("file")) {
      if (file.size() > 0) {
        sources.add(Source.of(name(file.filename()), bytes(file)));
      }
    }
    List<Map<String, Object>> items =
        sources.isEmpty() ? List.of() : new Arrivals(room, Keep.ALL).add(sources);
    boolean part = "1".equals(ctx.header("X-Part"));
    Paper.show(ctx, Frame.of(ctx), part ? "added" : "add", new Outcome(items));
  }

  /** The file's own name, without folders and without what a terminal would take as a command. */
  private static String name(String written) {
    String name = Show.file(written == null ? "" : written);
    StringBuilder safe = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .limit(200)
        .forEach(safe::appendCodePoint);
    return safe.isEmpty() ? "-" : safe.toString();
  }

  private static byte[] bytes(UploadedFile file) {
    try (InputStream in = file.content()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
