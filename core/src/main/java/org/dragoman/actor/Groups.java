package org.dragoman.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.text.Span;

/** Unnamed parts of states: "Russian troops", "Cuba's security agencies", "die Regierung". */
final class Groups {

  /** @param name the words of the first mention */
  record Group(String id, String name, String state, String sector) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, String> lastByNoun = new LinkedHashMap<>();

  Group group(String id) {
    return groups.get(id);
  }

  Set<String> ids() {
    return groups.keySet();
  }

  /** Adds the mention of a group for a noun, if a state stands beside it or did before. */
  void read(Scan scan, Scan.WordFind find, String source, Owners owners, Mentions mentions) {
    int firstToken = scan.pieces.get(find.first()).token();
    int lastToken = scan.pieces.get(find.last()).token();
    int head = scan.head(firstToken, lastToken);
    if (scan.sentence.is(head, "compound") && scan.sentence.head(head) == lastToken + 1
        || !mentions.at(scan.index, head).isEmpty()) {
      return;
    }
    String noun = NameKey.slug(find.word().word());
    Set<String> states = new LinkedHashSet<>();
    Set<Integer> tokens = new LinkedHashSet<>();
    for (String id : owners.of(scan.index, head)) {
      mentions.stateOf(id).ifPresent(states::add);
    }
    for (int i = find.first(); i <= find.last(); i++) {
      if (scan.state(i) != null) {
        states.add(scan.state(i).form().state());
        tokens.add(scan.pieces.get(i).token());
      }
    }
    if (states.isEmpty() && fromSeat(scan, find) != null) {
      states.add(fromSeat(scan, find));
    }
    boolean definite = scan.is(find.first() - 1, Set.of("the", "die", "der", "das", "den", "dem"));
    if (states.isEmpty() && definite && lastByNoun.containsKey(noun)) {
      states.add(groups.get(lastByNoun.get(noun)).state());
    }
    if (states.isEmpty()) {
      return;
    }
    int first = find.first();
    while (first > 0 && (scan.state(first - 1) != null
        || scan.pieces.get(first - 1).is("'s") || scan.pieces.get(first - 1).is("-"))) {
      first--;
    }
    Span span = new Span(scan.pieces.get(first).start(), scan.pieces.get(find.last()).end());
    String text = source.substring(span.start(), span.end());
    List<String> ids = new ArrayList<>();
    for (String state : states) {
      String id = state.toLowerCase(java.util.Locale.ROOT) + "-" + noun;
      groups.putIfAbsent(id, new Group(id, text, state, find.word().sector()));
      lastByNoun.put(noun, id);
      ids.add(id);
    }
    mentions.add(new Mention(text, span, scan.index, scan.pieces.get(first).token(), lastToken,
        head, MentionKind.NAME), ids, false);
  }

  /** "a diplomat from the Kremlin", "troops from Cuba", "Soldaten aus Kuba". */
  private static String fromSeat(Scan scan, Scan.WordFind find) {
    int i = find.last() + 1;
    if (!scan.is(i, Set.of("from", "of", "in", "aus", "von"))) {
      return null;
    }
    i++;
    if (scan.is(i, Set.of("the", "dem", "der"))) {
      i++;
    }
    return scan.state(i) == null ? null : scan.state(i).form().state();
  }
}
