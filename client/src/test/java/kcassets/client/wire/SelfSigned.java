package kcassets.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/**
 * Somebody who vouches for itself. Who takes its file for the authorities of Java trusts it.
 *
 * @param store holds its key and its certificate under the name {@code own}
 */
record SelfSigned(Path file, KeyStore store) {
  static final String PASSWORD = "changeit";

  /** Makes one, for the name of a host. */
  static SelfSigned of(Path folder, String host) throws Exception {
    Path file = folder.resolve(host);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", "own", "-validity", "2"));
    command.addAll(List.of("-dname", "CN=" + host, "-ext", "san=dns:" + host));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return new SelfSigned(file, KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
  }

  X509Certificate certificate() throws Exception {
    return (X509Certificate) store.getCertificate("own");
  }

  KeyManager[] keys() throws Exception {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD.toCharArray());
    return factory.getKeyManagers();
  }
}
