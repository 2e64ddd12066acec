package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that was read otherwise than annotated: in which language, what, and by which fault of
 * the reading.
 *
 * @param where the file and the line of the annotated text
 */
record Misreading(String language, String what, String cause, String where) {

  static final String ALARM = "told, but not annotated";

  /**
   * An act of the annotation, whatever form that has.
   *
   * @param types as good as each other, the best one first
   * @param statuses as good as each other
   * @param told whether an event tells it
   * @param parties whether it would, were it of the right type
   */
  record Act(
      String where,
      boolean optional,
      List<String> types,
      List<String> statuses,
      Set<String> actors,
      Set<String> recipients,
      Predicate<JsonNode> told,
      Predicate<JsonNode> parties) {}

  /**
   * All of a sentence or line.
   *
   * @param near the events of the sentence
   * @param own those of them that nothing told elsewhere accounts for
   * @param explained what {@code dragoman explain} says of it
   */
  static List<Misreading> in(
      String language,
      String where,
      List<Act> acts,
      List<JsonNode> near,
      List<JsonNode> own,
      String explained) {
    List<Misreading> all = new ArrayList<>();
    List<JsonNode> left = new ArrayList<>(near);
    List<Act> missed = new ArrayList<>();
    for (Act act : acts) {
      List<JsonNode> hits = near.stream().filter(act.told()).toList();
      left.removeAll(hits);
      if (act.optional()) {
        continue;
      }
      if (hits.isEmpty()) {
        missed.add(act);
      } else if (hits.stream().noneMatch(hit -> act.statuses().contains(status(hit)))) {
        all.add(
            new Misreading(
                language,
                act.statuses().get(0) + " told as " + status(hits.get(0)),
                "what says how sure an act is was not seen, or seen where it is not",
                act.where()));
      }
    }
    for (Act act : missed) {
      all.add(
          new Misreading(
              language,
              act.types().get(0) + " not found",
              cause(act, left, explained),
              act.where()));
    }
    left.retainAll(own);
    for (JsonNode event : left) {
      boolean nothing = acts.isEmpty();
      all.add(
          new Misreading(
              language,
              type(event) + " " + ALARM,
              nothing ? "the sentence tells no act between states" : "another act is told there",
              where));
    }
    return all;
  }

  /** Takes the event that tells the act wrongly out of those left, so that it counts once. */
  private static String cause(Act act, List<JsonNode> left, String explained) {
    for (JsonNode event : left) {
      if (act.parties().test(event)) {
        left.remove(event);
        return "its word or its sense stands under " + type(event);
      }
    }
    for (JsonNode event : left) {
      if (act.types().contains(type(event))) {
        left.remove(event);
        return parties(act, event);
      }
    }
    if (explained.contains("is page furniture")) {
      return "its line is taken for page furniture";
    }
    if (!explained.contains("  trigger '")) {
      return explained.contains("  mention '")
          ? "no word of the sentence is found in the lexicon of acts"
          : "neither an actor nor a word of an act is found";
    }
    for (String type : act.types()) {
      Matcher trigger =
          Pattern.compile(
                  "\n  trigger '[^\n]*' "
                      + type
                      + "\\b[^\n]*\n *actors \\[([^\n]*)\\], recipients \\[([^\n]*)\\]")
              .matcher(explained);
      if (trigger.find()) {
        return explained.contains("\n  coded " + type + " ")
            ? "coded, and taken back beside another act"
            : sides(!trigger.group(1).isEmpty(), !trigger.group(2).isEmpty());
      }
    }
    return "only words of other types are found";
  }

  private static String sides(boolean who, boolean whom) {
    return who
        ? whom
            ? "its word and two sides are found, but it is not coded"
            : "its word and who does it are found, to whom is not"
        : whom
            ? "its word and to whom it is done are found, who does it is not"
            : "its word is found, neither side is";
  }

  private static String parties(Act act, JsonNode event) {
    Set<String> actors = SameAct.states(event.path("actors"));
    Set<String> recipients = SameAct.states(event.path("recipients"));
    if (meet(actors, act.recipients()) && meet(recipients, act.actors())) {
      return "who does it and to whom it is done are exchanged";
    }
    if (!act.actors().isEmpty() && !meet(actors, act.actors())) {
      return !act.recipients().isEmpty() && !meet(recipients, act.recipients())
          ? "both sides are taken for others"
          : "who does it is taken for another";
    }
    return "to whom it is done is taken for another";
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.retainAll(other);
    return !both.isEmpty();
  }

  static String type(JsonNode event) {
    return event.path("type").asText();
  }

  private static String status(JsonNode event) {
    return event.path("factuality").asText();
  }
}
