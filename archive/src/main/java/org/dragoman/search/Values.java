package org.dragoman.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.EventType;
import org.dragoman.lexicon.Table;
import org.dragoman.search.Lexeme.Kind;
import org.dragoman.text.Language;
import org.dragoman.time.PartialDate;

/** Reads what stands behind the colon of a field, and says what would do where it cannot be. */
final class Values {

  private static final Pattern ID = Pattern.compile("(?=.*[0-9])[0-9a-z#:._-]{6,}");
  private static final Set<String> FACTUALITIES =
      Set.of("asserted", "planned", "possible", "conditional", "denied");
  private static final Set<String> TIMES = Set.of("current", "historical", "future");
  private static final Map<String, String> QUADS =
      new TreeMap<>(
          Map.of(
              "1", "1",
              "2", "2",
              "3", "3",
              "4", "4",
              "cooperation", "cooperation",
              "conflict", "conflict",
              "verbal", "verbal",
              "material", "material"));

  private Values() {}

  /** The codebook's words, read once. */
  private static final class Codes {
    static final List<String> TYPES =
        Codebook.plover().types().stream().map(EventType::name).toList();
    static final Set<String> MODES = new TreeSet<>(Table.read("codebook/modes.txt").values("mode"));
    static final Set<String> CONTEXTS =
        new TreeSet<>(Table.read("codebook/contexts.txt").values("context"));
  }

