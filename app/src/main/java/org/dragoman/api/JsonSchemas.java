package org.dragoman.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.api.shape.Says;

/**
 * JSON schemas (2020-12) of records: a key a component, in small letters and underscores; all keys
 * are always there; what may be unknown is an {@code Optional} and null in JSON.
 */
final class JsonSchemas {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final boolean closed;

  /**
   * For no records yet.
   *
   * @param closed whether keys that are not in the record are faults: in tests they are, for
   *     readers they are additions of a later version
   */
  JsonSchemas(boolean closed) {
    this.closed = closed;
  }

  /** All schemas that were needed so far, by the name of the record. */
  Map<String, ObjectNode> named() {
    return named;
  }

  /** A reference to a record's schema. */
  ObjectNode reference(Class<?> record) {
    String name = record.getSimpleName();
    if (!named.containsKey(name)) {
      named.put(name, JSON.objectNode()); // a record may stand inside itself
      named.get(name).setAll(schema(record));
    }
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode schema(Class<?> record) {
    ObjectNode schema = JSON.objectNode();
    schema.put("type", "object");
    if (record.isAnnotationPresent(Says.class)) {
      schema.put("description", record.getAnnotation(Says.class).value());
    }
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (RecordComponent component : record.getRecordComponents()) {
      String key = key(component.getName());
      properties.set(key, property(component));
      required.add(key);
    }
    schema.set("required", required);
    if (closed) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  private ObjectNode property(RecordComponent component) {
    ObjectNode property = of(component.getGenericType());
    Says says = component.getAnnotation(Says.class);
    if (says != null) {
      property.put("description", says.value());
      if (says.values().length > 0) {
        ArrayNode values = property.putArray("enum");
        for (String value : says.values()) {
          values.add(value);
        }
        if (component.getType() == Optional.class) {
          values.addNull();
        }
      }
    }
    return property;
  }

  /** The schema of a type. */
  ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type raw = generic.getRawType();
      Type[] of = generic.getActualTypeArguments();
      if (raw == Optional.class) {
        return nullable(of(of[0]));
      }
      if (raw == List.class) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", of(of[0]));
        return list;
      }
      if (raw == Map.class) {
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.set("additionalProperties", of(of[1]));
        return map;
      }
    }
    if (type instanceof Class<?> one) {
      if (one.isRecord()) {
        return reference(one);
      }
      return JSON.objectNode().put("type", simple(one));
    }
    throw new IllegalArgumentException("no schema for " + type);
  }

  private static String simple(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == int.class || type == long.class || type == Long.class || type == Integer.class) {
      return "integer";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    throw new IllegalArgumentException("no schema for " + type);
  }

  private static ObjectNode nullable(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = JSON.objectNode();
      either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
      return either;
    }
    ArrayNode types = JSON.arrayNode().add(schema.get("type")).add("null");
    schema.set("type", types);
    return schema;
  }

  /** {@code firstSeen} is {@code first_seen}. */
  private static String key(String component) {
    StringBuilder key = new StringBuilder();
    for (char c : component.toCharArray()) {
      if (Character.isUpperCase(c)) {
        key.append('_').append(Character.toLowerCase(c));
      } else {
        key.append(c);
      }
    }
    return key.toString();
  }
}
