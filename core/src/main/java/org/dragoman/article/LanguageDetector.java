package org.dragoman.article;

import org.dragoman.text.Language;

/**
 * Names the language of an article.
 *
 * <p>Function words decide first: in running text of a language that Dragoman reads, a quarter of
 * all words and more are in its list, and hardly any in another's. Between neighbours (Spanish and
 * Portuguese, Russian and Bulgarian) only the words and letters count that one of them alone has.
 * What that leaves open (other languages, a line or two) is asked of OpenNLP's model of 103
 * languages, which is loaded then: it takes a second or more and some 50 MB, and most runs never
 * need it.
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

  /** Below this the model guesses among 103 languages; one sign is better. */
  private static final double GUESS = 0.05;

  private static final int SHORT = 25; // words, below which the model errs often
  private static final int RUNNING = 60; // characters of a line of running text

  private final LanguageWords words = new LanguageWords();

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

  private static Answer asked(String text, LanguageWords.Count count) {
    Answer asked = LanguageModel.of(text);
    String neighbour = count.likeliestNeighbour();
    if (neighbour != null && !neighbour.equals(asked.code())) {
      boolean misled = Language.of(asked.code()).isPresent() && count.neighbour() >= OWN;
      int own = misled ? count.own(asked.code()) : 0;
      if (misled && count.neighbour() > own) {
        return new Answer(neighbour, 0.5); // the model takes Bulgarian for Russian
      }
    }
    if (count.all() >= SHORT || asked.confidence() >= 0.5) {
      return asked;
    }
    String best = count.best();
    int hits = best == null ? 0 : count.of(best);
    boolean enough = hits >= 2 && hits > count.second() && hits >= 0.15 * count.all();
    if (enough && count.neighbour() < hits && count.own(best) >= count.secondOwn(best)) {
      return new Answer(best, (double) hits / count.all());
    }
    String likely = count.likeliest();
    if (likely != null && !likely.equals(asked.code()) && count.own(likely) > count.neighbour()) {
      int most = Math.max(count.of(likely), count.own(likely));
      boolean asGood =
          count.own(likely) > count.own(asked.code()) + (asked.confidence() < GUESS ? 0 : 1)
              && read(asked.code());
      if (asGood || most >= 2 && most >= 0.15 * count.all()) {
        return new Answer(likely, (double) most / count.all());
      }
    }
    boolean cyrillic = Character.UnicodeScript.of(letter(text)) == Character.UnicodeScript.CYRILLIC;
    return cyrillic && count.neighbour() == 0 && !read(asked.code())
        ? new Answer(Language.RU.code(), 0.3) // a line without a sign of another language
        : asked;
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