  static Value of(Field field, Lexeme lexeme, int start) throws Flaw {
    String text = lexeme.text().strip();
    boolean stars = !lexeme.plain() && text.indexOf('*') >= 0;
    if (stars && text.chars().allMatch(c -> c == '*')) {
      if (field == Field.STORY || field == Field.REPORTS) {
        throw flaw(field, lexeme, start, field.key() + ": takes no *", field.example());
      }
      return new Value.Any();
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw flaw(field, lexeme, start, field.key() + ": needs a value", field.example());
    }
    if (stars && field.patterns()) {
      return new Value.Pattern(text.replaceAll("\\*+", "*"));
    }
    if (stars && field != Field.DYAD) {
      String why = field.key() + ": takes no * within a value";
      throw flaw(field, lexeme, start, why, field.example());
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (field) {
      case EVENT -> new Value.Name(event(text, lexeme, start));
      case DYAD -> new Value.Name(dyad(text, lexeme, start));
      case MODE -> known(field, lower.replace(' ', '-'), Codes.MODES, lexeme, start);
      case CONTEXT -> known(field, lower.replaceAll("[ -]", "_"), Codes.CONTEXTS, lexeme, start);
      case FACTUALITY -> known(field, lower, new TreeSet<>(FACTUALITIES), lexeme, start);
      case TIME -> known(field, lower, new TreeSet<>(TIMES), lexeme, start);
      case QUAD -> known(field, lower, QUADS.keySet(), lexeme, start);
      case LANG -> new Value.Name(language(lower, lexeme, start));
      case DATE, PUBLISHED, CONFIDENCE, REPORTS ->
          new Value.Name(point(field, text, lexeme, start));
      default -> new Value.Name(text);
    };
  }

  static Value range(Field field, Lexeme range) throws Flaw {
    String[] ends = range.text().strip().split("(?i)\\s+TO\\s+", -1);
    int start = range.start() - field.key().length() - 1;
    if (ends.length != 2) {
      String why = "a range is written [from TO to], with * for no limit";
      throw flaw(field, range, start, why, field.key() + ":[" + sample(field) + "]");
    }
    Optional<Value.Limit> from = end(field, ends[0].strip(), range, start);
    Optional<Value.Limit> to = end(field, ends[1].strip(), range, start);
    if (from.isEmpty() && to.isEmpty()) {
      return new Value.Any();
    }
    Value.Range value = new Value.Range(from, to);
    if (from.isPresent() && to.isPresent() && !Bounds.inOrder(field, value)) {
      String turned = field.key() + ":[" + ends[1].strip() + " TO " + ends[0].strip() + "]";
      throw flaw(field, range, start, "this range ends before it begins", turned);
    }
    return value;
  }

  static Value comparison(Field field, Lexeme sign, Lexeme value) throws Flaw {
    int start = sign.start() - field.key().length() - 1;
    String text = point(field, value.text(), value, start);
    Optional<Value.Limit> limit = Optional.of(new Value.Limit(text, sign.text().endsWith("=")));
    return sign.text().startsWith(">")
        ? new Value.Range(limit, Optional.empty())
        : new Value.Range(Optional.empty(), limit);
  }

  private static Optional<Value.Limit> end(Field field, String text, Lexeme lexeme, int start)
      throws Flaw {
    return text.equals("*")
        ? Optional.empty()
        : Optional.of(new Value.Limit(point(field, text, lexeme, start), true));
  }

  private static String sample(Field field) {
    return switch (field) {
      case CONFIDENCE -> "0.5 TO 0.9";
      case REPORTS -> "2 TO 10";
      default -> "2018-11 TO 2019";
    };
  }

  private static String point(Field field, String text, Lexeme lexeme, int start) throws Flaw {
    boolean good =
        switch (field) {
          case CONFIDENCE -> text.matches("[01]|[01]?\\.[0-9]{1,6}") && Float.parseFloat(text) <= 1;
          case REPORTS -> text.matches("[0-9]{1,9}");
          default -> PartialDate.parse(text).isPresent();
        };
    if (good) {
      return text;
    }
    String what =
        switch (field) {
          case CONFIDENCE -> "is no number from 0 to 1";
          case REPORTS -> "is no number";
          default -> "is no date; dates are written 2018, 2018-11 or 2018-11-02";
        };
    throw flaw(field, lexeme, start, "'" + text + "' " + what, field.example());
  }

  private static Value known(
      Field field, String value, Collection<String> known, Lexeme lexeme, int start) throws Flaw {
    if (known.contains(value)) {
      return new Value.Name(value);
    }
    Optional<String> nearest = Nearest.to(value, known);
    String why =
        "there is no "
            + field.key()
            + " '"
            + lexeme.text()
            + "'; "
            + nearest
                .map(n -> "the nearest is " + n)
                .orElse("there are " + String.join(", ", known));
    String instead = nearest.map(n -> field.key() + ":" + n).orElse(field.example());
    throw flaw(field, lexeme, start, why, instead);
  }

  private static String event(String text, Lexeme lexeme, int start) throws Flaw {
    int slash = text.indexOf('/');
    String type = (slash < 0 ? text : text.substring(0, slash)).toUpperCase(Locale.ROOT);
    if (!Codes.TYPES.contains(type)) {
      if (slash < 0 && ID.matcher(text).matches()) {
        return text;
      }
      Optional<String> nearest = Nearest.to(type, Codes.TYPES);
      String rest = slash < 0 ? "" : text.substring(slash);
      String why =
          "there is no type of event '"
              + type
              + "'; "
              + nearest
                  .map(n -> "the nearest is " + n)
                  .orElse("the types are " + String.join(", ", Codes.TYPES));
      throw flaw(
          Field.EVENT,
          lexeme,
          start,
          why,
          "event:" + nearest.map(n -> n + rest).orElse(Codes.TYPES.get(0)));
    }
    if (slash < 0) {
      return type;
    }
    String mode = text.substring(slash + 1).toLowerCase(Locale.ROOT);
    List<String> modes = new ArrayList<>();
    for (String other : Codes.MODES) {
      if (Codebook.plover().hasMode(type, other)) {
        modes.add(other);
      }
    }
    if (!modes.contains(mode)) {
      Optional<String> nearest = Nearest.to(mode, modes);
      String why =
          type
              + " has no mode '"
              + mode
              + "'; "
              + (modes.isEmpty() ? "it has none" : "its modes are " + String.join(", ", modes));
      String instead = "event:" + type + nearest.map(n -> "/" + n).orElse("");
      throw flaw(Field.EVENT, lexeme, start, why, instead);
    }
    return type + "/" + mode;
  }

  private static String dyad(String text, Lexeme lexeme, int start) throws Flaw {
    String bad = null;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && c != '>' && c != '–' || c == '-' && text.charAt(i + 1) == '>') {
        continue;
      }
      int first = c == '>' && text.charAt(i - 1) == '-' ? i - 1 : i;
      String from = text.substring(0, first).strip();
      String to = text.substring(i + 1).strip();
      Optional<String> left = side(from);
      Optional<String> right = side(to);
      boolean both = left.isPresent() && right.isPresent();
      if (both && !(left.get().equals("*") && right.get().equals("*"))) {
        return left.get() + (c == '>' ? ">" : "-") + right.get();
      }
      bad = bad == null ? (left.isEmpty() ? from : to) : bad;
    }
    Optional<String> alone = side(text);
    if (bad == null) {
      String why = "a dyad is two states with a hyphen between them";
      String instead = alone.map(s -> "dyad:" + s + "-*").orElse("dyad:RUS-CUB");
      throw flaw(Field.DYAD, lexeme, start, why, instead);
    }
    String wrong = bad;
    Optional<String> nearest = Nearest.to(Tokens.folded(wrong), States.forms());
    String why =
        "there is no state '"
            + wrong
            + "'"
            + nearest
                .map(n -> "; the nearest is " + States.nameOf(States.code(n).get()))
                .orElse("");
    String instead =
        nearest
            .map(n -> "dyad:" + Spelling.quoted(text.replace(wrong, States.code(n).get())))
            .map(s -> s.contains(" ") ? s : s.replace("\"", ""))
            .orElse("dyad:RUS-CUB");
    throw flaw(Field.DYAD, lexeme, start, why, instead);
  }

  private static Optional<String> side(String text) {
    return text.equals("*") ? Optional.of("*") : States.code(text);
  }

  private static String language(String text, Lexeme lexeme, int start) throws Flaw {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      Locale locale = Locale.forLanguageTag(language.code());
      String english = locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
      String own = locale.getDisplayLanguage(locale).toLowerCase(locale);
      if (text.equals(language.code()) || text.equals(english) || text.equals(own)) {
        return language.code();
      }
      names.add(language.code());
      names.add(english);
    }
    Optional<String> nearest = text.length() > 2 ? Nearest.to(text, names) : Optional.empty();
    String why = "there is no language '" + text + "'; the languages are en, de, es, fr, pt, ru";
    throw flaw(Field.LANG, lexeme, start, why, "lang:" + nearest.orElse("en"));
  }

  private static Flaw flaw(Field field, Lexeme lexeme, int start, String why, String instead) {
    // In a group the field stands before the bracket: only the value is replaced.
    boolean grouped = start == lexeme.start() && !lexeme.is(Kind.RANGE);
    String prefix = field.key() + ":";
    String text =
        grouped && instead.startsWith(prefix) ? instead.substring(prefix.length()) : instead;
    return new Flaw(start, lexeme.end(), why, text);
  }
}
