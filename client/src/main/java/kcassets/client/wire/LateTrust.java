package kcassets.client.wire;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Java's own trust, with its authorities and all of its checks, waited for only when there is a
 * certificate to check: a greeting goes out while the authorities are still being read. It decides
 * nothing itself. Threads may share it.
 */
public final class LateTrust extends X509ExtendedTrustManager {
  private static final String ANY_KEY = "UNKNOWN";

  private Optional<X509ExtendedTrustManager> javas = Optional.empty();

  /** Reads the authorities, and makes ready to check. */
  void prepare() {
    try {
      X509Certificate[] authorities = javas().getAcceptedIssuers();
      if (authorities.length > 0) {
        // The first question sorts all of them. One authority about itself will do.
        javas().checkServerTrusted(new X509Certificate[] {authorities[0]}, ANY_KEY);
      }
    } catch (CertificateException ignored) {
      // an authority is no server; a real certificate is judged by itself
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    javas().checkServerTrusted(chain, authType, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    javas().checkServerTrusted(chain, authType, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    javas().checkServerTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    javas().checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    javas().checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    javas().checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    try {
      return javas().getAcceptedIssuers();
    } catch (CertificateException ignored) {
      return new X509Certificate[0]; // who cannot be read is not trusted
    }
  }

  private synchronized X509ExtendedTrustManager javas() throws CertificateException {
    try {
      X509ExtendedTrustManager known = javas.isPresent() ? javas.get() : load();
      javas = Optional.of(known);
      return known;
    } catch (GeneralSecurityException e) {
      throw new CertificateException("Java's authorities cannot be read", e);
    }
  }

  private static X509ExtendedTrustManager load() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    @Nullable KeyStore theOneOfJava = null;
    factory.init(theOneOfJava);
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509ExtendedTrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("Java has no trust of the kind that knows connections");
  }
}
