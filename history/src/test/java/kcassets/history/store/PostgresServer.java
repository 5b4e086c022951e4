package kcassets.history.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.Driver;

/**
 * A PostgreSQL server of this machine's own programs, on a free loopback port, in a folder of its
 * own. It refuses to run as root, so root starts it as a user who may nothing.
 */
public final class PostgresServer implements AutoCloseable {
  public static final String PASSWORD = "a-password-of-this-test";

  private final Path folder;
  private final Process process;
  private final int port;
  private int databases;

  private PostgresServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** The folder of the newest server programs; empty where none are installed. */
  public static Optional<Path> programs() {
    List<Path> folders = new ArrayList<>();
    for (String each : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      folders.add(Path.of(each));
    }
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      versions
          .sorted(Comparator.comparing(path -> Integer.valueOf(path.getFileName().toString())))
          .map(path -> path.resolve("bin"))
          .forEach(path -> folders.addFirst(path));
    } catch (IOException | NumberFormatException _) {
      // Not a Debian.
    }
    return folders.stream()
        .filter(path -> Files.isExecutable(path.resolve("initdb")))
        .filter(path -> Files.isExecutable(path.resolve("postgres")))
        .findFirst();
  }

  static PostgresServer start() {
    try {
      Path programs = programs().orElseThrow();
      Path folder = Files.createTempDirectory("kucoin-assets-postgres");
      run("chmod", "711", folder.toString());
      Path password = Files.writeString(folder.resolve("password"), PASSWORD);
      run("chmod", "644", password.toString());
      Path data = Files.createDirectory(folder.resolve("data"));
      if (isRoot()) {
        run("chown", unprivileged(), data.toString());
      }
      run(
          asUser(
              programs.resolve("initdb").toString(),
              "--pgdata=" + data,
              "--username=keeper",
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--no-sync"));
      Path key = folder.resolve("key");
      Path certificate = folder.resolve("certificate");
      run(
          ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
                  + " -subj /CN=store.example -addext subjectAltName=DNS:store.example"
                  + " -keyout "
                  + key
                  + " -out "
                  + certificate)
              .split(" "));
      run("chmod", "600", key.toString());
      if (isRoot()) {
        run("chown", unprivileged(), key.toString(), certificate.toString());
      }
      int port = freePort();
      Process process =
          quiet(
                  asUser(
                      programs.resolve("postgres").toString(),
                      "-D",
                      data.toString(),
                      "-p",
                      String.valueOf(port),
                      "-c",
                      "listen_addresses=127.0.0.1",
                      "-c",
                      "unix_socket_directories=",
                      "-c",
                      "ssl=on",
                      "-c",
                      "ssl_cert_file=" + certificate,
                      "-c",
                      "ssl_key_file=" + key,
                      "-c",
                      "fsync=off"))
              .start();
      return new PostgresServer(folder, process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /** What the server shows, for the host store.example. */
  Path certificate() {
    return folder.resolve("certificate");
  }

  /** A database that nobody else uses. */
  StoreLocation.Server freshDatabase() {
    String name = "fresh" + ++databases;
    execute(location("postgres"), "CREATE DATABASE " + name);
    return location(name);
  }

  /** The address of a database that nobody else uses; the password is {@link #PASSWORD}. */
  public String freshAddress() {
    String name = "fresh" + ++databases;
    execute(location("postgres"), "CREATE DATABASE " + name);
    return "postgresql://keeper@127.0.0.1:" + port + "/" + name;
  }

  StoreLocation.Server location(String database) {
    return new StoreLocation.Server(
        PostgresAddress.parse(
            "store",
            "postgresql://keeper@127.0.0.1:" + port + "/" + database,
            Map.of("PGPASSWORD", PASSWORD)));
  }

  static void execute(StoreLocation.Server location, String sql) {
    try (Connection connection =
            new Driver().connect(location.address().url(), location.address().properties());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it answers. */
  PostgresServer awaitReady() {
    for (int attempt = 0; ; attempt++) {
      try {
        execute(location("postgres"), "SELECT 1");
        return this;
      } catch (IllegalStateException e) {
        if (attempt == 200 || !process.isAlive()) {
          throw e;
        }
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    process.destroy(); // setpriv becomes the server, which ends its children
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      run("rm", "-rf", folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static String unprivileged() {
    return "nobody";
  }

  private static String[] asUser(String... command) {
    if (!isRoot()) {
      return command;
    }
    List<String> words =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + unprivileged(), "--clear-groups", "--inh-caps=-all"));
    words.addAll(List.of(command));
    return words.toArray(String[]::new);
  }

  private static ProcessBuilder quiet(String... command) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .directory(new File("/"));
  }

  private static void run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).directory(new File("/")).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command[0] + " failed: " + said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
