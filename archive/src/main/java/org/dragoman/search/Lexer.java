package org.dragoman.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.search.Lexeme.Kind;

/** Cuts a query into lexemes. */
final class Lexer {

  static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private final String query;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;

  private Lexer(String query) {
    this.query = query;
  }

  /**
   * The lexemes of a query, the last of kind END.
   *
   * @throws Flaw where a quotation mark or square bracket is not closed
   */
  static List<Lexeme> lexemes(String query) throws Flaw {
    Lexer lexer = new Lexer(query);
    while (lexer.next()) {}
    lexer.lexemes.add(
        new Lexeme(Kind.END, "", true, query.stripTrailing().length(), query.length()));
    return lexer.lexemes;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }

  private boolean next() throws Flaw {
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      return false;
    }
    char c = query.charAt(at);
    if (c == '(') {
      add(Kind.OPEN, "(", at++);
    } else if (c == ')') {
      add(Kind.CLOSE, ")", at++);
    } else if (isQuote(c)) {
      quoted();
    } else if (c == '-' && at + 1 < query.length() && startsTerm(query.charAt(at + 1))) {
      add(Kind.NOT, "-", at++);
    } else if (!field()) {
      word();
    }
    return true;
  }

  private static boolean startsTerm(char c) {
    return Character.isLetterOrDigit(c) || c == '(' || c == '*' || c == '\\' || isQuote(c);
  }

  private void add(Kind kind, String text, int start) {
    lexemes.add(new Lexeme(kind, text, false, start, Math.max(at, start + 1)));
  }

  private void quoted() throws Flaw {
    int start = at;
    char open = query.charAt(at);
    String closers = open == '"' ? "\"" : open == '«' ? "»" : open == '»' ? "«" : "“”\"";
    StringBuilder text = new StringBuilder();
    for (int i = at + 1; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\' && i + 1 < query.length()) {
        text.append(query.charAt(++i));
      } else if (closers.indexOf(c) >= 0) {
        at = i + 1;
        lexemes.add(new Lexeme(Kind.QUOTED, text.toString(), false, start, at));
        tilde();
        return;
      } else {
        text.append(c);
      }
    }
    String sign = closers.substring(closers.length() - 1);
    boolean escaped = query.endsWith("\\") && !query.endsWith("\\\\");
    throw new Flaw(
        start,
        query.length(),
        "this quotation mark is not closed",
        query.substring(start, query.length() - (escaped ? 1 : 0)).stripTrailing() + sign);
  }

  /** Letters and a colon: a field, whether there is one of that name or not. */
  private boolean field() throws Flaw {
    int i = at;
    while (i < query.length() && (Character.isLetter(query.charAt(i)) || query.charAt(i) == '_')) {
      i++;
    }
    if (i == at || i == query.length() || query.charAt(i) != ':') {
      return false;
    }
    lexemes.add(new Lexeme(Kind.FIELD, query.substring(at, i), false, at, i + 1));
    at = i + 1;
    if (at == query.length()) {
      return true;
    }
    char c = query.charAt(at);
    if (c == '[') {
      range();
    } else if (c == '<' || c == '>') {
      int start = at;
      at += at + 1 < query.length() && query.charAt(at + 1) == '=' ? 2 : 1;
      lexemes.add(new Lexeme(Kind.COMPARISON, query.substring(start, at), false, start, at));
      if (at < query.length() && !isSpace(query.charAt(at)) && "()".indexOf(query.charAt(at)) < 0) {
        word();
      }
    } else if (!isSpace(c) && !isQuote(c) && c != '(' && c != ')') {
      word();
    }
    return true;
  }

  private void range() throws Flaw {
    int start = at;
    int close = query.indexOf(']', at);
    if (close < 0) {
      throw new Flaw(
          start, query.length(), "this bracket [ is not closed", query.substring(start) + "]");
    }
    at = close + 1;
    lexemes.add(new Lexeme(Kind.RANGE, query.substring(start + 1, close), false, start, at));
  }

  private void word() {
    int start = at;
    StringBuilder text = new StringBuilder();
    boolean escaped = false;
    boolean escapedStar = false;
    while (at < query.length()) {
      char c = query.charAt(at);
      if (c == '\\' && at + 1 < query.length()) {
        escaped = true;
        escapedStar |= query.charAt(at + 1) == '*';
        text.append(query.charAt(at + 1));
        at += 2;
      } else if (isSpace(c) || isQuote(c) || c == '(' || c == ')' || c == '~' && endsWord(at)) {
        break;
      } else {
        text.append(c);
        at++;
      }
    }
    String word = text.toString();
    boolean operator = !escaped && OPERATORS.contains(word) && !afterFieldOrComparison();
    Kind kind = operator ? Kind.valueOf(word) : Kind.WORD;
    lexemes.add(new Lexeme(kind, word, escapedStar, start, at));
    tilde();
  }

  private boolean afterFieldOrComparison() {
    if (lexemes.isEmpty()) {
      return false;
    }
    Lexeme last = lexemes.get(lexemes.size() - 1);
    return last.is(Kind.COMPARISON);
  }

  /** Whether the tilde at {@code i} and the digits behind it end a word. */
  private boolean endsWord(int i) {
    int j = i + 1;
    while (j < query.length() && Character.isDigit(query.charAt(j))) {
      j++;
    }
    return j == query.length() || isSpace(query.charAt(j)) || "()".indexOf(query.charAt(j)) >= 0;
  }

  private void tilde() {
    if (at < query.length() && query.charAt(at) == '~' && endsWord(at)) {
      int start = at++;
      while (at < query.length() && Character.isDigit(query.charAt(at))) {
        at++;
      }
      lexemes.add(new Lexeme(Kind.TILDE, query.substring(start + 1, at), false, start, at));
    }
  }
}
