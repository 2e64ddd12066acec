package org.dragoman.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Table;
import org.dragoman.text.Language;

/** Organisations that have a name of their own: NATO, a secret service, a news agency. */
final class OrganizationNames {

  /**
   * @param code what stands for a state in the output when it acts among states, else empty
   * @param state the state it belongs to, else empty
   */
  record Organization(
      String id, String code, String state, String sector, String kind, String name) {

    Optional<String> stateOrCode() {
      String value = code.isEmpty() ? state : code;
      return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Whether it is a news agency, a broadcaster or a newspaper: a source, seldom an actor. */
    boolean isMedia() {
      return kind.equals("agency") || kind.equals("broadcaster") || kind.equals("newspaper");
    }
  }

  private final Map<String, Organization> byId = new HashMap<>();
  private final Gazetteer<Organization> gazetteer;
  private final java.util.Set<String> doubtful = new java.util.HashSet<>();
  private final java.util.Set<String> seats = new java.util.HashSet<>();
  private final Inflection inflection;

  OrganizationNames(Language language, Usage usage) {
    this.inflection = usage.inflection();
    this.gazetteer = new Gazetteer<>(key -> key, inflection::forms);
    for (Table.Row row : Columns.rows("organizations.txt")) {
      Organization organization =
          new Organization(
              row.get("organization"),
              row.get("code"),
              row.get("state"),
              row.get("sector"),
              row.get("kind"),
              row.get("name"));
      byId.put(organization.id(), organization);
      gazetteer.add(organization.name(), organization);
    }
    List<Table.Row> rows = Columns.rows(language.code() + "/organizations.txt");
    boolean noted = Columns.has(rows, "note");
    for (Table.Row row : rows) {
      Organization organization = byId.get(row.get("organization"));
      if (organization != null) {
        gazetteer.add(row.get("name"), organization);
        if (noted && row.get("note").contains("seat")) {
          seats.add(row.get("name"));
        }
        if (noted && row.get("note").contains("ambiguous")) {
          doubtful.add(row.get("name"));
        }
      }
    }
  }

  /** Whether the words may mean several organisations, or none. */
  boolean isDoubtful(String words) {
    return doubtful.contains(words);
  }

  /** Whether the word is a town that stands for an organisation where it is no place: Brussels. */
  boolean isSeat(String word) {
    return seats.contains(word);
  }

  List<Gazetteer.Match<Organization>> find(List<Piece> pieces) {
    return gazetteer.find(pieces, inflection::names);
  }

  /** Whether it is the code of an organisation between states. */
  boolean isCode(String state) {
    return byId.values().stream().anyMatch(o -> o.code().equals(state));
  }

  Optional<Organization> organization(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
