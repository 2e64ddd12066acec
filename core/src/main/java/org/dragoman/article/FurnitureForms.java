package org.dragoman.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The furniture that its form gives away, whatever the words: addresses, counters, breadcrumbs,
 * script, picture credits, copyright lines.
 */
final class FurnitureForms {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)^\\W*(?:[\\p{L}"
              + " .-]{0,24}:\\s*)?(?:https?://\\S+|www\\.\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.]+"
              + "|[\\w-]+\\.(?:com|org|net|de|at|ch|ru|co\\.uk|cu|es|fr|info|eu)(?:/\\S*)?)\\W*$");
  private static final Pattern HANDLES = Pattern.compile("^(?:[#@][\\p{L}\\p{N}_]+[,;\\s]*)+$");
  private static final Pattern COUNTER =
      Pattern.compile(
          "(?i)^\\W*\\d[\\d.,]*\\s?[km]?\\W*(?:shares?|views?|likes?|comments?|replies|reads?|votes?|reactions?|tweets?|retweets?|followers?|min(?:ute)?s?\\.?(?:"
              + " read)?|photos?|images?|kommentare?|aufrufe|leser|min\\.? lesezeit|minuten(?:"
              + " lesezeit)?|bilder|beiträge|videos?"
              + "|comentarios?|commentaires?|просмотр\\p{L}*)\\W*$");
  private static final List<String> SCRIPT_SIGNS =
      List.of(
          "adsbygoogle",
          "googletag",
          "document.",
          "window.",
          "function",
          "$(",
          "var ",
          "{",
          "<",
          "[",
          "@media",
          "push(");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "adsbygoogle|googletag|document\\.(?:write|get)|window\\.|function\\s*\\(|\\$\\(|^\\s*var"
              + " \\w+ ?=|\\{[^}]*:[^}]*;|^<[^>]+>$|\\[/?[a-z]+_[a-z_]+[^\\]]*\\]|^@media|push\\(");
  private static final Pattern SCRIPT_PIECE =
      Pattern.compile(
          "\\(?adsbygoogle\\s*=.*?\\.push\\(\\{.*?\\}\\);?|googletag\\.cmd\\S*\\s*\\(.*?\\);");
  private static final Sieve CREDIT =
      Sieve.of(
          "GAPpiIR/vSEWFUCK©",
          "Getty Images|AP Photo|(?i:picture["
              + " -]?alliance)|\\bimago\\b|REUTERS/|Reuters/\\p{Lu}|AFP/\\p{Lu}"
              + "|/(?:dpa|AFP|AP|REUTERS|Reuters|EPA|EFE|TASS|Sputnik|Getty|APA|imago|IMAGO)\\b|AFP"
              + " via|via"
              + " (?:AP|Reuters|REUTERS|AFP|Getty)|Shutterstock|EPA-EFE|Wikimedia|Flickr|iStock|Adobe"
              + " ?Stock|Unsplash|CC[ -]BY|Keystone|Pool Photo|Press Service/|©\\s?\\p{L}");
  private static final Pattern SEPARATED =
      Pattern.compile("\\s*(?:[>›»|•·]|\\s[/–—-]\\s|\\s{3,})\\s*");
  private static final Pattern FIELD =
      Pattern.compile("^[\\p{L} -]{2,30}\\s?\\*$|^\\[.*\\]$|^☰.*|^×$");
  private static final Pattern OWNED =
      Pattern.compile("(?s)\\W*(?:©|\\([cC]\\)\\s|&copy;|[Cc]opyright\\b).*");
  private static final Pattern PAGER =
      Pattern.compile(
          "(?i)^\\W*(?:page|seite|página)?\\s*\\d{1,3}\\s*(?:of|von|/|de)\\s*\\d{1,3}\\W*$");

  /** Longer lines are paragraphs, whatever they hold; script apart. */
  private static final int LONGEST = 600; // characters

  private FurnitureForms() {}

  /** What kind of furniture {@code line} is by its form. */
  static Optional<Furniture.Kind> line(String line) {
    int words = Texts.words(line);
    if (words == 0 || line.codePoints().noneMatch(Character::isLetter)) {
      return Optional.of(Furniture.Kind.OTHER);
    }
    if (line.length() > LONGEST) {
      return isScript(line) ? Optional.of(Furniture.Kind.OTHER) : Optional.empty();
    }
    char first = line.charAt(0);
    char last = line.charAt(line.length() - 1);
    if ((first == '#' || first == '@') && HANDLES.matcher(line).matches()) {
      return Optional.of(Furniture.Kind.SHARE);
    }
    if (mayBeAddress(line) && ADDRESS.matcher(line).matches()) {
      return Optional.of(Furniture.Kind.OTHER);
    }
    if (isDigit(firstWordLetter(line)) && COUNTER.matcher(line).matches()) {
      return Optional.of(
          line.matches("(?iu).*(?:comm?ent|komment|repl|beitr).*")
              ? Furniture.Kind.COMMENT
              : line.matches("(?iu).*(?:photo|image|bild).*")
                  ? Furniture.Kind.CAPTION
                  : line.matches("(?iu).*(?:min|lese|read).*")
                      ? Furniture.Kind.OTHER
                      : Furniture.Kind.SHARE);
    }
    if (isScript(line)) {
      return Optional.of(Furniture.Kind.OTHER);
    }
    if (isDigit(lastWordLetter(line)) && PAGER.matcher(line).matches() || isTrail(line, words)) {
      return Optional.of(Furniture.Kind.NAVIGATION);
    }
    if ((last == '*' || first == '[' || first == '☰' || first == '×')
        && FIELD.matcher(line).matches()) {
      return Optional.of(Furniture.Kind.COMMENT);
    }
    if (isCredit(line, words)) {
      return Optional.of(Furniture.Kind.CAPTION);
    }
    if (words <= 70 && mayBeOwned(line) && OWNED.matcher(line).matches()) {
      return Optional.of(Furniture.Kind.OTHER);
    }
    return Optional.empty();
  }

  /** Whether a dot or colon has something right behind it, as in all addresses. */
  private static boolean mayBeAddress(String line) {
    for (int i = 0; i + 1 < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '.' && line.charAt(i + 1) != ' ' || c == ':' && line.charAt(i + 1) == '/') {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeOwned(String line) {
    return line.indexOf('©') >= 0
        || line.contains("(c)")
        || line.contains("(C)")
        || line.contains("&copy;")
        || line.contains("opyright");
  }

  /** The first letter that regular expressions take for one of a word, or a blank. */
  private static char firstWordLetter(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isWordLetter(line.charAt(i))) {
        return line.charAt(i);
      }
    }
    return ' ';
  }

  private static char lastWordLetter(String line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      if (isWordLetter(line.charAt(i))) {
        return line.charAt(i);
      }
    }
    return ' ';
  }

  private static boolean isWordLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether there is one of the words that left script begins with. */
  static boolean mayHoldScript(String paragraph) {
    return paragraph.contains("adsbygoogle") || paragraph.contains("googletag");
  }

  /** Script left in a paragraph; null when there is none. */
  static java.util.regex.Matcher script(String paragraph) {
    return SCRIPT_PIECE.matcher(paragraph);
  }

  private static boolean isScript(String line) {
    String rest = mayHoldScript(line) ? SCRIPT_PIECE.matcher(line).replaceAll(" ") : line;
    if (!rest.equals(line) && Texts.words(rest) >= 8) {
      return false; // a paragraph with script in it: only the script goes
    }
    return SCRIPT_SIGNS.stream().anyMatch(line::contains)
        && SCRIPT.matcher(line).find()
        && !(Texts.words(line) > 25 && line.endsWith("."));
  }

  /** "Home > World > Cuba", "News | Sport | Weather": three short parts or more. */
  private static boolean isTrail(String line, int words) {
    if (line.endsWith(".") || words > 30 || !isParted(line)) {
      return false;
    }
    String[] parts = SEPARATED.split(line);
    if (parts.length < 3) {
      return line.matches("^[\\p{L} ]{2,25}\\s*[>›»]\\s*[\\p{L} ]{2,25}$");
    }
    for (String part : parts) {
      if (Texts.words(part) > 4) {
        return false;
      }
    }
    return true;
  }

  /** Whether there can be a separator in the line. */
  private static boolean isParted(String line) {
    int blanks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean dash = blanks > 0 && (c == '/' || c == '-' || c == '–' || c == '—');
      blanks = c == ' ' || c >= '\t' && c <= '\r' ? blanks + 1 : 0;
      if (dash || blanks == 3 || ">›»|•·".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A short line with the name of a picture house, or a longer one that ends in such a credit. */
  private static boolean isCredit(String line, int words) {
    if (!CREDIT.in(line)) {
      return false;
    }
    if (words <= 14 && !line.matches("(?s).*\\p{Ll}{3,}\\.$")) {
      return true;
    }
    String tail = line.substring(Math.max(0, line.length() - 60));
    return words <= 60
        && CREDIT.in(tail)
        && (line.endsWith(")") || line.endsWith("]") || !line.matches("(?s).*[.!?][\"”“»]?$"))
        && (words <= 14 || tail.matches("(?s).*[(\\[©/|].*"));
  }
}
