package org.dragoman.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.search.Lexeme.Kind;

/**
 * Recursive descent over the lexemes of a query.
 *
 * <pre>
 * query  = [ either ]
 * either = both { OR both }
 * both   = term { [ AND ] term }
 * term   = ( NOT | - ) term | ( either ) | field : value | word [ ~n ] | "phrase" [ ~n ]
 * value  = word | "words" | [ from TO to ] | >= word ... | ( either, of values )
 * </pre>
 */
final class Parser {

  private final String query;
  private final List<Lexeme> lexemes;
  private int at;
  private int depth;
  private int terms;

  /** The field whose bracketed values are being read; null outside. */
  private Field group;

  private Parser(String query, List<Lexeme> lexemes) {
    this.query = query;
    this.lexemes = lexemes;
  }

  static Expression parse(String query) throws Flaw {
    if (query.length() > Limits.LENGTH) {
      String why =
          String.format(
              java.util.Locale.ROOT,
              "the query has %,d signs; at most %,d are read",
              query.length(),
              Limits.LENGTH);
      throw new Flaw(Limits.LENGTH, query.length(), why, null);
    }
    Parser parser = new Parser(query, Lexer.lexemes(query));
    if (parser.peek().is(Kind.END)) {
      return new Expression.Everything();
    }
    Expression expression = parser.either();
    Lexeme rest = parser.peek();
    if (rest.is(Kind.CLOSE)) {
      throw parser.flaw(rest, "this bracket ) closes none", "");
    }
    return expression;
  }

  private Expression either() throws Flaw {
    List<Expression> parts = new ArrayList<>();
    parts.add(both());
    while (peek().is(Kind.OR)) {
      Lexeme or = take();
      if (peek().is(Kind.END) || peek().is(Kind.CLOSE)) {
        throw flaw(or, "OR needs something behind it", "");
      }
      parts.add(both());
    }
    return Expression.or(parts);
  }

  private Expression both() throws Flaw {
    List<Expression> parts = new ArrayList<>();
    parts.add(term());
    while (!peek().is(Kind.END) && !peek().is(Kind.CLOSE) && !peek().is(Kind.OR)) {
      if (peek().is(Kind.AND)) {
        Lexeme and = take();
        if (peek().is(Kind.END) || peek().is(Kind.CLOSE) || peek().is(Kind.OR)) {
          throw flaw(and, "AND needs something behind it", "");
        }
      }
      parts.add(term());
    }
    return Expression.and(parts);
  }

  private Expression term() throws Flaw {
    Lexeme lexeme = take();
    return switch (lexeme.kind()) {
      case NOT -> negation(lexeme);
      case OPEN -> brackets(lexeme);
      case FIELD -> field(lexeme);
      case WORD -> group == null ? word(lexeme) : value(group, lexeme, lexeme.start());
      case QUOTED -> group == null ? phrase(lexeme) : value(group, lexeme, lexeme.start());
      case AND, OR -> throw flaw(lexeme, lexeme.text() + " needs something before it", "");
      case CLOSE -> throw flaw(lexeme, "there is nothing before this bracket )", "");
      case TILDE -> throw flaw(lexeme, "~ stands behind a word or phrase", "");
      default -> throw flaw(lexeme, "something is missing here", "");
    };
  }

  private Expression negation(Lexeme not) throws Flaw {
    if (peek().is(Kind.END) || peek().is(Kind.CLOSE) || peek().is(Kind.OR)) {
      throw flaw(not, not.text() + " needs something behind it", "");
    }
    deeper(not);
    Expression part = term();
    depth--;
    return Expression.not(part);
  }

  private Expression brackets(Lexeme open) throws Flaw {
    deeper(open);
    if (peek().is(Kind.CLOSE)) {
      Lexeme close = take();
      throw new Flaw(open.start(), close.end(), "there is nothing in these brackets", "");
    }
    if (peek().is(Kind.END)) {
      throw flaw(open, "there is nothing behind this bracket (", "");
    }
    Expression inside = either();
    if (!peek().is(Kind.CLOSE)) {
      String closed = query.substring(open.start()).stripTrailing() + ")";
      throw new Flaw(open.start(), query.length(), "this bracket ( is not closed", closed);
    }
    take();
    depth--;
    return inside;
  }

  private void deeper(Lexeme lexeme) throws Flaw {
    if (++depth > Limits.DEPTH) {
      String why = "more than " + Limits.DEPTH + " brackets or NOTs stand in each other here";
      throw flaw(lexeme, why, null);
    }
  }

  private Expression field(Lexeme name) throws Flaw {
    Optional<Field> field = Field.of(name.text());
    Lexeme next = peek();
    if (field.isEmpty()) {
      throw unknown(name, next);
    }
    if (group != null) {
      throw flaw(name, "there is a field in the brackets of the field " + group.key() + ":", "");
    }
    boolean apart = next.start() > name.end();
    boolean value = next.is(Kind.WORD) || next.is(Kind.QUOTED);
    if (apart && value) {
      throw new Flaw(
          name.start(),
          next.start(),
          name.text() + ": stands apart from its value",
          field.get().key() + ":");
    }
    if (apart || next.is(Kind.END)) {
      throw flaw(name, name.text() + ": needs a value", field.get().example());
    }
    return switch (next.kind()) {
      case WORD, QUOTED -> value(field.get(), take(), name.start());
      case RANGE, COMPARISON -> ordered(field.get(), name);
      case OPEN -> group(field.get());
      default -> throw flaw(name, name.text() + ": needs a value", field.get().example() + " ");
    };
  }

