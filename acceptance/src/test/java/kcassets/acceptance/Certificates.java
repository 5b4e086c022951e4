package kcassets.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates for the exchange's names, by an authority that lives as long as a folder does. */
final class Certificates {
  private static final String BOTH = "san=dns:api.kucoin.com,dns:api-futures.kucoin.com";
  private static final char[] PASSWORD = "nothing-secret".toCharArray();

  private final Path file;
  private final Path trusted;

  Certificates(Path folder) throws IOException, GeneralSecurityException {
    file = folder.resolve("certificates");
    trusted = folder.resolve("trusted");
    make("authority", "-ext", "bc:c");
    make("right", "-signer", "authority", "-ext", BOTH);
    make("spot-only", "-signer", "authority", "-ext", "san=dns:api.kucoin.com");
    make("expired", "-signer", "authority", "-ext", BOTH, "-startdate", "-9d", "-validity", "8");
    make("of-a-stranger", "-ext", BOTH);
    trust(trusted, "authority");
  }

  /** Makes a file say that one of them is trusted, and nobody else, whatever it said before. */
  void trust(Path place, String name) throws IOException, GeneralSecurityException {
    KeyStore trust = empty();
    trust.setCertificateEntry(name, all().getCertificate(name));
    try (OutputStream out = Files.newOutputStream(place)) {
      trust.store(out, PASSWORD);
    }
  }

  /** A server side that shows one of them. */
  SSLContext showing(String name) throws IOException, GeneralSecurityException {
    KeyStore one = empty();
    KeyStore all = all();
    one.setKeyEntry(name, all.getKey(name, PASSWORD), PASSWORD, all.getCertificateChain(name));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(one, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** The options of a JVM that trusts the authority and nobody else. */
  String[] trust() {
    return trustedIn(trusted);
  }

  /** The options of a JVM that trusts whom a file names. */
  static String[] trustedIn(Path place) {
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + place,
      "-Djavax.net.ssl.trustStorePassword=" + String.valueOf(PASSWORD)
    };
  }

  private void make(String name, String... options) {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Ended made =
        new Command(keytool, "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-keyalg", "EC")
            .and("-alias", name, "-dname", "CN=" + name)
            .and("-keystore", file.toString(), "-storepass", String.valueOf(PASSWORD))
            .and(options)
            .run();
    assertThat(made.exitCode()).as(made.out() + made.err()).isZero();
  }

  private KeyStore all() throws IOException, GeneralSecurityException {
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      all.load(in, PASSWORD);
    }
    return all;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, PASSWORD);
    return empty;
  }
}
