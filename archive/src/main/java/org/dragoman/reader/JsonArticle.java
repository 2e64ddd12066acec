package org.dragoman.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object as an article, by the columns given or the usual names; ninjs (IPTC) keeps
 * headlines and bodies in lists since its second edition.
 */
final class JsonArticle {

  private JsonArticle() {}

  static boolean isArticle(JsonNode node, Columns columns) {
    if (!node.isObject()) {
      return false;
    }
    Map<Columns.Field, String> places = columns.among(names(node));
    return places.containsKey(Columns.Field.TEXT)
        || places.containsKey(Columns.Field.HEADLINE)
        || isNinjs(node);
  }

  static String missing(JsonNode node, Columns columns) {
    return columns
        .missing(node.isObject() ? names(node) : List.of())
        .map(name -> "there is no '" + name + "'")
        .orElse("it has neither a headline nor a text");
  }

  static Item of(JsonNode node, Columns columns) {
    Item item = Item.EMPTY;
    for (Map.Entry<Columns.Field, String> place : columns.among(names(node)).entrySet()) {
      item = item.with(place.getKey(), words(at(node, place.getValue())));
    }
    return columns.isGiven() ? item : completed(item, node);
  }

  private static boolean isNinjs(JsonNode node) {
    return node.path("headlines").isArray() || node.path("bodies").isArray();
  }

  /** What only ninjs has, and what its names mean there. */
  private static Item completed(Item given, JsonNode node) {
    Item item = given;
    if (node.path("headlines").isArray()) {
      item = item.with(Columns.Field.HEADLINE, chosen(node.path("headlines"), "role", "main"));
    }
    if (node.path("bodies").isArray()) {
      item = item.with(Columns.Field.TEXT, chosen(node.path("bodies"), "contenttype", "plain"));
    }
    boolean ninjs = node.has("versioncreated") || isNinjs(node);
    if (ninjs && item.outlet().isEmpty()) {
      String from = words(node.path("infosource"));
      item =
          item.with(
              Columns.Field.OUTLET, from.isEmpty() ? words(node.path("copyrightholder")) : from);
    }
    if (item.published().isEmpty() && !item.updated().isEmpty()) {
      item = item.with(Columns.Field.PUBLISHED, item.updated()); // its only version
    }
    if (item.id().isEmpty() && item.webAddress().isEmpty()) {
      item = item.with(Columns.Field.ID, item.url());
    }
    return item;
  }

  /** Of a list of values with roles the one wanted, else the first. */
  private static String chosen(JsonNode list, String key, String wanted) {
    for (JsonNode each : list) {
      for (String name : List.of(key, "contentType")) {
        if (each.path(name).asText().contains(wanted)) {
          return words(each.path("value"));
        }
      }
    }
    return words(list.path(0).path("value"));
  }

  /** All keys, those inside objects with a dot. */
  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    for (String name : List.copyOf(names)) {
      if (node.path(name).isObject()) {
        node.path(name).fieldNames().forEachRemaining(inner -> names.add(name + "." + inner));
      }
    }
    return names;
  }

  private static JsonNode at(JsonNode node, String name) {
    if (node.has(name)) {
      return node.path(name);
    }
    JsonNode found = node;
    for (String part : name.split("\\.")) {
      found = found.path(part);
    }
    return found;
  }

  private static String words(JsonNode node) {
    if (node.isValueNode()) {
      return node.isNull() ? "" : node.asText();
    }
    if (node.isObject()) {
      return Optional.of(words(node.path("name")))
          .filter(name -> !name.isEmpty())
          .orElseGet(() -> words(node.path("value")));
    }
    List<String> all = new ArrayList<>();
    node.forEach(each -> all.add(words(each)));
    all.removeIf(String::isEmpty);
    return String.join("\n\n", all);
  }
}
