package kcassets.history.store;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Where a test keeps its store: each is run in both, in an empty one. */
public enum Place {
  FILE {
    @Override
    public StoreLocation fresh(Path folder, Servers servers) {
      return new StoreLocation.Embedded(folder.resolve("store"));
    }
  },
  SERVER {
    @Override
    public StoreLocation fresh(Path folder, Servers servers) {
      Assumptions.assumeTrue(
          PostgresServer.programs().isPresent(), "no PostgreSQL server is installed here");
      return servers.server().freshDatabase();
    }
  };

  /**
   * Both, but for the file alone while mutants are counted: a process that is killed for a mutant
   * that hangs would leave its server behind.
   */
  public static Stream<Place> available() {
    return Boolean.getBoolean("mutants") ? Stream.of(FILE) : Stream.of(values());
  }

  public abstract StoreLocation fresh(Path folder, Servers servers);

  /** The one server of a test run, started for the first test that wants it. */
  public static final class Servers implements AutoCloseable {
    private @Nullable PostgresServer server;

    public synchronized PostgresServer server() {
      PostgresServer started = server;
      if (started == null) {
        started = PostgresServer.start().awaitReady();
        server = started;
      }
      return started;
    }

    @Override
    public synchronized void close() {
      if (server != null) {
        server.close();
      }
    }
  }

  /** Gives the server to whoever has it as a parameter. */
  public static final class Resolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Servers.class;
    }

    @Override
    public Servers resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Place.class))
          .computeIfAbsent(Servers.class, _ -> new Servers(), Servers.class);
    }
  }
}
