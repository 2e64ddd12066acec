package org.dragoman.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.Document;
import org.dragoman.Stated;
import org.dragoman.page.Page;
import org.dragoman.text.Text;

/**
 * A file or standard input that holds one page of news.
 *
 * <pre>{@code
 * for (Source source : Source.under(Path.of("articles"))) {
 *   Document document = source.read();
 * }
 * }</pre>
 */
public final class Source {

  /** No page of news is larger; more is some other kind of file. */
  public static final int LARGEST = 32 << 20; // bytes

  /** No paragraph is longer; more would cost memory for nothing. */
  static final int LONGEST_LINE = 1_000_000; // characters

  /** Opens a source's bytes, from their beginning; it may be asked again. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException, UnreadableSource;
  }

  private final String path;
  private final Opening opening;
  private final Optional<Path> file;
  private final Piece.Page page;
  private final Optional<Item> item;
  private final int weight;
  private final boolean handed;
  private Optional<Part> part = Optional.empty();

  private Source(String path, Opening opening, Optional<Path> file) {
    this(path, opening, file, Piece.Page.UNKNOWN, Optional.empty(), 0, false);
  }

  private Source(
      String path,
      Opening opening,
      Optional<Path> file,
      Piece.Page page,
      Optional<Item> item,
      int weight,
      boolean handed) {
    this.path = path;
    this.opening = opening;
    this.file = file;
    this.page = page;
    this.item = item;
    this.weight = weight;
    this.handed = handed;
  }

  /** A page out of a container. */
  static Source of(String path, byte[] bytes, Piece.Page page) {
    return new Source(
        path,
        () -> new ByteArrayInputStream(bytes),
        Optional.empty(),
        page,
        Optional.empty(),
        bytes.length,
        false);
  }

  /** An article whose parts its source told apart. */
  static Source of(Piece.Article article) {
    return new Source(
        article.path(),
        () -> new ByteArrayInputStream(article.raw()),
        Optional.empty(),
        Piece.Page.UNKNOWN,
        Optional.of(article.item()),
        article.raw().length,
        false);
  }

  /**
   * A page of the web as it was fetched.
   *
   * @param asked the address that was asked for: what it is called
   * @param found the address it stood at, after redirects
   * @param charset as the server named it
   * @param entry what its feed says of it
   */
  public static Source page(
      String asked,
      String found,
      byte[] bytes,
      Optional<Charset> charset,
      Optional<Feed.Entry> entry) {
    return of(
        asked, bytes, new Piece.Page(Optional.of(found), charset, entry.map(Feed.Entry::item)));
  }

  /** One that cannot be read, in its place among the others. */
  public static Source refused(UnreadableSource why) {
    return new Source(
        why.path(),
        () -> {
          throw why;
        },
        Optional.empty());
  }

  /** The file at {@code path}. */
  public static Source of(Path path) {
    return new Source(
        path.toString(),
        () -> {
          if (Files.isDirectory(path)) {
            throw new UnreadableSource(path.toString(), "this is a folder", "name a file in it");
          }
          return Files.newInputStream(path);
        },
        Optional.of(path));
  }

  /** A stream, read once, that is called {@code -} as standard input is on the command line. */
  public static Source of(InputStream in) {
    return new Source("-", () -> in, Optional.empty());
  }

  /** A file that stands where Java's own paths do not lead; it is opened once. */
  public static Source of(String name, Opening opening) {
    return new Source(name, opening, Optional.empty());
  }

  /**
   * A part of such a file.
   *
   * @param opening gives the bytes of the part alone
   */
  public static Source of(String name, Opening opening, Part part) {
    Source source = new Source(name, opening, Optional.empty());
    source.part = Optional.of(part);
    return source;
  }

  /** Bytes that were handed over, under the name that came with them. */
  public static Source of(String name, byte[] bytes) {
    return new Source(
        name,
        () -> new ByteArrayInputStream(bytes),
        Optional.empty(),
        Piece.Page.UNKNOWN,
        Optional.empty(),
        bytes.length,
        true);
  }

  /**
   * The file at {@code path}, or all files below the folder, in the order of their names; hidden
   * files are left out.
   *
   * @throws UnreadableSource when there is nothing at {@code path} or no file in the folder
   */
  public static List<Source> under(Path path) throws UnreadableSource {
    return Folder.under(path);
  }

  /** The source as the user named it. */
  public String path() {
    return path;
  }

  /** The file, where it is one of its own. */
  Optional<Path> file() {
    return file;
  }

  /** Which part of a file it is, where it is not a whole one. */
  Optional<Part> part() {
    return part;
  }

  /** Whether its bytes were handed over, so that they can be read again and again. */
  boolean isHanded() {
    return handed;
  }

