package org.dragoman.search;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.search.Value.Limit;

/** The canonical spelling of a query: parsed again, it is the same query. */
final class Spelling {

  private Spelling() {}

  static String of(Expression e) {
    if (e instanceof Expression.And and) {
      return join(and.parts(), " ");
    } else if (e instanceof Expression.Or or) {
      return join(or.parts(), " OR ");
    } else if (e instanceof Expression.Not not) {
      return "NOT " + bracketed(not.part());
    } else if (e instanceof Expression.Holds holds) {
      return holds.field().key() + ":" + of(holds.field(), holds.value());
    } else if (e instanceof Expression.Word word) {
      return plain(word.text(), false);
    } else if (e instanceof Expression.Pattern pattern) {
      return plain(pattern.text(), true);
    } else if (e instanceof Expression.Similar similar) {
      return plain(similar.text(), false) + "~" + similar.edits();
    } else if (e instanceof Expression.Phrase phrase) {
      return quoted(phrase.text()) + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
    }
    return "*";
  }

  private static String of(Field field, Value value) {
    if (value instanceof Value.Name name) {
      String letters = field == Field.DYAD ? name.text().replace('*', 'x') : name.text();
      return isPlain(letters) ? name.text() : quoted(name.text());
    } else if (value instanceof Value.Pattern pattern) {
      return isPlain(pattern.text().replace("*", "x")) ? pattern.text() : quoted(pattern.text());
    } else if (value instanceof Value.Spoken spoken) {
      return of(spoken.words());
    } else if (value instanceof Value.Range range) {
      return range(range);
    }
    return "*";
  }

  private static String range(Value.Range range) {
    if (range.from().isPresent() && range.to().isPresent()) {
      return "[" + range.from().get().text() + " TO " + range.to().get().text() + "]";
    }
    Limit limit = range.from().or(range::to).orElseThrow();
    return (range.from().isPresent() ? ">" : "<") + (limit.included() ? "=" : "") + limit.text();
  }

  private static String join(List<Expression> parts, String between) {
    return parts.stream().map(Spelling::bracketed).collect(Collectors.joining(between));
  }

  private static String bracketed(Expression e) {
    boolean several = e instanceof Expression.And || e instanceof Expression.Or;
    return several ? "(" + of(e) + ")" : of(e);
  }

  /** A word that means itself whatever signs it has: those of the grammar get a backslash. */
  private static String plain(String text, boolean pattern) {
    if (Lexer.OPERATORS.contains(text)) {
      return "\\" + text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special =
          Lexer.isSpace(c)
              || Lexer.isQuote(c)
              || "()\\~:".indexOf(c) >= 0
              || c == '*' && !pattern
              || "-[<>".indexOf(c) >= 0 && i == 0;
      if (special) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || "-<>=[".indexOf(text.charAt(0)) >= 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_./>#".indexOf(c) < 0) {
        return false;
      }
    }
    return !Lexer.OPERATORS.contains(text);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
