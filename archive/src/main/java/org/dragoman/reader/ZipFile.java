package org.dragoman.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip file, read from its beginning: its table at the end, which may lie, is not asked. */
final class ZipFile implements Shelf {

  private final Input input;
  private final ZipInputStream zip;
  private final Counted packed;

  private ZipFile(Input input, Counted packed) {
    this.input = input;
    this.packed = packed;
    this.zip = new ZipInputStream(packed);
  }

  static Shelf open(Input input) {
    return new ZipFile(input, new Counted(input.in()));
  }

  @Override
  public Optional<Piece> next() throws IOException {
    ZipEntry entry;
    while ((entry = zip.getNextEntry()) != null) {
      if (!entry.isDirectory() && !hidden(entry.getName())) {
        long before = packed.count();
        InputStream in = new Inflated(open(zip), () -> Math.max(1, packed.count() - before));
        return Optional.of(
            new Piece.Bytes(input.path() + "!" + entry.getName(), in, Piece.Page.UNKNOWN));
      }
    }
    return Optional.empty();
  }

  /** What systems add by themselves. */
  static boolean hidden(String name) {
    return name.startsWith("__MACOSX/") || name.matches("(?:.*/)?\\.[^/]*");
  }

  /** An entry of an archive: closing it leaves the archive open. */
  static InputStream open(InputStream archive) {
    return new FilterInputStream(archive) {
      @Override
      public void close() {
        // the archive goes on
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
