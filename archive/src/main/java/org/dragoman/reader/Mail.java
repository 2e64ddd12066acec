package org.dragoman.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A mail (EML, RFC 5322): its words are an article with the subject as headline, its attachments
 * are files to be looked at. The day it was sent is taken as its day.
 */
final class Mail implements Shelf {

  private static final Set<String> SURE =
      Set.of("message-id", "mime-version", "received", "return-path", "dkim-signature");
  private static final int DEEPEST = 20; // parts within parts

  private final Deque<Piece> pieces = new ArrayDeque<>();
  private final String path;
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private int unnamed;

  private Mail(Input input) throws IOException, UnreadableSource {
    this.path = input.path();
    byte[] raw = input.whole();
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(2000)
            .build());
    Message message = builder.parseMessage(new ByteArrayInputStream(raw));
    take(message, 0);
    String body = plain.toString().isBlank() ? html.toString() : plain.toString();
    if (!body.isBlank()) {
      Item item =
          Item.EMPTY
              .with(Columns.Field.HEADLINE, or(message.getSubject()))
              .with(Columns.Field.TEXT, body)
              .with(
                  Columns.Field.PUBLISHED,
                  message.getDate() == null ? "" : message.getDate().toInstant().toString())
              .with(Columns.Field.ID, or(message.getMessageId()));
      pieces.addFirst(new Piece.Article(path, raw, item));
    }
  }

  /** Three headers at least, one of them of a kind that only mails have. */
  static boolean fits(Head head) {
    int known = 0;
    boolean sure = false;
    for (String line : head.string().split("\\r?\\n", 60)) {
      if (line.isEmpty()) {
        break;
      }
      if (line.startsWith(" ") || line.startsWith("\t")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon < 1 || !line.substring(0, colon).matches("[A-Za-z][A-Za-z0-9-]*")) {
        return false;
      }
      known++;
      sure |= SURE.contains(line.substring(0, colon).toLowerCase(Locale.ROOT));
    }
    return known >= 3 && sure;
  }

  static Shelf open(Input input) throws IOException, UnreadableSource {
    return new Mail(input);
  }

  private void take(Entity entity, int depth) throws IOException {
    Body body = entity.getBody();
    if (depth > DEEPEST) {
      return;
    }
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        take(part, depth + 1);
      }
    } else if (body instanceof Message inner) {
      take(inner, depth + 1);
    } else if ("attachment".equalsIgnoreCase(entity.getDispositionType())
        || !(body instanceof TextBody) && entity.getFilename() != null) {
      attachment(entity, body);
    } else if (body instanceof TextBody text) {
      boolean markup = entity.getMimeType().equals("text/html");
      (markup ? html : plain).append(words(text)).append('\n');
    }
  }

  private void attachment(Entity entity, Body body) throws IOException {
    String type = entity.getMimeType();
    if (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")) {
      return;
    }
    String name = entity.getFilename() == null ? "attachment" + ++unnamed : entity.getFilename();
    InputStream in =
        body instanceof BinaryBody binary
            ? binary.getInputStream()
            : body instanceof TextBody text ? text.getInputStream() : InputStream.nullInputStream();
    pieces.add(new Piece.Bytes(path + "!" + name, in, Piece.Page.UNKNOWN));
  }

  private static String words(TextBody text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.getInputStream().transferTo(bytes);
    Charset charset = Encoding.named(or(text.getMimeCharset())).orElse(StandardCharsets.UTF_8);
    return bytes.toString(charset);
  }

  private static String or(String value) {
    return value == null ? "" : value;
  }

  @Override
  public Optional<Piece> next() {
    return Optional.ofNullable(pieces.poll());
  }

  @Override
  public void close() {
    pieces.clear();
  }
}
