package org.dragoman.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of a file, by which its format is known; its name does not count. */
final class Head {

  /** So many are looked at. */
  static final int SIZE = 16 << 10;

  private static final Pattern ROOT =
      Pattern.compile(
          "^(?:\\s|<\\?[^>]{0,400}\\?>|<!--.{0,2000}?-->|<![^\\[>]{0,600}(?:\\[[^\\]]{0,4000}\\]\\s*)?>)*+"
              + "<([\\w:.-]{1,60})",
          Pattern.DOTALL);

  private final byte[] bytes;
  private final int length;
  private String string;
  private String root;

  Head(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean starts(int... magic) {
    return at(0, magic);
  }

  boolean at(int offset, int... magic) {
    if (length < offset + magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[offset + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  boolean starts(String ascii) {
    return at(0, ascii.chars().toArray());
  }

  boolean at(int offset, String ascii) {
    return at(offset, ascii.chars().toArray());
  }

  /** The bytes as characters of one byte each; of UTF-16 every second byte; no mark. */
  String string() {
    if (string == null) {
      int step = 1;
      int from = 0;
      if (starts(0xFF, 0xFE)) {
        step = 2;
        from = 2;
      } else if (starts(0xFE, 0xFF)) {
        step = 2;
        from = 3;
      } else if (starts(0xEF, 0xBB, 0xBF)) {
        from = 3;
      }
      byte[] plain = new byte[length];
      int n = 0;
      for (int i = from; i < length; i += step) {
        plain[n++] = bytes[i];
      }
      string = new String(plain, 0, n, StandardCharsets.ISO_8859_1);
    }
    return string;
  }

  /** The same from the first character that is no blank. */
  String words() {
    return string().stripLeading();
  }

  /** The name of the first element without its prefix, in small letters; empty when no markup. */
  String root() {
    if (root == null) {
      root = isMarkup() ? findRoot() : "";
    }
    return root;
  }

  /** Whether the first character that is no blank opens an element. */
  boolean isMarkup() {
    String words = string();
    for (int i = 0; i < words.length(); i++) {
      if (!Character.isWhitespace(words.charAt(i))) {
        return words.charAt(i) == '<';
      }
    }
    return false;
  }

  private String findRoot() {
    Matcher matcher = ROOT.matcher(string());
    if (!matcher.find()) {
      return "";
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  boolean contains(String words) {
    return string().contains(words);
  }
}
