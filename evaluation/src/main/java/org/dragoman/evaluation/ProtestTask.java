package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.Document;
import org.dragoman.Dragoman;
import org.dragoman.Reading;
import org.dragoman.UnreadLanguage;
import org.dragoman.event.Event;
import org.dragoman.event.Scope;
import org.dragoman.text.Text;

/**
 * Types of events in Spanish sentences of 1994 and 1995, most of them about protests within a
 * country (the sentences that UD-PETRARCH was measured on).
 *
 * <p>Only the type is judged, by names that have been renamed or merged since. The set calls
 * strikes and marches PROTEST or MOBILIZE as it comes; by the manual MOBILIZE is what soldiers and
 * police do, so there is a second figure in which PROTEST is right for either.
 */
final class ProtestTask implements GoldTask {

  private static final Map<String, Set<String>> TODAY =
      Map.of(
          "DEMAND", Set.of("REQUEST"),
          "DISAPPROVE", Set.of("ACCUSE"),
          "INVESTIGATE", Set.of("ACCUSE"),
          "SACTION", Set.of("SANCTION"),
          "CRIME", Set.of());

  private final Dragoman dragoman;

  /** Acts inside one state are asked for: most of the sentences tell such. */
  ProtestTask() {
    this.dragoman = Dragoman.create(Scope.ALL);
  }

  @Override
  public String name() {
    return PublicGold.PREFIX + "events-es-protest";
  }

  @Override
  public String file() {
    return "events-es-protest.jsonl.gz";
  }

  @Override
  public List<Figure> score(Path gold, List<String> misses) throws IOException {
    List<Counts> pieces = new ArrayList<>();
    for (JsonNode row : JsonLines.of(gold.resolve(file()))) {
      String text = row.get("text").asText();
      Set<String> said = types(row.get("id").asText(), text);
      Counts counts = new Counts();
      for (JsonNode event : row.get("events")) {
        String type = event.get("plover").asText();
        Set<String> names = TODAY.getOrDefault(type, Set.of(type));
        if (!names.isEmpty()) {
          boolean right = names.stream().anyMatch(said::contains);
          boolean march = type.equals("MOBILIZE") && said.contains("PROTEST");
          counts.add("type right", right);
          counts.add("type right, MOBILIZE may be PROTEST", right || march);
          if (!said.isEmpty()) {
            counts.add("type right where any is read", right);
          }
          if (!right) {
            misses.add(type + " read as " + said + " | " + text);
          }
        }
      }
      pieces.add(counts);
    }
    return Figures.of(name(), "es", pieces);
  }

  private Set<String> types(String id, String text) {
    Set<String> types = new TreeSet<>();
    try {
      for (Reading reading :
          dragoman.read(new Document(id, id, Optional.empty(), new Text(text)))) {
        reading.events().stream().map(Event::type).forEach(types::add);
      }
    } catch (UnreadLanguage e) {
      return Set.of();
    }
    return types;
  }
}
