package org.dragoman.time;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.syntax.Sentence;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.time.CalendarReading.Found;
import org.dragoman.time.TimeValue.Month;
import org.dragoman.time.TimeValue.Range;

/**
 * Finds the words of a text that say when, with one pass over its words and without a parser.
 *
 * <p>The idea is that of every tagger since Mani and Wilson (2000): recognise first, resolve later.
 * Each reader looks at one word and asks the lexicon whether a time can begin there; words that
 * begin none cost one look into a hash table.
 */
public final class TimeExpressions {

  private final Tokens tokens;
  private final TimeWords words;
  private final CalendarReading calendar;
  private final RelativeReading relative;
  private final YearReading years;
  private final OtherReading others;

  private TimeExpressions(String source, Span span, Language language) {
    this.tokens = new Tokens(source, span);
    this.words = TimeWords.of(language);
    Habits habits = Habits.of(language);
    this.calendar = new CalendarReading(tokens, words, habits);
    this.relative = new RelativeReading(tokens, words, habits, calendar);
    this.years = new YearReading(tokens, words);
    this.others = new OtherReading(tokens, words);
  }

  /** The expressions of {@code sentence}, in its order. */
  public static List<TimeExpression> find(String source, Sentence sentence, Language language) {
    return find(source, sentence.span(), language);
  }

  /** The expressions within {@code span}, in order, none overlapping another. */
  public static List<TimeExpression> find(String source, Span span, Language language) {
    return new TimeExpressions(source, span, language).all();
  }

  private List<TimeExpression> all() {
    List<TimeExpression> found = new ArrayList<>();
    int previousEnd = -1;
    boolean betweenPrevious = false;
    for (int i = 0; i < tokens.size; ) {
      boolean number = tokens.isNumber(i);
      if (!number && !words.begins(tokens, i)) {
        i++;
        continue;
      }
      TimeWords.Entry not = number ? null : words.at(tokens, i, "not");
      if (not == null && number) {
        not = words.at(tokens, i, "not");
      }
      if (not != null) {
        i += not.length();
        continue;
      }
      Found time = read(i);
      if (time == null) {
        i++;
        continue;
      }
      if (isName(i, time)) {
        i = time.end() + 1;
        continue;
      }
      Relation relation = relation(i);
      boolean between =
          words.before(tokens, start(i), "between") != null || relation == Relation.SINCE;
      boolean joined = betweenPrevious && previousEnd >= 0 && joins(previousEnd, i);
      TimeExpression expression = expression(i, time, relation);
      if (joined) {
        TimeExpression first = found.remove(found.size() - 1);
        Span cover = first.span().cover(expression.span());
        found.add(
            new TimeExpression(
                cover,
                tokens.source.substring(cover.start(), cover.end()),
                new Range(first.value(), expression.value()),
                Relation.AT));
      } else {
        found.add(expression);
      }
      previousEnd = time.end();
      betweenPrevious = between && !joined;
      i = time.end();
    }
    return found;
  }

  private Found read(int i) {
    Found found = others.read(i);
    if (found == null) {
      found = relative.read(i);
    }
    if (found == null) {
      found = calendar.read(i, Which.OPEN);
      if (found != null && found.doubtful() && !isSure(i, found.end())) {
        return null;
      }
    }
    return found == null ? years.read(i) : found;
  }

  /** Whether the words around a doubtful name ("May") say that it is a time. */
  private boolean isSure(int i, int end) {
    if (words.before(tokens, i, "sure") != null) {
      return true;
    }
    boolean weak =
        words.before(tokens, i, "since") != null
            || words.before(tokens, i, "until") != null
            || words.before(tokens, i, "after") != null
            || words.before(tokens, i, "before") != null
            || tokens.is(i - 1, "of");
    boolean lowerNext = tokens.isWord(end) && !tokens.isCapital(end);
    boolean determined =
        words.before(tokens, i, "the") != null
            || words.before(tokens, i, "article") != null
            || tokens.is(i - 1, "its")
            || tokens.is(i - 1, "their")
            || (tokens.is(i - 1, "s") && tokens.is(i - 2, "'"));
    return (weak && !tokens.isCapital(end)) || (determined && lowerNext);
  }

  /** Whether the words are part of a name: "26 July Movement", "April Ryan". */
  private boolean isName(int i, Found time) {
    int end = time.end();
    if (tokens.isCapital(end)
        && words.at(tokens, end, "name-after") != null
        && !(time.value() instanceof TimeValue.Shift)
        && !(time.value() instanceof TimeValue.Calendar)) {
      return true;
    }
    boolean bareName = time.value() instanceof Month m && m.which() == Which.OPEN;
    return bareName
        && tokens.isCapital(end)
        && end == i + 1
        && words.before(tokens, i, "sure") == null
        && words.before(tokens, i, "at") == null
        && words.before(tokens, i, "since") == null
        && words.before(tokens, i, "until") == null
        && tokens.lower(end).length() > 2;
  }

  private TimeExpression expression(int i, Found time, Relation relation) {
    Span span = tokens.span(i, time.end());
    TimeValue value = time.value();
    if (value instanceof Month month && month.which() == Which.OPEN && isGoingOn(i)) {
      value = new Month(month.month(), Which.NOW);
    }
    return new TimeExpression(
        span, tokens.source.substring(span.start(), span.end()), value, relation);
  }

  private boolean isGoingOn(int i) {
    TimeWords.Entry the = words.before(tokens, i, "the");
    int at = the == null ? i : i - the.length();
    return words.before(tokens, i, "near") != null || words.before(tokens, at, "near") != null;
  }

  /** The token after the preposition: articles and "early", "Anfang" stand between. */
  private int start(int i) {
    int at = i;
    for (int steps = 0; steps < 2; steps++) {
      TimeWords.Entry skip = words.before(tokens, at, "edge");
      if (skip == null) {
        skip = words.before(tokens, at, "the");
      }
      if (skip == null && tokens.is(at - 1, "-")) {
        at--;
        continue;
      }
      at -= skip == null ? 0 : skip.length();
    }
    return Math.max(at, 0);
  }

  private Relation relation(int i) {
    for (int at : new int[] {i, start(i)}) {
      if (words.before(tokens, at, "before") != null) {
        return Relation.BEFORE;
      }
      if (words.before(tokens, at, "since") != null) {
        return Relation.SINCE;
      }
      if (words.before(tokens, at, "until") != null) {
        return Relation.UNTIL;
      }
      if (words.before(tokens, at, "after") != null) {
        return Relation.AFTER;
      }
    }
    return Relation.AT;
  }

  private boolean joins(int end, int next) {
    TimeWords.Entry joiner = words.at(tokens, end, "joiner");
    if (joiner == null) {
      return false;
    }
    int at = end + joiner.length();
    TimeWords.Entry the = words.at(tokens, at, "the");
    return at == next || (the != null && at + the.length() == next);
  }
}
