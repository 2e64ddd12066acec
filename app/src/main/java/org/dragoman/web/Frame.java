package org.dragoman.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.search.Query;
import org.dragoman.search.QueryException;

/**
 * What every page has besides its own matter: the texts of the reader's language, the query of the
 * one filter bar, and the address, from which all links to other views of the same are made.
 *
 * @param path of the page, without its parameters
 * @param parameters of the address, in their order
 * @param written what stands in the filter bar
 * @param query what it means; everything when it does not parse
 * @param flaw why it does not parse
 * @param csrf token that forms bring back; empty where no filter asks for one
 * @param theme light, dark, or empty for what the system wants
 */
public record Frame(
    Words words,
    String path,
    Map<String, String> parameters,
    String written,
    Query query,
    Optional<QueryException> flaw,
    String csrf,
    String theme) {

  /** Attribute of a request under which a filter leaves the token for forms. */
  public static final String CSRF = "csrf";

  /** Attribute of a request under which a filter leaves the name of who asks. */
  public static final String READER = "reader";

  /** The frame of a request. */
  static Frame of(Context ctx) {
    Map<String, String> parameters = new LinkedHashMap<>();
    ctx.queryParamMap().forEach((name, values) -> parameters.put(name, last(values)));
    String written = parameters.getOrDefault("q", "").strip();
    Query query = Query.everything();
    Optional<QueryException> flaw = Optional.empty();
    try {
      query = Query.parse(written);
    } catch (QueryException e) {
      flaw = Optional.of(e);
    }
    String chosen = ctx.cookie("language");
    Words words = chosen == null ? Words.accepted(ctx.header("Accept-Language")) : Words.in(chosen);
    String token = ctx.attribute(CSRF);
    String theme = ctx.cookie("theme");
    return new Frame(
        words,
        ctx.path(),
        parameters,
        written,
        query,
        flaw,
        token == null ? "" : token,
        "dark".equals(theme) || "light".equals(theme) ? theme : "");
  }

  private static String last(List<String> values) {
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  public String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** A parameter of the address. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether the query asks for anything. */
  public boolean narrowed() {
    return !query.canonical().equals(Query.everything().canonical());
  }

  /** Another page with the same query. */
  public String to(String page) {
    return written.isEmpty() ? page : page + "?q=" + encoded(written);
  }

  /** A page with another query. */
  public String asking(String page, String other) {
    return other.isEmpty() ? page : page + "?q=" + encoded(other);
  }

  /** This page with a parameter changed; without it when the value is empty. */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.remove("cursor");
    changed.remove("format");
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    StringBuilder address = new StringBuilder(path);
    String mark = "?";
    for (Map.Entry<String, String> each : changed.entrySet()) {
      address.append(mark).append(encoded(each.getKey())).append('=');
      address.append(encoded(each.getValue()));
      mark = "&";
    }
    return address.toString();
  }

  /** What the page is about: its address but for the form in which it is wanted. */
  public String matter() {
    Map<String, String> asked = new TreeMap<>(parameters);
    asked.remove("format");
    return path + asked;
  }

  /** This page as it is. */
  public String here() {
    return with("format", "");
  }

  /** A text as part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An address of the web that may be followed; what is none leads nowhere. */
  public static Optional<String> web(Optional<String> address) {
    return address.filter(a -> a.matches("(?i)https?://[^\\s\"<>]+"));
  }
}
