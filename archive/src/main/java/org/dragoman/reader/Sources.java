package org.dragoman.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * All articles in files of any format, one after the other: containers are gone through as they
 * come and never held whole, so that a crawl of any size takes the same memory.
 *
 * <p>What cannot be read is a source too, whose reading says why; the rest goes on behind it.
 */
public final class Sources implements Iterator<Source>, Closeable {

  /** A crawl, gzipped, in a tar, gzipped, in a zip. More was made to do harm. */
  private static final int DEEPEST = 5;

  /** A container that is open, and how many pieces came out of it. */
  private static final class Opened {
    final Shelf shelf;
    final String path;
    int pieces;

    Opened(Shelf shelf, String path) {
      this.shelf = shelf;
      this.path = path;
    }
  }

  private final Iterator<Source> files;
  private final Columns columns;
  private final Deque<Opened> open = new ArrayDeque<>();
  private final Deque<Source> waiting = new ArrayDeque<>();

  private Sources(Iterator<Source> files, Columns columns) {
    this.files = files;
    this.columns = columns;
  }

  /** The articles in these files. */
  public static Sources in(List<Source> files, Columns columns) {
    return new Sources(files.iterator(), columns);
  }

  /** The articles in files that come one after the other. */
  public static Sources in(Iterator<Source> files, Columns columns) {
    return new Sources(files, columns);
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty()) {
      if (!open.isEmpty()) {
        step();
      } else if (files.hasNext()) {
        start(files.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Source next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }

  private void start(Source file) {
    InputStream in = null;
    try {
      in = file.open();
      Input input = Input.of(file.path(), file.file(), in, columns);
      Optional<Format> format = Format.of(input.head(), columns);
      if (file.part().flatMap(Part::linesBefore).isPresent()) {
        long before = file.part().get().linesBefore().get();
        open.push(new Opened(JsonFile.lines(input, before), file.path()));
      } else if (format.isPresent()) {
        open.push(new Opened(format.get().open(input), file.path()));
      } else if (file.file().isPresent() || file.isHanded()) {
        in.close();
        page(file); // read when its turn comes
      } else {
        page(Source.of(file.path(), input.whole(), file.page()));
      }
    } catch (UnreadableSource e) {
      close(in);
      waiting.add(Source.refused(e));
    } catch (IOException e) {
      close(in);
      // a file that cannot be opened says so itself; one that can has a damaged beginning
      waiting.add(in == null ? file : Source.refused(damaged(file.path(), e, false)));
    } catch (RuntimeException e) {
      close(in);
      waiting.add(Source.refused(damaged(file.path(), e, false)));
    }
  }

  /** A page, and behind it, when it is too long, that a part was left out. */
  private void page(Source page) {
    waiting.add(page);
    page.cut().map(Source::refused).ifPresent(waiting::add);
  }

  private void step() {
    Opened top = open.peek();
    try {
      Optional<Piece> piece = top.shelf.next();
      if (piece.isEmpty()) {
        close(open.pop().shelf);
        return;
      }
      take(piece.get());
      top.pieces++;
    } catch (UnreadableSource e) {
      give(e);
    } catch (IOException | RuntimeException e) {
      if (isBomb(e)) {
        Opened first = open.peekLast();
        close();
        waiting.add(
            Source.refused(
                new UnreadableSource(first.path, messageOf(e), "unpack and check it yourself")));
      } else {
        give(damaged(top.path, e, top.pieces > 0));
      }
    }
  }

  /** The innermost container cannot be gone on with. */
  private void give(UnreadableSource why) {
    waiting.add(Source.refused(why));
    if (!open.isEmpty()) {
      close(open.pop().shelf);
    }
  }

  private void take(Piece piece) throws IOException, UnreadableSource {
    if (piece instanceof Piece.Trouble trouble) {
      waiting.add(Source.refused(trouble.why()));
    } else if (piece instanceof Piece.Article article) {
      if (!article.item().isBlank()) {
        waiting.add(Source.of(article));
      }
    } else if (piece instanceof Piece.Bytes bytes) {
      look(bytes);
    }
  }

  private void look(Piece.Bytes bytes) throws IOException {
    Input input = Input.of(bytes.path(), Optional.empty(), bytes.in(), columns);
    try {
      Optional<Format> format = Format.of(input.head(), columns);
      if (format.isEmpty()) {
        page(Source.of(bytes.path(), input.whole(), bytes.page()));
      } else if (open.size() >= DEEPEST) {
        waiting.add(
            Source.refused(
                new UnreadableSource(
                    bytes.path(), "packed more than " + DEEPEST + " times over", "unpack it")));
      } else {
        open.push(new Opened(format.get().open(input), bytes.path()));
      }
    } catch (UnreadableSource e) {
      waiting.add(Source.refused(e)); // of this piece; the container goes on
    } catch (GzipMembers.Damage e) {
      if (!open.peek().shelf.outlivesDamage()) {
        throw e;
      }
    }
  }

  private static UnreadableSource damaged(String path, Exception e, boolean partly) {
    String wrong =
        e instanceof EOFException
            ? "it ends too early"
            : e instanceof ZipException
                ? "its packing is damaged (" + messageOf(e) + ")"
                : "it is damaged (" + messageOf(e) + ")";
    return partly
        ? UnreadableSource.cut(path, wrong, "what came before it is read; fetch it again")
        : new UnreadableSource(path, wrong, "fetch it again");
  }

  private static String messageOf(Throwable e) {
    if (e instanceof JsonProcessingException json) {
      return json.getOriginalMessage();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static boolean isBomb(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof Inflated.Bomb) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      close(open.pop().shelf);
    }
  }

  private static void close(Closeable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (IOException | RuntimeException e) {
        // it was read to where it could be; nothing is lost by what closing says
      }
    }
  }
}
