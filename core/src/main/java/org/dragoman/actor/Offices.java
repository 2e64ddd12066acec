package org.dragoman.actor;

import java.util.List;
import java.util.Set;

/** Which keys of offices may mean the same post. */
final class Offices {

  private static final List<List<String>> ALIKE =
      List.of(
          List.of("head-of-state", "president", "monarch", "supreme-leader"),
          List.of("head-of-government", "prime-minister", "chancellor"),
          List.of(
              "leader",
              "president",
              "prime-minister",
              "head-of-state",
              "head-of-government",
              "supreme-leader",
              "party-leader"),
          List.of("general", "army-general", "commander"),
          List.of("foreign-minister", "secretary-of-state"),
          List.of("defense-minister", "secretary-of-defense"),
          List.of("intelligence-chief", "director"));

  private static final Set<String> RANKS =
      Set.of("general", "army-general", "commander", "military-rank", "officer");

  private Offices() {}

  /** The key itself, then what else its words may mean: a head of state may be a president. */
  static List<String> alike(String office) {
    for (List<String> group : ALIKE) {
      if (group.get(0).equals(office)) {
        return group;
      }
    }
    return List.of(office);
  }

  /** Whether words for {@code said} may mean a holder of {@code held}. */
  static boolean same(String held, String said) {
    return held.equals(said)
        || alike(said).contains(held)
        || said.equals("minister") && held.endsWith("-minister") && !held.startsWith("deputy")
        || !held.equals("leader") && alike(held).contains(said);
  }

  /** "head", "chief", "director": the office is only told by the body that one is head of. */
  static boolean isGeneric(String office) {
    return office.equals("chairman") || office.equals("member") || office.equals("official");
  }

  /**
   * Whether a state's own government, forces or police appoint to it: no judge, cleric, manager.
   */
  static boolean ofState(OfficePhrase phrase) {
    return Set.of("GOV", "MIL", "COP", "SPY").contains(phrase.sector())
        && !isGeneric(phrase.office());
  }

  static boolean isRank(String office) {
    return RANKS.contains(office);
  }
}
