package org.dragoman.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who may ask a server, and how much.
 *
 * @param listen address it listens on
 * @param token secret that every request has to bear; none is asked for when empty
 * @param proxyHeader header in which a reverse proxy names the reader it let in
 * @param proxies addresses from which that header is believed
 * @param names by which the server may be called besides its addresses
 * @param body largest request, in bytes
 * @param perSecond requests a client may make a second over time; any number when 0
 * @param burst requests a client may make at once
 * @param time that the questions of one request may take
 * @param idle that a connection may say nothing
 * @param arrival in which a short request must be there
 */
public record Rules(
    String listen,
    Optional<String> token,
    Optional<String> proxyHeader,
    List<String> proxies,
    List<String> names,
    long body,
    int perSecond,
    int burst,
    Duration time,
    Duration idle,
    Duration arrival) {

  public static final String LOOPBACK = "127.0.0.1";

  public Rules {
    proxies = List.copyOf(proxies);
    names = List.copyOf(names);
  }

  /** This machine only, nothing asked for. */
  public static Rules loopback() {
    return new Rules(
        LOOPBACK,
        Optional.empty(),
        Optional.empty(),
        List.of("127.0.0.1", "::1"),
        List.of(),
        64L << 20,
        50,
        400,
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30));
  }

  public Rules listening(String address) {
    return new Rules(
        address, token, proxyHeader, proxies, names, body, perSecond, burst, time, idle, arrival);
  }

  public Rules withToken(String secret) {
    return new Rules(
        listen,
        Optional.of(secret),
        proxyHeader,
        proxies,
        names,
        body,
        perSecond,
        burst,
        time,
        idle,
        arrival);
  }

  public Rules behind(String header, List<String> proxyAddresses) {
    List<String> from = proxyAddresses.isEmpty() ? proxies : proxyAddresses;
    return new Rules(
        listen,
        token,
        Optional.of(header),
        from,
        names,
        body,
        perSecond,
        burst,
        time,
        idle,
        arrival);
  }

  public Rules named(List<String> others) {
    return new Rules(
        listen, token, proxyHeader, proxies, others, body, perSecond, burst, time, idle, arrival);
  }

  public Rules withBody(long bytes) {
    return new Rules(
        listen, token, proxyHeader, proxies, names, bytes, perSecond, burst, time, idle, arrival);
  }

  public Rules withPace(int each, int atOnce) {
    return new Rules(
        listen, token, proxyHeader, proxies, names, body, each, atOnce, time, idle, arrival);
  }

  public Rules withTime(Duration limit) {
    return new Rules(
        listen, token, proxyHeader, proxies, names, body, perSecond, burst, limit, idle, arrival);
  }

  public Rules withIdle(Duration limit) {
    return new Rules(
        listen, token, proxyHeader, proxies, names, body, perSecond, burst, time, limit, arrival);
  }

  public Rules withArrival(Duration limit) {
    return new Rules(
        listen, token, proxyHeader, proxies, names, body, perSecond, burst, time, idle, limit);
  }

  /** Whether others than this machine can reach it. */
  public boolean isOpen() {
    try {
      return !InetAddress.getByName(listen).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }

  /** Why a server must not be started with these rules; empty when it may. */
  public Optional<String> refusal() {
    if (isOpen() && token.isEmpty() && proxyHeader.isEmpty()) {
      return Optional.of(
          "--listen "
              + listen
              + " lets other machines in: give --token-file FILE, or --proxy-header NAME when a"
              + " reverse proxy checks who they are");
    }
    if (token.isPresent() && token.get().length() < 16) {
      return Optional.of(
          "the token is shorter than 16 characters; 'openssl rand -hex 16' makes one");
    }
    return Optional.empty();
  }
}