  /** Opens it, for a look at its first bytes. */
  InputStream open() throws IOException, UnreadableSource {
    return opening.open();
  }

  /** What is known of the page from outside. */
  Piece.Page page() {
    return page;
  }

  /** Bytes it holds in memory while it waits to be read. */
  public int weight() {
    return weight;
  }

  /**
   * Where it stands when that is neither an address nor a file of its own: what a container holds
   * twice under one name are versions of one article, and what it holds without a name is not; nor
   * is what was handed over, whatever it is called.
   */
  public Optional<String> site() {
    if (item.isPresent() && item.get().webAddress().isEmpty() && !item.get().id().isEmpty()) {
      return Optional.of(item.get().outlet() + " " + item.get().id());
    }
    return handed || file.isEmpty() && (item.isPresent() || path.equals("-"))
        ? Optional.of("")
        : Optional.empty();
  }

  /** Reads and decodes it. */
  public Document read() throws UnreadableSource {
    return decode(bytes());
  }

  /**
   * Decodes what {@link #bytes} gave.
   *
   * @throws UnreadableSource when there are no words in it
   */
  public Document decode(byte[] bytes) throws UnreadableSource {
    if (item.isPresent()) {
      return document(bytes, item.get().webAddress(), item.get().text(), item.get().stated());
    }
    String string = Encoding.decode(path, bytes, page.charset(), page.url().isPresent());
    if (isBlank(string)) {
      throw new UnreadableSource(path, "the file is empty", "leave it out");
    }
    Optional<Stated> stated = page.item().map(Item::stated);
    if (Html.isHtml(path.toLowerCase(Locale.ROOT), string)) {
      Html html = Html.page(string, page.url());
      if (isBlank(html.text())) {
        throw new UnreadableSource(
            path, "the page holds no text", "save it after its scripts have run");
      }
      return document(
          bytes, html.url().or(page::url), dated(html.text()), stated.orElse(html.stated()));
    }
    return document(bytes, page.url(), dated(string), stated.orElse(Stated.NOTHING));
  }

  /**
   * Why only a part of it will be read: an HTML page that is longer than pages of articles are. One
   * that cannot be read at all says so itself when it is read.
   */
  Optional<UnreadableSource> cut() {
    if (item.isPresent() || !mayBeCut()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = bytes();
      String string = Encoding.decode(path, bytes, page.charset(), page.url().isPresent());
      return string.length() > Page.LONGEST && Html.isHtml(path.toLowerCase(Locale.ROOT), string)
          ? Optional.of(
              UnreadableSource.cut(
                  path,
                  "the page is longer than " + (Page.LONGEST >> 20) + " MB",
                  "what stands before that is read"))
          : Optional.empty();
    } catch (UnreadableSource e) {
      return Optional.empty();
    }
  }

  private boolean mayBeCut() {
    try {
      long size = file.isPresent() ? Files.size(file.get()) : weight;
      return size > Page.LONGEST && size <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }

  private Document document(byte[] bytes, Optional<String> url, String text, Stated stated)
      throws UnreadableSource {
    checkLines(text);
    return new Document(id(bytes), path, url, new Text(text), stated);
  }

  /** With the days a feed gives the page, before the page's own. */
  private String dated(String text) {
    return page.item().map(Item::dates).orElse("") + text;
  }

  /** The bytes as they are. */
  public byte[] bytes() throws UnreadableSource {
    try (InputStream in = opening.open()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new UnreadableSource(
            path,
            "larger than " + (LARGEST >> 20) + " MB",
            "split it into one file for each article");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new UnreadableSource(path, "there is no such file", "check its name");
    } catch (AccessDeniedException e) {
      throw new UnreadableSource(path, "it may not be read", "check its permissions");
    } catch (IOException e) {
      throw new UnreadableSource(
          path, "it cannot be read (" + e.getMessage() + ")", "check that it is a readable file");
    }
  }

  private static boolean isBlank(String string) {
    for (int i = 0; i < string.length(); i++) {
      if (!Text.isBlank(string.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void checkLines(String string) throws UnreadableSource {
    int start = 0;
    int feed = string.indexOf('\n');
    int back = string.indexOf('\r');
    while (start <= string.length()) {
      feed = feed >= 0 && feed < start ? string.indexOf('\n', start) : feed;
      back = back >= 0 && back < start ? string.indexOf('\r', start) : back;
      int end = Math.min(feed < 0 ? string.length() : feed, back < 0 ? string.length() : back);
      if (end - start > LONGEST_LINE) {
        throw new UnreadableSource(
            path,
            "a line of more than " + LONGEST_LINE + " characters",
            "break it into paragraphs");
      }
      start = end + 1;
    }
  }

  /** The id of a document: the first 16 hex digits of the SHA-256 of its bytes. */
  public static String id(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java has SHA-256
    }
  }
}
