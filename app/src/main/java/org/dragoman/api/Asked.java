package org.dragoman.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.archive.Page;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;
import org.dragoman.time.PartialDate;

/** What a call asks an endpoint, held against the endpoint's parameters. */
public final class Asked {

  private final Map<String, String> values;
  private final Call call;

  private Asked(Map<String, String> values, Call call) {
    this.values = values;
    this.call = call;
  }

  /** Checks a call: names, numbers, choices. What is given empty is not given. */
  static Asked of(Endpoint endpoint, Call call) throws Fault {
    Map<String, String> values = new LinkedHashMap<>(call.path());
    for (Map.Entry<String, List<String>> given : call.query().entrySet()) {
      Optional<Parameter> parameter = endpoint.parameter(given.getKey()).filter(p -> !p.inPath());
      if (parameter.isEmpty()) {
        throw Fault.parameter(unknown(endpoint, given.getKey()));
      }
      if (given.getValue().size() > 1) {
        throw Fault.parameter("'" + given.getKey() + "' is given twice; give it once");
      }
      String value = given.getValue().get(0).strip();
      if (!value.isEmpty()) {
        check(parameter.get(), value);
        values.put(given.getKey(), value);
      }
    }
    for (Parameter parameter : endpoint.parameters()) {
      parameter.otherwise().ifPresent(value -> values.putIfAbsent(parameter.name(), value));
    }
    return new Asked(values, call);
  }

  private static String unknown(Endpoint endpoint, String name) {
    String known =
        endpoint.parameters().stream()
            .filter(p -> !p.inPath())
            .map(Parameter::name)
            .collect(Collectors.joining(", "));
    return "there is no parameter '"
        + name
        + "' here; "
        + (known.isEmpty() ? "there are none" : "there are " + known);
  }

  private static void check(Parameter parameter, String value) throws Fault {
    String name = parameter.name();
    if (!parameter.choices().isEmpty() && !parameter.choices().contains(value)) {
      throw Fault.parameter(
          name + "=" + value + ": choose one of " + String.join(", ", parameter.choices()));
    }
    switch (parameter.kind()) {
      case FLAG -> {
        if (!value.equals("true") && !value.equals("false")) {
          throw Fault.parameter(name + "=" + value + ": give true or false");
        }
      }
      case NUMBER -> {
        if (!value.matches("[0-9]{1,18}")) {
          throw Fault.parameter(name + "=" + value + ": give a whole number");
        }
      }
      case DATE -> {
        if (PartialDate.parse(value).isEmpty()) {
          throw Fault.parameter(
              name + "=" + value + ": dates are written 2018, 2018-11 or 2018-11-02");
        }
      }
      default -> {}
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A part of the path, or a parameter that has a value when it is not given. */
  String given(String name) {
    return values.get(name);
  }

  long number(String name) {
    return Long.parseLong(values.get(name));
  }

  boolean flag(String name) {
    return values.get(name).equals("true");
  }

  /** First day of a date, or last. */
  Optional<LocalDate> day(String name, boolean first) {
    return text(name).flatMap(PartialDate::parse).map(d -> first ? d.first() : d.last());
  }

  /** The query; everything when none is given. */
  Query query() throws QueryException {
    return Query.parse(text("q").orElse(""));
  }

  Page.Wish wish() throws Fault {
    long size = number("limit");
    if (size < 1 || size > Page.LARGEST) {
      throw Fault.parameter("limit=" + size + ": give a number from 1 to " + Page.LARGEST);
    }
    return new Page.Wish((int) size, text("cursor"));
  }

  Call call() {
    return call;
  }
}