  private Flaw unknown(Lexeme name, Lexeme next) {
    Optional<String> nearest = Nearest.to(name.text(), Field.keys());
    if (nearest.isPresent()) {
      String why = "there is no field " + name.text() + ":; the nearest is " + nearest.get() + ":";
      return flaw(name, why, nearest.get() + ":");
    }
    String all = "there is no field " + name.text() + ":; the fields are ";
    String why = all + String.join(", ", Field.keys());
    boolean joined = next.is(Kind.WORD) && next.start() == name.end();
    int end = joined ? next.end() : name.end();
    return new Flaw(name.start(), end, why, Spelling.quoted(query.substring(name.start(), end)));
  }

  private Expression group(Field field) throws Flaw {
    group = field;
    Expression inside = brackets(take());
    group = null;
    return inside;
  }

  private Expression ordered(Field field, Lexeme name) throws Flaw {
    Lexeme sign = take();
    if (!field.ordered()) {
      String why = name.text() + ": takes no " + (sign.is(Kind.RANGE) ? "range" : sign.text());
      Lexeme last = sign.is(Kind.COMPARISON) && peek().is(Kind.WORD) ? take() : sign;
      throw new Flaw(name.start(), last.end(), why, field.example());
    }
    count(name);
    if (sign.is(Kind.RANGE)) {
      return new Expression.Holds(field, Values.range(field, sign));
    }
    if (!peek().is(Kind.WORD) || peek().start() != sign.end()) {
      throw new Flaw(
          name.start(), sign.end(), sign.text() + " needs a value behind it", field.example());
    }
    return new Expression.Holds(field, Values.comparison(field, sign, take()));
  }

  private Expression value(Field field, Lexeme lexeme, int start) throws Flaw {
    count(lexeme);
    if (field == Field.SAID) {
      Expression words = lexeme.is(Kind.WORD) ? word(lexeme) : phrase(lexeme);
      return new Expression.Holds(
          field,
          words instanceof Expression.Everything ? new Value.Any() : new Value.Spoken(words));
    }
    if (peek().is(Kind.TILDE)) {
      throw flaw(take(), "~ goes with words of the text, not with " + field.key() + ":", "");
    }
    return new Expression.Holds(field, Values.of(field, lexeme, start));
  }

  private Expression word(Lexeme lexeme) throws Flaw {
    count(lexeme);
    String text = lexeme.text();
    boolean stars = !lexeme.plain() && text.indexOf('*') >= 0;
    if (stars && text.chars().allMatch(c -> c == '*')) {
      return new Expression.Everything();
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw flaw(lexeme, "'" + text + "' has no letter or digit to look for", "");
    }
    if (peek().is(Kind.TILDE)) {
      Lexeme tilde = take();
      if (stars) {
        throw flaw(tilde, "* and ~ do not go together", "");
      }
      if (Tokens.in(text).size() != 1) {
        throw flaw(tilde, "~ goes with a single word", "");
      }
      return new Expression.Similar(text, edits(text, tilde));
    }
    if (stars) {
      if (Tokens.in(text.replace("*", "")).size() != 1) {
        String simple = text.replaceAll("[^\\p{L}\\p{N}\\p{M}*]+", " ").strip();
        throw flaw(lexeme, "* goes with a single word", simple);
      }
      return new Expression.Pattern(text.replaceAll("\\*+", "*"));
    }
    return new Expression.Word(text);
  }

  private int edits(String text, Lexeme tilde) throws Flaw {
    if (tilde.text().isEmpty()) {
      return text.length() <= 5 ? 1 : 2;
    }
    int edits = number(tilde, 2);
    if (edits < 1) {
      throw flaw(tilde, "a word may differ in 1 or 2 letters", "~1");
    }
    return edits;
  }

  private Expression phrase(Lexeme lexeme) throws Flaw {
    count(lexeme);
    if (Tokens.in(lexeme.text()).isEmpty()) {
      throw flaw(lexeme, "there is no letter or digit between these quotation marks", "");
    }
    int slop = 0;
    if (peek().is(Kind.TILDE)) {
      Lexeme tilde = take();
      if (tilde.text().isEmpty()) {
        throw flaw(tilde, "~ behind a phrase needs a number of words", "~5");
      }
      slop = number(tilde, Limits.SLOP);
    }
    return new Expression.Phrase(lexeme.text(), slop);
  }

  private int number(Lexeme tilde, int most) throws Flaw {
    boolean small = tilde.text().length() <= 4;
    if (!small || Integer.parseInt(tilde.text()) > most) {
      throw flaw(tilde, "the number behind ~ is at most " + most + " here", "~" + most);
    }
    return Integer.parseInt(tilde.text());
  }

  private void count(Lexeme lexeme) throws Flaw {
    if (++terms > Limits.TERMS) {
      throw flaw(lexeme, "a query has at most " + Limits.TERMS + " words and fields", null);
    }
  }

  private Lexeme peek() {
    return lexemes.get(at);
  }

  private Lexeme take() {
    Lexeme lexeme = lexemes.get(at);
    if (!lexeme.is(Kind.END)) {
      at++;
    }
    return lexeme;
  }

  private Flaw flaw(Lexeme lexeme, String why, String instead) {
    return new Flaw(lexeme.start(), lexeme.end(), why, instead);
  }
}
