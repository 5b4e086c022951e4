package kcassets.history.store;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.Secret;

/**
 * A database of a PostgreSQL server. It holds no password that somebody wrote into an address: one
 * comes from {@code PGPASSWORD}, or the driver finds it in the usual files.
 *
 * @param settings what the driver is told besides, by its own names
 */
public record PostgresAddress(
    String host,
    int port,
    String database,
    Map<String, String> settings,
    Optional<Secret> password) {
  /** What an address may say after its question mark; the driver knows more, some of it harmful. */
  private static final Set<String> ALLOWED =
      Set.of("user", "sslmode", "sslrootcert", "sslcert", "sslkey", "currentSchema", "service");

  private static final String FORM = "postgresql://[USER@]HOST[:PORT]/DATABASE[?NAME=VALUE&…]";

  public PostgresAddress {
    requireNonNull(host, "host is null");
    requireNonNull(database, "database is null");
    settings = Map.copyOf(settings);
    requireNonNull(password, "password is null");
  }

  /**
   * @param parameter what a problem is to be reported under
   * @param environment for {@code PGUSER} and {@code PGPASSWORD}
   */
  static PostgresAddress parse(String parameter, String text, Map<String, String> environment) {
    URI uri = uri(parameter, text);
    Map<String, String> settings = new LinkedHashMap<>();
    String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    if (user.contains(":")) {
      throw password(parameter);
    }
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (name.toLowerCase(Locale.ROOT).contains("password")) {
        throw password(parameter);
      }
      if (!ALLOWED.contains(name) || equals < 0 || equals + 1 == pair.length()) {
        throw wrong(
            parameter,
            "must have only these after its question mark, each with a value: "
                + String.join(", ", ALLOWED.stream().sorted().toList()));
      }
      settings.put(name, pair.substring(equals + 1));
    }
    if (!user.isEmpty()) {
      settings.put("user", user);
    } else if (!environment.getOrDefault("PGUSER", "").isEmpty()) {
      settings.putIfAbsent("user", environment.getOrDefault("PGUSER", ""));
    }
    String host = uri.getHost() == null ? "localhost" : uri.getHost();
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    requireVerified(parameter, host, settings);
    return new PostgresAddress(
        host,
        port,
        uri.getPath().substring(1),
        settings,
        Optional.of(environment.getOrDefault("PGPASSWORD", ""))
            .filter(password -> !password.isEmpty())
            .map(Secret::of));
  }

  /** Whether a host is this machine, by its literal address or its usual name. */
  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
  }

  String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database);
  }

  /** What the driver is told, the password among it. */
  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(settings);
    if ("system".equals(settings.get("sslrootcert"))) {
      // As libpq spells it: the certificates that this machine's Java trusts.
      properties.remove("sslrootcert");
      properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
    properties.setProperty("ApplicationName", "kucoin-assets");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "15");
    properties.setProperty("socketTimeout", "300");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  /** The schema that holds our tables. */
  String schema() {
    return settings.getOrDefault("currentSchema", "kucoin_assets");
  }

  private static URI uri(String parameter, String text) {
    try {
      URI uri = new URI(text);
      boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      boolean readable =
          uri.getAuthority() == null || uri.getHost() != null || uri.getAuthority().isEmpty();
      if (known
          && readable
          && uri.getPath() != null
          && uri.getPath().matches("/[^/]+")
          && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // The exception repeats the address, with what may be a password in it.
    }
    throw wrong(parameter, "must be an address of the form " + FORM);
  }

  private static void requireVerified(String parameter, String host, Map<String, String> settings) {
    if (isLoopback(host)) {
      settings.putIfAbsent("sslmode", "prefer");
      return;
    }
    if (!settings.getOrDefault("sslmode", "verify-full").equals("verify-full")) {
      throw wrong(
          parameter,
          "must not ask for another sslmode than verify-full where the server is not this machine");
    }
    settings.put("sslmode", "verify-full");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static AssetsException password(String parameter) {
    return wrong(
        parameter,
        "must not contain a password; put it into PGPASSWORD or a password file (~/.pgpass)");
  }

  private static AssetsException wrong(String parameter, String message) {
    return new AssetsException(new Failure.InvalidArguments(parameter, message));
  }
}
