package org.dragoman.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.text.Language;
import org.dragoman.text.Span;
import org.dragoman.text.Text;

/**
 * Cuts a block of text into sentences of words.
 *
 * <p>The idea: a full stop, question or exclamation mark ends a sentence, with the quotes and
 * brackets that close right behind it, unless what follows begins small. So a stray full stop in
 * garbled text parts nothing. A dateline ({@link Dateline}) is a sentence of its own. An empty line
 * always ends a sentence; one line end never does. Text that does not stop is cut after {@link
 * #LONGEST} words.
 */
public final class Segmenter {

  /** The most words a sentence has. */
  public static final int LONGEST = 200;

  private static final String OPENING =
      "([{\u201E\u201A\u2039\u00AB\u201C\u2018\"'\u00BF\u00A1\u00BB";
  private static final String CLOSING = ")]}\u201D\u2019\u201C\u2018\u00BB\u00AB\u203A\u2039\"'";

  private static final int WAIT = -2;
  private static final int NONE = -1;
  private static final int MOST_MARKS = 6; // quotes and brackets in a row

  private final WordList list;
  private final Tokenizer tokenizer;
  private final Language language;

  /** With the abbreviations of a language. */
  public Segmenter(Language language) {
    this.language = language;
    this.list = new WordList(language);
    this.tokenizer = new Tokenizer(language, list);
  }

  /** The sentences of {@code block}: words and offsets only. */
  public List<Sentence> segment(String source, Span block) {
    List<Sentence> sentences = new ArrayList<>();
    Tokens tokens = new Tokens();
    int at = block.start();
    int end = block.end();
    int dateline = Dateline.end(source, block, tokenizer, tokens);
    if (dateline > 0) {
      at = tokens.end(dateline - 1);
      sentences.add(sentence(tokens, dateline));
    }
    tokens.clear();
    int checked = 0; // words before this are known not to end the sentence
    while (at < end) {
      int before = tokens.size();
      at = tokenizer.next(source, at, end, tokens);
      if (tokens.size() == before) {
        break;
      }
      // a decision needs the next word and what closes before it: look two words back
      int stop = tokens.size() - 1;
      while (checked < stop) {
        int cut = boundary(source, tokens, checked, stop);
        if (cut == WAIT) {
          break;
        }
        checked++;
        if (cut > 0) {
          sentences.add(sentence(tokens, cut));
          tokens.dropBefore(cut);
          stop -= cut;
          checked = 0;
        }
      }
      if (tokens.size() > LONGEST) {
        int cut = longCut(tokens);
        sentences.add(sentence(tokens, cut));
        tokens.dropBefore(cut);
        checked = Math.max(0, checked - cut);
      }
    }
    if (tokens.size() > 0) {
      sentences.add(sentence(tokens, tokens.size()));
    }
    return sentences;
  }

  /**
   * Where the sentence that word {@code i} may end is cut, {@link #NONE} when it does not end
   * there, {@link #WAIT} when words beyond {@code last} must be known.
   */
  private int boundary(String s, Tokens t, int i, int last) {
    if (blankLine(s, t.end(i), t.start(i + 1))) {
      return i + 1;
    }
    String form = t.form(i);
    char end = form.charAt(form.length() - 1);
    if (end != '.' && end != '!' && end != '?' && end != '\u2026') {
      return NONE;
    }
    boolean mark = !Character.isLetterOrDigit(form.charAt(0));
    int j = i + 1;
    while (j <= last && closes(s, t, j)) {
      if (blankLine(s, t.end(j - 1), t.start(j))) {
        return j;
      }
      j++;
    }
    if (j > last) {
      return j - i > MOST_MARKS ? NONE : WAIT;
    }
    if (blankLine(s, t.end(j - 1), t.start(j))) {
      return j;
    }
    if (!mark) {
      return afterAbbreviation(s, t, i, j) ? j : NONE;
    }
    int first = j;
    while (first <= last && isOpening(t.form(first))) {
      first++;
    }
    if (first > last) {
      return first - j > MOST_MARKS ? j : WAIT;
    }
    return begins(t.form(first), form, first > j || j > i + 1) ? j : NONE;
  }

