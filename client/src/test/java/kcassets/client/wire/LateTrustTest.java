package kcassets.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It trusts whom Java trusts. What Java checks of a connection, the packaged program is asked. */
class LateTrustTest {
  private static final String ANY_KEY = "UNKNOWN";

  @TempDir private static Path folder;
  private static X509Certificate[] stranger = {};

  @BeforeAll
  static void a_stranger_vouches_for_itself() throws Exception {
    Path file = folder.resolve("stranger");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", "own", "-validity", "2"));
    command.addAll(List.of("-dname", "CN=api.kucoin.com", "-ext", "san=dns:api.kucoin.com"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", "changeit"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
    stranger = new X509Certificate[] {(X509Certificate) store.getCertificate("own")};
  }

  @Test
  void its_authorities_are_those_of_java_prepared_or_not() throws Exception {
    X509TrustManager javas = javas();
    LateTrust prepared = new LateTrust();
    prepared.prepare();
    prepared.prepare();

    assertThat(javas.getAcceptedIssuers()).isNotEmpty();
    for (LateTrust trust : new LateTrust[] {new LateTrust(), prepared}) {
      assertThat(trust.getAcceptedIssuers()).containsExactlyInAnyOrder(javas.getAcceptedIssuers());
    }
  }

  @Test
  void a_stranger_is_trusted_in_no_way_of_asking() throws Exception {
    LateTrust trust = new LateTrust();
    trust.prepare();
    SSLEngine engine = SSLContext.getDefault().createSSLEngine();

    try (Socket socket = new Socket()) {
      for (Question question :
          new Question[] {
            () -> trust.checkServerTrusted(stranger, ANY_KEY),
            () -> trust.checkServerTrusted(stranger, ANY_KEY, socket),
            () -> trust.checkServerTrusted(stranger, ANY_KEY, engine),
            () -> trust.checkClientTrusted(stranger, ANY_KEY),
            () -> trust.checkClientTrusted(stranger, ANY_KEY, socket),
            () -> trust.checkClientTrusted(stranger, ANY_KEY, engine)
          }) {
        assertThatThrownBy(question::ask).isInstanceOf(CertificateException.class);
      }
    }
  }

  private interface Question {
    void ask() throws CertificateException;
  }

  private static X509TrustManager javas() throws Exception {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    @Nullable KeyStore theOneOfJava = null;
    factory.init(theOneOfJava);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }
}
