package org.dragoman.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * A crawl in the WARC format (ISO 28500), CC-NEWS style: the pages that servers answered with.
 *
 * <p>A revisit holds no page, only that it had not changed; requests, metadata and what is no text
 * are passed over. The date of a record is the day of the capture and is never told on as that of
 * publication.
 */
final class WarcFile implements Shelf {

  private static final byte[] START = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final Input input;
  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10).flip();
  private final Deque<Piece> waiting = new ArrayDeque<>();
  private WarcReader warc;
  private long records;

  private WarcFile(Input input) throws IOException {
    this.input = input;
    this.channel = Channels.newChannel(input.in());
    this.warc = new WarcReader(channel, buffer);
  }

  static Shelf open(Input input) throws IOException {
    return new WarcFile(input);
  }

  @Override
  public Optional<Piece> next() throws IOException {
    while (waiting.isEmpty()) {
      Optional<WarcRecord> record;
      try {
        record = warc.next();
      } catch (ParsingException | IllegalArgumentException e) {
        waiting.add(
            new Piece.Trouble(
                UnreadableSource.cut(
                    input.path(),
                    "no record where one should begin after " + records + " records",
                    "reading goes on with the next that is found")));
        if (!findNext()) {
          return Optional.of(waiting.remove());
        }
        continue;
      } catch (GzipMembers.Damage e) {
        waiting.add(
            new Piece.Trouble(
                UnreadableSource.cut(
                    input.path(),
                    "its packing is damaged (" + e.getMessage() + ")",
                    "reading goes on with the next record that is found")));
        e.goOn();
        buffer.clear().flip();
        warc = new WarcReader(channel, buffer);
        continue;
      }
      if (record.isEmpty()) {
        return Optional.empty();
      }
      records++;
      if (record.get() instanceof WarcTargetRecord target) {
        look(target);
      }
    }
    return Optional.of(waiting.remove());
  }

  @Override
  public boolean outlivesDamage() {
    return true;
  }

  /**
   * After a record whose length was a lie: on to where the next begins. What a record too long has
   * swallowed is lost.
   */
  private boolean findNext() throws IOException {
    while (true) {
      for (int i = buffer.position(); i + START.length <= buffer.limit(); i++) {
        int k = 0;
        while (k < START.length && buffer.get(i + k) == START[k]) {
          k++;
        }
        if (k == START.length) {
          buffer.position(i);
          warc = new WarcReader(channel, buffer);
          return true;
        }
      }
      buffer.position(Math.max(buffer.position(), buffer.limit() - START.length + 1));
      buffer.compact();
      int read = channel.read(buffer);
      buffer.flip();
      if (read < 0) {
        warc = new WarcReader(Channels.newChannel(InputStream.nullInputStream()));
        return false;
      }
    }
  }

  private void look(WarcTargetRecord record) throws IOException {
    String url = url(record);
    try {
      if (record instanceof WarcResponse response && isHttp(response)) {
        answer(response, url);
      } else if (record instanceof WarcResource resource && isText(resource.contentType())) {
        page(record, url, resource.contentType(), resource.body().stream());
      }
    } catch (ParsingException | IllegalArgumentException e) {
      waiting.add(
          new Piece.Trouble(
              new UnreadableSource(
                  name(url), "its answer is damaged (" + e.getMessage() + ")", "fetch it again")));
    }
  }

  private void answer(WarcResponse response, String url) throws IOException {
    HttpResponse http = response.http();
    MediaType type = MediaType.parseLeniently(http.headers().first("Content-Type").orElse(""));
    if (http.status() != 200 || !isText(type)) {
      return;
    }
    InputStream body = http.body().stream();
    String encoding =
        http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    if (encoding.equals("gzip") || encoding.equals("x-gzip")) {
      body = gunzip(body);
    } else if (encoding.equals("br")) {
      body = http.bodyDecoded().stream();
    }
    page(response, url, type, body);
  }

  /** Unpacked, unless the crawler did it before and left the header as it was. */
  private static InputStream gunzip(InputStream body) throws IOException {
    PushbackInputStream start = new PushbackInputStream(body, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    if (magic.length < 2 || magic[0] != 0x1F || magic[1] != (byte) 0x8B) {
      return start;
    }
    Counted packed = new Counted(start);
    return new Inflated(new GZIPInputStream(packed, 16 << 10), packed::count);
  }

  private void page(WarcTargetRecord record, String url, MediaType type, InputStream body)
      throws IOException {
    if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      waiting.add(
          new Piece.Trouble(
              UnreadableSource.cut(
                  name(url),
                  "the crawl cut it short (WARC-Truncated: "
                      + record.truncated().name().toLowerCase(Locale.ROOT)
                      + ")",
                  "what is there is read")));
    }
    waiting.add(new Piece.Bytes(name(url), body, Piece.Page.at(url, charset(type))));
  }

  private String name(String url) {
    return input.path() + "!" + url;
  }

  private static String url(WarcTargetRecord record) {
    return record.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
  }

  private static boolean isHttp(WarcRecord record) {
    MediaType type = record.contentType();
    return type.type().equalsIgnoreCase("application") && type.subtype().equalsIgnoreCase("http");
  }

  private static boolean isText(MediaType type) {
    String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    return name.equals("text/html")
        || name.equals("application/xhtml+xml")
        || name.equals("text/plain")
        || name.equals("/");
  }

  private static Optional<Charset> charset(MediaType type) {
    for (Map.Entry<String, String> each : type.parameters().entrySet()) {
      if (each.getKey().equalsIgnoreCase("charset")) {
        return Encoding.named(each.getValue());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    warc.close();
  }
}
