package org.dragoman.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a host's robots.txt allows (RFC 9309): the rules of the group that names this program, else
 * of the group for all; the longest rule that fits a path holds, and of two as long the allowing
 * one.
 */
final class Robots {

  /** Nothing is forbidden: there is no robots.txt. */
  static final Robots FREE = new Robots(List.of(), Optional.empty());

  /** Everything is: the host is in trouble and should be left alone. */
  static final Robots CLOSED =
      new Robots(List.of(new Rule(false, 1, Pattern.compile("/.*"))), Optional.empty());

  static final int LARGEST = 512 << 10; // bytes; the rest does not count

  private static final int MOST_RULES = 10_000;

  private record Rule(boolean allows, int length, Pattern path) {}

  private final List<Rule> rules;
  private final Optional<Duration> delay;

  private Robots(List<Rule> rules, Optional<Duration> delay) {
    this.rules = rules;
    this.delay = delay;
  }

  /** The rules for {@code agent}, given in small letters. */
  static Robots parse(String text, String agent) {
    List<Rule> own = new ArrayList<>();
    List<Rule> all = new ArrayList<>();
    boolean named = false;
    Optional<Duration> ownDelay = Optional.empty();
    Optional<Duration> allDelay = Optional.empty();
    boolean inOwn = false;
    boolean inAll = false;
    boolean naming = false; // several agents may share a group
    for (String each : text.split("\\R")) {
      String line = each.replaceFirst("#.*", "").strip();
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      switch (key) {
        case "user-agent" -> {
          inOwn = naming && inOwn;
          inAll = naming && inAll;
          naming = true;
          String name = value.toLowerCase(Locale.ROOT).replaceFirst("[/\\s].*", "");
          inOwn |= name.equals(agent);
          inAll |= name.equals("*");
          named |= inOwn;
        }
        case "allow", "disallow" -> {
          naming = false;
          if (!value.isEmpty() && own.size() + all.size() < MOST_RULES) {
            Rule rule = new Rule(key.equals("allow"), value.length(), pattern(value));
            if (inOwn) {
              own.add(rule);
            }
            if (inAll) {
              all.add(rule);
            }
          }
        }
        case "crawl-delay" -> {
          naming = false;
          ownDelay = inOwn ? seconds(value) : ownDelay;
          allDelay = inAll ? seconds(value) : allDelay;
        }
        default -> {}
      }
    }
    return named ? new Robots(List.copyOf(own), ownDelay) : new Robots(List.copyOf(all), allDelay);
  }

  /** Whether a path with its query may be asked for. */
  boolean allows(String path) {
    Rule best = null;
    for (Rule rule : rules) {
      if (rule.path().matcher(path).matches()
          && (best == null
              || rule.length() > best.length()
              || rule.length() == best.length() && rule.allows())) {
        best = rule;
      }
    }
    return best == null || best.allows();
  }

  /** How long the host wants to be left alone between two requests. */
  Optional<Duration> delay() {
    return delay;
  }

  private static Pattern pattern(String rule) {
    boolean end = rule.endsWith("$");
    String path = end ? rule.substring(0, rule.length() - 1) : rule;
    StringBuilder regex = new StringBuilder();
    for (String part : path.split("\\*+", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*?").append(Pattern.quote(part));
    }
    return Pattern.compile(regex + (end ? "" : ".*"), Pattern.DOTALL);
  }

  private static Optional<Duration> seconds(String value) {
    return value.matches("\\d{1,5}(?:\\.\\d{1,3})?")
        ? Optional.of(Duration.ofMillis((long) (Double.parseDouble(value) * 1000)))
        : Optional.empty();
  }
}
