package org.dragoman.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.EventRecord;
import org.dragoman.story.Party;

/** How events, parties and days are written on all pages. */
public final class Show {

  private Show() {}

  /** The page of an actor. */
  public static String actor(String id) {
    return "/actor/" + Frame.encoded(id);
  }

  /** The page of an article, at a line. */
  public static String article(String id, int line) {
    return article(id) + "#L" + line;
  }

  public static String article(String id) {
    return "/article/" + Frame.encoded(id);
  }

  public static String event(String id) {
    return "/event/" + Frame.encoded(id);
  }

  public static String story(String id) {
    return "/story/" + Frame.encoded(id);
  }

  public static String relation(String left, String right) {
    return "/relation/" + Frame.encoded(left) + "/" + Frame.encoded(right);
  }

  /** A party's name: a state in the reader's language, with the state behind everybody else. */
  public static String party(Words words, Party party) {
    if (party.kind().equals("state") || party.state().filter(party.id()::equals).isPresent()) {
      return words.state(party.id());
    }
    return party.name();
  }

  /** The state somebody acts for, where the name does not say it. */
  public static Optional<String> of(Party party) {
    return party.state().filter(state -> !state.equals(party.id()));
  }

  public static String date(EventRecord event) {
    return event.date().map(date -> date.value()).orElse("");
  }

  /** Of a span, the second day without what it shares with the first: 2019-01-21/23. */
  public static String shortDate(EventRecord event) {
    String date = date(event);
    int slash = date.indexOf('/');
    if (slash < 0) {
      return date;
    }
    String first = date.substring(0, slash);
    String second = date.substring(slash + 1);
    int shared = 0;
    for (int end : new int[] {5, 8}) {
      if (first.length() == second.length()
          && first.length() > end
          && first.startsWith(second.substring(0, end))) {
        shared = end;
      }
    }
    return first + "/" + second.substring(shared);
  }

  /** Whether all do it to all. */
  public static boolean mutual(EventRecord event) {
    return event.actors().size() > 1
        && new java.util.HashSet<>(event.actors())
            .equals(new java.util.HashSet<>(event.recipients()));
  }

  /** The sentence of its first report. */
  public static String sentence(EventRecord event) {
    return event.reports().isEmpty() ? "" : event.reports().get(0).report().sentence();
  }

  public static String language(EventRecord event) {
    return event.reports().isEmpty() ? "en" : event.reports().get(0).report().language();
  }

  /** What cannot be told from left to right is said to be so. */
  public static String direction(String language) {
    return List.of("ar", "fa", "he", "ur").contains(language) ? "rtl" : "ltr";
  }

  /** cooperation or conflict. */
  public static String side(int quad) {
    return quad <= 2 ? "cooperation" : "conflict";
  }

  /** Of a path, the file. */
  public static String file(String path) {
    String name = path.replaceAll("/+$", "");
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(slash + 1);
  }

  /** Events as rows of a file. */
  public static List<Map<String, Object>> rows(List<EventRecord> events) {
    return events.stream().map(Show::row).toList();
  }

  /** An event as a row of a file. */
  public static Map<String, Object> row(EventRecord event) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", event.id());
    row.put("date", event.date().map(d -> d.value()).orElse(null));
    row.put("type", event.type());
    row.put("mode", event.mode().orElse(null));
    row.put("cameo", event.cameo().orElse(null));
    row.put("quad", event.quad());
    row.put("actors", names(event.actors()));
    row.put("actor_states", states(event.actors()));
    row.put("recipients", names(event.recipients()));
    row.put("recipient_states", states(event.recipients()));
    row.put("factuality", event.factuality());
    row.put("time", event.time());
    row.put("place", event.place().map(p -> p.name()).orElse(null));
    row.put("confidence", event.confidence());
    row.put("reports", event.reports().size());
    row.put("sources", event.sources());
    row.put("story", event.story().orElse(null));
    row.put("sentence", sentence(event));
    return row;
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }

  private static List<String> states(List<Party> parties) {
    return parties.stream()
        .map(p -> p.state().orElse(""))
        .filter(s -> !s.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }
}