  private boolean afterAbbreviation(String s, Tokens t, int i, int j) {
    String form = t.form(i);
    if (!form.endsWith(".") || form.length() < 2) {
      return false;
    }
    if (Character.isDigit(form.charAt(0))) {
      return false; // an ordinal
    }
    String word = form.substring(0, form.length() - 1);
    if (list.abbreviation(word) == WordList.Kind.TITLE) {
      return false;
    }
    if (word.length() == 1) {
      return list.isOpener(t.form(j)) && i > 0 && t.start(j) > t.end(i) && !isName(t, i);
    }
    return t.start(j) > t.end(j - 1)
        && (j > i + 1 && isCapital(t.form(j)) || list.isOpener(t.form(j)));
  }

  /** Whether the single letter at {@code i} stands in a name: George W. */
  private static boolean isName(Tokens t, int i) {
    return isCapital(t.form(i - 1));
  }

  /** Whether {@code form} can begin a sentence after the mark {@code stop}. */
  private boolean begins(String form, String stop, boolean quoted) {
    char c = form.charAt(0);
    if (Character.isLowerCase(c) || c == ',' || c == ';' || c == ':' || c == '.' || c == '%') {
      return false;
    }
    if (stop.charAt(0) == '\u2026' || stop.startsWith("..")) {
      return language == Language.EN || quoted ? isCapital(form) : list.isOpener(form);
    }
    if (c == '-' || c == '\u2013' || c == '\u2014') {
      return false;
    }
    return !isClosing(form);
  }

  private static boolean isCapital(String form) {
    return Character.isUpperCase(form.charAt(0));
  }

  private static boolean isOpening(String form) {
    return OPENING.indexOf(form.charAt(0)) >= 0 && form.length() <= 2 || form.equals("``");
  }

  private static boolean isClosing(String form) {
    return ")]}\u201D".indexOf(form.charAt(0)) >= 0;
  }

  /** Whether word {@code j} closes what stands right before it. */
  private boolean closes(String s, Tokens t, int j) {
    String form = t.form(j);
    char c = form.charAt(0);
    if (form.length() > 2 || CLOSING.indexOf(c) < 0) {
      return false;
    }
    if (t.start(j) == t.end(j - 1)) {
      return true; // right behind the mark
    }
    boolean apart = t.end(j) == s.length() || Text.isBlank(s.charAt(t.end(j)));
    boolean only = ")]}\u201D".indexOf(c) >= 0 || c == '\u201C' && language == Language.DE;
    return only || apart && "\"'\u2019\u00BB".indexOf(c) >= 0;
  }

  /** Whether two line ends stand between {@code from} and {@code to}. */
  private static boolean blankLine(String s, int from, int to) {
    int lines = 0;
    for (int k = from; k < to; k++) {
      char c = s.charAt(k);
      if (c == '\n' || c == '\u2029' || c == '\r' && (k + 1 >= to || s.charAt(k + 1) != '\n')) {
        lines++;
      }
    }
    return lines > 1;
  }

  /** The best place to cut a sentence that does not end. */
  private static int longCut(Tokens t) {
    for (int i = LONGEST; i > LONGEST / 2; i--) {
      String form = t.form(i - 1);
      if (form.equals(";") || form.equals(".") || form.equals("|")) {
        return i;
      }
    }
    for (int i = LONGEST; i > LONGEST / 2; i--) {
      if (t.form(i - 1).equals(",")) {
        return i;
      }
    }
    return LONGEST;
  }

  private static Sentence sentence(Tokens t, int to) {
    Upos[] upos = new Upos[to];
    Arrays.fill(upos, Upos.X);
    String[] feats = new String[to];
    Arrays.fill(feats, "_");
    int[] heads = new int[to];
    Arrays.fill(heads, -1);
    String[] relations = new String[to];
    Arrays.fill(relations, "dep");
    String[] forms = t.forms(0, to);
    return new Sentence(
        new Span(t.start(0), t.end(to - 1)),
        t.starts(0, to),
        t.ends(0, to),
        forms,
        forms,
        upos,
        feats,
        heads,
        relations);
  }
}
