package org.dragoman.page;

/**
 * What a block's letters and signs look like, whatever they mean; counted in one pass.
 *
 * @param signs a bit each: copyright, bar, arrow, at, address, bullet, quote, bracket, question
 * @param end how it ends: 0 as a sentence, 1 colon, 2 dots, 3 comma, 4 otherwise
 * @param commas how many
 * @param stops ends of sentences, and points of abbreviations
 * @param digits how many
 * @param letters how many
 * @param starts words that begin with a letter
 * @param capitals those of them that begin with a capital
 */
record TextSigns(
    int signs, int end, int commas, int stops, int digits, int letters, int starts, int capitals) {

  /** How many signs there are. */
  static final int COUNT = 9;

  private static final int COPYRIGHT = 1;
  private static final int BAR = 2;
  private static final int ARROW = 4;
  private static final int AT = 8;
  private static final int ADDRESS = 16;
  private static final int BULLET = 32;
  private static final int QUOTE = 64;
  private static final int BRACKET = 128;
  private static final int QUESTION = 256;

  /** The signs of a text that is not empty. */
  static TextSigns of(String text) {
    int signs = 0;
    int commas = 0;
    int stops = 0;
    int digits = 0;
    int letters = 0;
    int starts = 0;
    int capitals = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || Character.isLetter(c)) {
        letters++;
        if (!inWord) {
          starts++;
          capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        inWord = true;
        continue;
      }
      inWord = c == '\'' || c == '’';
      if (c == ' ') {
        continue;
      }
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      switch (c) {
        case '.', '!', '。' -> stops++;
        case ',', '،', '、', '，' -> commas++;
        case '©' -> signs |= COPYRIGHT;
        case '|' -> signs |= BAR;
        case '»', '›', '→', '▶', '>', '«', '‹' -> signs |= ARROW;
        case '@' -> signs |= AT;
        case '/' -> signs |= text.startsWith("http", Math.max(0, i - 6)) ? ADDRESS : 0;
        case '?' -> {
          stops++;
          signs |= QUESTION;
        }
        default -> {}
      }
    }
    char head = text.charAt(0);
    signs |= "•·-–*▪■".indexOf(head) >= 0 ? BULLET : 0;
    signs |= "\"“„«‘".indexOf(head) >= 0 ? QUOTE : 0;
    signs |= "([".indexOf(head) >= 0 ? BRACKET : 0;
    return new TextSigns(signs, end(text), commas, stops, digits, letters, starts, capitals);
  }

  private static int end(String text) {
    int at = text.length() - 1;
    while (at > 0 && "\"”“»'’)]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return switch (text.charAt(at)) {
      case '.' -> at > 1 && text.charAt(at - 1) == '.' ? 2 : 0;
      case '!', '?', '。', '！', '？' -> 0;
      case ':' -> 1;
      case '…' -> 2;
      case ',', ';' -> 3;
      default -> 4;
    };
  }
}
