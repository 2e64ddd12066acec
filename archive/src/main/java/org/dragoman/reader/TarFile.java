package org.dragoman.reader;

import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar file: its files, in order; links and devices are left out. */
final class TarFile implements Shelf {

  private final Input input;
  private final TarArchiveInputStream tar;

  private TarFile(Input input) {
    this.input = input;
    this.tar = new TarArchiveInputStream(input.in());
  }

  static Shelf open(Input input) {
    return new TarFile(input);
  }

  @Override
  public Optional<Piece> next() throws IOException {
    TarArchiveEntry entry;
    while ((entry = tar.getNextEntry()) != null) {
      if (entry.isFile() && !entry.isLink() && !ZipFile.hidden(entry.getName())) {
        return Optional.of(
            new Piece.Bytes(
                input.path() + "!" + entry.getName(), ZipFile.open(tar), Piece.Page.UNKNOWN));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
