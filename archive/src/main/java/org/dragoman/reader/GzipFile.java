package org.dragoman.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A gzip file of one or more members: the one file in it. */
final class GzipFile implements Shelf {

  private final Input input;
  private final InputStream in;
  private boolean given;

  private GzipFile(Input input, InputStream in) {
    this.input = input;
    this.in = in;
  }

  static Shelf open(Input input) throws IOException {
    Counted packed = new Counted(input.in());
    InputStream in = new GzipMembers(packed);
    return new GzipFile(input, new Inflated(in, packed::count));
  }

  @Override
  public Optional<Piece> next() {
    if (given) {
      return Optional.empty();
    }
    given = true;
    return Optional.of(new Piece.Bytes(input.path(), in, Piece.Page.UNKNOWN));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
