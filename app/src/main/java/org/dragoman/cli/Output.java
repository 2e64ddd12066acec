package org.dragoman.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output in UTF-8, whatever the platform's encoding, that remembers why it failed: a
 * reader that has gone away ({@code | head -1}) is nobody's fault, a full disk must be said.
 */
final class Output extends FilterOutputStream {

  private IOException failure;

  Output(OutputStream out) {
    super(out);
  }

  /** A writer on it; it swallows failures, so ask {@link #fault} at the end. */
  PrintWriter writer() {
    return new PrintWriter(this, false, StandardCharsets.UTF_8);
  }

  /** What went wrong in writing; empty when all went well or nobody reads on. */
  Optional<String> fault() {
    return Optional.ofNullable(failure)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
