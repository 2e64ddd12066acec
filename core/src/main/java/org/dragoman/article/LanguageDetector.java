package org.dragoman.article;

import java.util.Map;
import java.util.regex.Pattern;
import org.dragoman.text.Language;

/**
 * Names the language of an article.
 *
 * <p>Function words decide first: in running text of a language that Dragoman reads, a quarter of
 * all words and more are in its list, and hardly any in another's. Between neighbours (Spanish and
 * Portuguese, Russian and Bulgarian) only the words and letters count that one of them alone has.
 * What that leaves open (other languages, a line or two) is asked of OpenNLP's model of 103
 * languages, which is loaded then: it takes a second or more and some 50 MB, and most runs never
 * need it. Of a line it knows little: there the words of the news decide, each for itself ({@link
 * ShortText}).
 */
public final class LanguageDetector {

  /** The code of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  /**
   * A language and how sure it is.
   *
   * @param code ISO 639-1 where there is one, else ISO 639-3; {@code und} when unknown
   * @param confidence between 0 and 1
   */
  public record Answer(String code, double confidence) {}

  private static final int ENOUGH_TEXT = 4_000; // characters that settle a language
  private static final double SURE = 0.2; // share of function words in running text
  private static final double CLEAR = 3; // times as many as in any other language

  /**
   * Words of a neighbour's own among so many of the best language's are a sign of the neighbour.
   */
  private static final int NEIGHBOUR = 6;

  /** How many words of its own tell a language where its neighbours share many. */
  private static final int OWN = 3;

  /** From here on the model's word on a line in a language that is not read counts. */
  private static final double TRUSTED = 0.05;

  private static final double FEW = 0.5; // what must speak for the language that the model names
  private static final double MUCH =
      3; // words that speak for one language, whatever the model says
  private static final double AHEAD = 1.3; // times what speaks for any other language
  private static final double KNOWN = 0.5; // share of the words of a line that a language knows
  private static final double STRANGE = 0.25; // share of them, below which it is another language

  /** Letters of those who write nearly as Russians do. */
  private static final Pattern STRANGE_LETTERS = Pattern.compile("[іїєґўђјљњћџќѓѕІЇЄҐЎЂЈЉЊЋЏ]");

  /** Words and letters that Galician has and Portuguese has not. */
  private static final Pattern GALICIAN =
      Pattern.compile(
          "(?iuU)\\b(d?unha|nunha|dun|nun|máis|tamén|cando|súas?|ós?|xa|moi|moito|onte|mañá)\\b"
              + "|ñ|ción|\\bx[aeiouáéíóú]");

  /** Scripts that tell the language, or one of those that write so. */
  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.KATAKANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.ARABIC, "ar",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.HEBREW, "he");

  private static final int SHORT = 25; // words, below which the model errs often
  private static final int RUNNING = 60; // characters of a line of running text

  private final LanguageWords words = new LanguageWords();
  private ShortText shortText;

  /** The language most of {@code text} is written in. */
  public Answer of(String text) {
    String head = text.length() > ENOUGH_TEXT ? text.substring(0, ENOUGH_TEXT) : text;
    LanguageWords.Count count = words.count(head);
    if (count.all() == 0) {
      return new Answer(UNDETERMINED, 0);
    }
    Answer sure = sure(count);
    if (sure == null) {
      String running = running(head);
      sure = running.isEmpty() ? null : sure(words.count(running));
    }
    return sure != null ? sure : asked(head, count);
  }

  /** The language that the words leave no doubt of, or null. */
  private static Answer sure(LanguageWords.Count count) {
    String best = count.best();
    if (best == null) {
      return null;
    }
    int most = count.of(best);
    double share = (double) most / count.all();
    boolean read = Language.of(best).isPresent();
    boolean stranger = count.neighbour() * NEIGHBOUR >= most && count.neighbour() > 1;
    if (!read || stranger || share < SURE || most < 4) {
      return null;
    }
    int own = count.own(best);
    boolean clear = most >= CLEAR * count.second();
    boolean apart = own >= OWN && own >= CLEAR * count.secondOwn(best);
    return clear || apart ? new Answer(best, Math.min(1, 0.5 + share)) : null;
  }

  private Answer asked(String text, LanguageWords.Count count) {
    String script = SCRIPTS.get(Character.UnicodeScript.of(letter(text)));
    Answer asked = portuguese(LanguageModel.of(text), text);
    if (script != null && read(asked.code())) {
      return new Answer(script, 0.5);
    }
    String neighbour = count.likeliestNeighbour();
    if (neighbour != null && !neighbour.equals(asked.code())) {
      boolean misled = read(asked.code()) && count.neighbour() >= OWN;
      int own = misled ? count.own(asked.code()) : 0;
      if (misled && count.neighbour() > own) {
        return new Answer(neighbour, 0.5); // the model takes Bulgarian for Russian
      }
    }
    return count.all() >= SHORT || asked.confidence() >= 0.5 ? asked : brief(text, asked);
  }

  /** What the model takes for Galician is Portuguese where nothing in it is Galician alone. */
  private static Answer portuguese(Answer asked, String text) {
    boolean doubtful = asked.code().equals("gl") && !GALICIAN.matcher(text).find();
    return doubtful ? new Answer(Language.PT.code(), asked.confidence()) : asked;
  }

  /** A headline or a line: its words are weighed one by one against what the model says. */
  private Answer brief(String text, Answer asked) {
    ShortText.Evidence evidence = shortText().of(text);
    String best = evidence.best();
    if (best == null) {
      return read(asked.code()) ? LanguageModel.unread(text) : asked;
    }
    double most = evidence.of(best);
    double others = Math.max(evidence.second(), evidence.neighbour());
    boolean doubted = !read(asked.code()) && most < MUCH; // the model names a language not read
    boolean known = evidence.known(best) > KNOWN || evidence.known(best) == KNOWN && !doubted;
    boolean trusted = !doubted || asked.confidence() < TRUSTED;
    if (most >= 1 && most >= AHEAD * others && known && trusted) {
      return new Answer(best, most / (most + others + 1));
    }
    if (best.equals(asked.code()) && most > Math.max(others, FEW)) {
      return asked;
    }
    boolean strange = evidence.known(asked.code()) < STRANGE && evidence.of(asked.code()) < MUCH;
    if (read(asked.code()) && (strange || evidence.neighbour() > evidence.of(asked.code()))) {
      return LanguageModel.unread(text);
    }
    boolean russian = best.equals(Language.RU.code()) && !STRANGE_LETTERS.matcher(text).find();
    return russian && most >= 1 && most > AHEAD * others
        ? new Answer(best, 0.3) // a line without a sign of another language
        : asked;
  }

  private synchronized ShortText shortText() {
    if (shortText == null) {
      shortText = new ShortText(words); // the words of six lexicons: only where they are needed
    }
    return shortText;
  }

  private static boolean read(String code) {
    return Language.of(code).isPresent();
  }

  private static int letter(String text) {
    return text.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
  }

  /** The lines of running text: labels and menus may be in another language. */
  private static String running(String text) {
    StringBuilder running = new StringBuilder();
    for (String line : text.split("\\R")) {
      if (line.length() >= RUNNING) {
        running.append(line).append('\n');
      }
    }
    return running.length() == text.length() ? "" : running.toString();
  }
}
