package org.dragoman.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The words of an RTF file as lines (Microsoft, Rich Text Format Specification 1.9.1): paragraphs,
 * cells, characters of code pages and of Unicode. Everything else, fonts and pictures and what is
 * broken, is passed over.
 */
final class Rtf {

  /** Groups that hold no words of the text; so do all that begin with {@code \*}. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "object",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "themedata",
          "datastore",
          "fldinst",
          "xmlnstbl",
          "latentstyles");

  private static final int DEEPEST = 1000; // groups within groups

  private record Group(boolean leftOut, int skipAfterUnicode) {}

  private final String rtf;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final byte[] one = new byte[1];
  private Charset charset = Charset.forName("windows-1252");
  private Group group = new Group(false, 1);
  private int skip; // characters that stand for one of Unicode, for old programs
  private int at;

  private Rtf(byte[] bytes) {
    this.rtf = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] bytes) {
    return new Rtf(bytes).read();
  }

  private String read() {
    while (at < rtf.length()) {
      char c = rtf.charAt(at++);
      if (c == '{') {
        if (groups.size() < DEEPEST) {
          groups.push(group);
        }
        skip = 0;
      } else if (c == '}') {
        group = groups.isEmpty() ? group : groups.pop();
        skip = 0;
      } else if (c == '\\' && at < rtf.length()) {
        control();
      } else if (c != '\r' && c != '\n') {
        put(c < 0x80 ? String.valueOf(c) : decoded((byte) c));
      }
    }
    return out.toString();
  }

  private void control() {
    char c = rtf.charAt(at);
    if (c == '\'') {
      int end = Math.min(rtf.length(), at + 3);
      String hex = rtf.substring(at + 1, end);
      at = end;
      if (hex.matches("[0-9a-fA-F]{2}")) {
        put(decoded((byte) Integer.parseInt(hex, 16)));
      }
    } else if (Character.isLetter(c)) {
      int start = at;
      while (at < rtf.length() && Character.isLetter(rtf.charAt(at))) {
        at++;
      }
      String word = rtf.substring(start, at);
      start = at;
      if (at < rtf.length() && rtf.charAt(at) == '-') {
        at++;
      }
      while (at < rtf.length() && at - start < 11 && Character.isDigit(rtf.charAt(at))) {
        at++;
      }
      String number = rtf.substring(start, at);
      if (at < rtf.length() && rtf.charAt(at) == ' ') {
        at++;
      }
      word(word, number.matches("-?\\d{1,9}") ? Integer.parseInt(number) : 0);
    } else {
      at++;
      switch (c) {
        case '~' -> put("\u00A0");
        case '_' -> put("\u2011");
        case '*' -> group = new Group(true, group.skipAfterUnicode());
        case '\\', '{', '}' -> put(String.valueOf(c));
        case '\r', '\n' -> put("\n");
        default -> {}
      }
    }
  }

  private void word(String word, int number) {
    switch (word) {
      case "par", "line", "row", "sect", "page" -> put("\n");
      case "tab", "cell" -> put("\t");
      case "emdash" -> put("—");
      case "endash" -> put("–");
      case "lquote" -> put("‘");
      case "rquote" -> put("’");
      case "ldblquote" -> put("“");
      case "rdblquote" -> put("”");
      case "bullet" -> put("•");
      case "u" -> {
        put(String.valueOf((char) number)); // a half of a pair comes as two of these
        skip = group.skipAfterUnicode();
      }
      case "uc" -> group = new Group(group.leftOut(), Math.max(0, Math.min(number, 8)));
      case "ansicpg" ->
          charset =
              Encoding.named("windows-" + number)
                  .or(() -> Encoding.named("cp" + number))
                  .orElse(charset);
      case "bin" -> at = Math.min(rtf.length(), at + Math.max(0, number));
      default -> {
        if (LEFT_OUT.contains(word)) {
          group = new Group(true, group.skipAfterUnicode());
        }
      }
    }
  }

  private String decoded(byte b) {
    one[0] = b;
    return new String(one, charset);
  }

  private void put(String words) {
    if (skip > 0) {
      skip--;
    } else if (!group.leftOut()) {
      out.append(words);
    }
  }
}
