package org.dragoman.reader;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a file whose encoding nobody tells: a byte order mark, else strict UTF-8, else what the
 * page declares, else ICU's detector. A file that fits none of them is refused, since words read
 * wrongly would end up as names.
 */
final class Encoding {

  private static final int SURE_ENOUGH = 25; // of ICU's 100
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?([\\w:-]+)");

  private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([\\w:.-]+)");
  private static final Set<String> BY_DEFAULT = Set.of("ISO-8859-1", "windows-1252", "US-ASCII");

  private Encoding() {}

  /** The charset of a name, where there is such a one. */
  static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name.strip().replaceAll("[\"']", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a charset that does not exist declares nothing
    }
  }

  /** XML says its encoding itself, else it is UTF-8; what does not fit is shown as broken. */
  static String xml(String path, byte[] bytes) throws UnreadableSource {
    Optional<String> marked = byMark(path, bytes);
    if (marked.isPresent()) {
      return marked.get().replaceFirst("^\uFEFF", "");
    }
    String head = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = XML.matcher(head);
    return new String(
        bytes,
        declared.find()
            ? named(declared.group(1)).orElse(StandardCharsets.UTF_8)
            : StandardCharsets.UTF_8);
  }

  /** The charset of a table that is read as it comes, by its first bytes. */
  static Charset ofTable(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
        || head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16;
    }
    int end = head.length; // the last character may be cut
    while (end > 0 && end > head.length - 4 && head[end - 1] < 0) {
      end--;
    }
    byte[] whole = Arrays.copyOf(head, end);
    if (strict(whole, 0, StandardCharsets.UTF_8).isPresent() || isDamagedUtf8(whole)) {
      return StandardCharsets.UTF_8;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(whole);
    for (CharsetMatch match : detector.detectAll()) {
      if (!match.getName().startsWith("UTF-") && Charset.isSupported(match.getName())) {
        return match.getName().equals("ISO-8859-1")
            ? Charset.forName("windows-1252")
            : Charset.forName(match.getName());
      }
    }
    return StandardCharsets.UTF_8;
  }

  static String decode(String path, byte[] bytes) throws UnreadableSource {
    return decode(path, bytes, Optional.empty(), false);
  }

  /**
   * Decodes a page of the web.
   *
   * @param said the charset its server named; what the page itself says goes before the two that
   *     servers name when they know nothing
   * @param crawled whether broken bytes are shown as broken instead of being refused: nobody can
   *     save such a page again
   */
  static String decode(String path, byte[] bytes, Optional<Charset> said, boolean crawled)
      throws UnreadableSource {
    refuseKnownFormats(path, bytes);
    Optional<String> marked = byMark(path, bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    int nul = indexOfNul(bytes);
    if (nul >= 0) {
      Optional<Charset> wide = wide(bytes);
      if (wide.isPresent()) {
        return strict(bytes, 0, wide.get())
            .orElseThrow(() -> notDecodable(path, wide.get().name()));
      }
      throw new UnreadableSource(
          path, "not a text file (byte " + nul + " is 0)", "give the article as text or HTML");
    }
    Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    if (isDamagedUtf8(bytes)) {
      if (crawled) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      throw notDecodable(path, "UTF-8");
    }
    Optional<Charset> byServer = said.filter(charset -> !BY_DEFAULT.contains(charset.name()));
    Optional<String> declared =
        byServer
            .or(() -> declared(bytes))
            .or(() -> said)
            .flatMap(charset -> strict(bytes, 0, charset));
    if (declared.isPresent()) {
      return declared.get();
    }
    return detected(path, bytes, crawled);
  }

  private static String detected(String path, byte[] bytes, boolean crawled)
      throws UnreadableSource {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes);
    for (CharsetMatch match : detector.detectAll()) {
      if (crawled && match.getName().equals("UTF-8")) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      if (match.getName().startsWith("UTF-") && match.getConfidence() >= SURE_ENOUGH) {
        throw notDecodable(path, match.getName());
      }
      if (match.getConfidence() < SURE_ENOUGH || !Charset.isSupported(match.getName())) {
        continue;
      }
      // What calls itself ISO-8859-1 is nearly always Windows-1252, which adds quotes and dashes.
      Charset charset =
          match.getName().equals("ISO-8859-1")
              ? Charset.forName("windows-1252")
              : Charset.forName(match.getName());
      Optional<String> string = strict(bytes, 0, charset);
      if (string.isPresent() && !hasControls(string.get())) {
        return string.get();
      }
    }
    throw new UnreadableSource(
        path, "its encoding cannot be told (it is not UTF-8)", "save it as UTF-8");
  }

  /** Far more whole sequences of UTF-8 than broken ones: other encodings hardly ever make them. */
  private static boolean isDamagedUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
      int k = 0;
      while (k < more && i + k + 1 < bytes.length && (bytes[i + k + 1] & 0xC0) == 0x80) {
        k++;
      }
      if (more > 0 && k == more) {
        whole++;
        i += more;
      } else {
        broken++;
      }
    }
    return whole >= 3 && whole >= 3 * broken;
  }

  private static UnreadableSource notDecodable(String path, String name) {
    return new UnreadableSource(
        path,
        "its bytes are damaged (nearly but not quite " + name + ")",
        "save it again as UTF-8");
  }

  private static void refuseKnownFormats(String path, byte[] bytes) throws UnreadableSource {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    String format =
        head.startsWith("%PDF")
            ? "a PDF"
            : head.startsWith("PK\u0003\u0004")
                ? "a ZIP or office file"
                : head.startsWith("\u001f\u008b")
                    ? "a gzip file"
                    : head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff")
                        ? "a picture"
                        : null;
    if (format != null) {
      throw new UnreadableSource(path, "this is " + format, "give the article as text or HTML");
    }
  }

  private static Optional<String> byMark(String path, byte[] b) throws UnreadableSource {
    Charset charset = null;
    int skip = 0;
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      charset = StandardCharsets.UTF_8; // the mark stays: offsets count it, as Python's utf-8 does
    } else if (b.length >= 4
        && b[0] == (byte) 0xFF
        && b[1] == (byte) 0xFE
        && b[2] == 0
        && b[3] == 0) {
      charset = Charset.forName("UTF-32LE");
      skip = 4;
    } else if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    }
    if (charset == null) {
      return Optional.empty();
    }
    Optional<String> string = strict(b, skip, charset);
    if (string.isEmpty()) {
      throw notDecodable(path, charset.name());
    }
    return string;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> strict(byte[] bytes, int skip, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) { // far quicker where nothing is damaged
      String string = new String(bytes, skip, bytes.length - skip, charset);
      if (string.indexOf('\uFFFD') < 0) {
        return Optional.of(string);
      }
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int indexOfNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** UTF-16 without a mark: every second byte of Western text is 0. */
  private static Optional<Charset> wide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (zeros[0] == 0 && zeros[1] * 5 > bytes.length * 2) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (zeros[1] == 0 && zeros[0] * 5 > bytes.length * 2) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean hasControls(String string) {
    return string
        .chars()
        .anyMatch(
            c ->
                (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                    || (c >= 0x80 && c < 0xA0));
  }
}
