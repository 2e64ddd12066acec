package org.dragoman.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether the people of an article were found, each as one person, and with the right state. */
final class PeopleScore {

  /** A person that was read: its id and the folded words of its mentions. */
  private record Person(String id, String state, List<String> mentions) {}

  private PeopleScore() {}

  static void add(GoldArticle gold, List<JsonNode> readings, Counts counts, List<String> misses) {
    List<Person> people = people(readings);
    for (JsonNode told : gold.gold().path("people")) {
      List<String> homes = new ArrayList<>();
      for (JsonNode variant : told.path("variants")) {
        Optional<Person> home = named(people, variant.asText());
        counts.add("named mentions found", home.isPresent());
        home.ifPresent(person -> homes.add(person.id()));
        if (home.isEmpty()) {
          misses.add(gold.file() + " person not found: " + variant.asText());
        }
      }
      for (JsonNode office : told.path("offices")) {
        counts.add("office mentions resolved", held(people, office.asText()).isPresent());
      }
      one(gold, told, people, homes, counts, misses);
    }
  }

  private static void one(
      GoldArticle gold,
      JsonNode told,
      List<Person> people,
      List<String> homes,
      Counts counts,
      List<String> misses) {
    String name = told.path("name").asText();
    counts.add("people in one piece", new TreeSet<>(homes).size() == 1);
    if (new TreeSet<>(homes).size() > 1) {
      misses.add(gold.file() + " person " + name + " split over " + new TreeSet<>(homes));
    }
    String state =
        homes.isEmpty()
            ? ""
            : people.stream()
                .filter(person -> person.id().equals(homes.get(0)))
                .findFirst()
                .map(Person::state)
                .orElse("");
    boolean right = state.equals(told.path("state").asText("").replace("null", ""));
    counts.add("people with the right state", right && !homes.isEmpty());
    if (!right && !homes.isEmpty()) {
      misses.add(
          gold.file() + " person " + name + " of " + state + ", wanted " + told.path("state"));
    }
  }

  private static List<Person> people(List<JsonNode> readings) {
    List<Person> people = new ArrayList<>();
    for (JsonNode reading : readings) {
      for (JsonNode actor : reading.path("actors")) {
        if (actor.path("kind").asText().equals("person")) {
          List<String> mentions = new ArrayList<>();
          actor.path("mentions").forEach(m -> mentions.add(Fold.of(m.path("text").asText())));
          String id = actor.path("id").isTextual() ? actor.path("id").asText() : "" + people.size();
          String state = actor.path("state").isTextual() ? actor.path("state").asText() : "";
          people.add(new Person(id, state, mentions));
        }
      }
    }
    return people;
  }

  /** Who has a mention in which the words stand; a name may go without its title. */
  private static Optional<Person> named(List<Person> people, String variant) {
    String words = Fold.of(variant);
    return people.stream()
        .filter(
            person ->
                person.mentions().stream()
                    .anyMatch(
                        mention ->
                            holds(mention, words)
                                || !mention.isEmpty() && words.endsWith(" " + mention)))
        .findFirst();
  }

  private static Optional<Person> held(List<Person> people, String office) {
    String words = Fold.of(office);
    return people.stream()
        .filter(person -> person.mentions().stream().anyMatch(m -> holds(m, words)))
        .findFirst();
  }

  private static boolean holds(String mention, String words) {
    return (" " + mention + " ").contains(" " + words + " ");
  }
}
