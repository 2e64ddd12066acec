package org.dragoman.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.api.Fault;

/**
 * Where a form comes from: whatever changes something has to come from a page of this server.
 *
 * <p>Each browser gets a cookie that other sites cannot make it send; each form bears a token made
 * of that cookie and a secret of the server. Programs that call the API send no cookie and no form:
 * there it is enough that the request was not sent by a page of another site, which browsers tell
 * ({@code Sec-Fetch-Site}, {@code Origin}).
 */
final class Forms {

  /** Attribute of a request: the token for its forms. */
  static final String TOKEN = "csrf";

  private static final String COOKIE = "form";
  private static final String FIELD = "csrf";
  private static final String HEADER = "X-CSRF-Token";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec secret;

  Forms(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  void look(Context request) throws Fault {
    String method = request.method().name();
    boolean asks = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    boolean api = request.path().startsWith("/api/");
    if (!asks) {
      fromHere(request);
    }
    if (api || request.path().startsWith("/static/")) {
      return;
    }
    String cookie = request.cookie(COOKIE);
    boolean known = cookie != null && cookie.matches("[0-9a-f]{32}");
    if (asks) {
      if (!known) {
        cookie = fresh();
        request.cookie(new Cookie(COOKIE, cookie, "/", -1, false, true, null, SameSite.STRICT));
      }
      request.attribute(TOKEN, token(cookie));
      return;
    }
    String given = request.header(HEADER);
    if (given == null) {
      given = request.formParam(FIELD);
    }
    if (!known || given == null || !same(given, token(cookie))) {
      throw new Fault(
          403,
          "form",
          "This form is not from here",
          "the form is out of date: go back, load the page again, and send it once more");
    }
    request.attribute(TOKEN, token(cookie));
  }

  /** A browser tells which site sent a request; another program tells nothing. */
  private static void fromHere(Context request) throws Fault {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    // Sec-Fetch-Site tells more surely than Origin, which is null where a page tells no referrer.
    boolean elsewhere =
        site != null
            ? !site.equals("same-origin") && !site.equals("none")
            : origin != null && !sameHost(origin, request.header("Host"));
    if (elsewhere) {
      throw new Fault(
          403,
          "other-site",
          "This comes from another site",
          "pages of other sites may not do this");
    }
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String token(String cookie) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(cookie.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // every Java has HmacSHA256
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String fresh() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
