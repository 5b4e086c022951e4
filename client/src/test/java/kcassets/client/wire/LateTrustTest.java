package kcassets.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** It trusts whom Java trusts. What Java checks of a connection, the packaged program is asked. */
@Timeout(60)
class LateTrustTest {
  private static final String ANY_KEY = "EC";

  @TempDir private static Path folder;
  private static Path file = Path.of("");
  private static X509Certificate[] stranger = {};
  private static KeyManager[] keys = {};

  @BeforeAll
  static void a_stranger_vouches_for_itself() throws Exception {
    SelfSigned self = SelfSigned.of(folder, "api.kucoin.com");
    file = self.file();
    stranger = new X509Certificate[] {self.certificate()};
    keys = self.keys();
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

  /** Each way in which one can be asked: by TLS of the JDK, which shows the other side's proof. */
  enum Way {
    SERVER_ALONE {
      @Override
      void ask(LateTrust trust) throws CertificateException {
        trust.checkServerTrusted(stranger, ANY_KEY);
      }
    },
    CLIENT_ALONE {
      @Override
      void ask(LateTrust trust) throws CertificateException {
        trust.checkClientTrusted(stranger, ANY_KEY);
      }
    },
    SERVER_ON_A_SOCKET {
      @Override
      void ask(LateTrust trust) throws Exception {
        greetOnSockets(asking(trust, new KeyManager[0]), answering(new Anybody()), false);
      }
    },
    CLIENT_ON_A_SOCKET {
      @Override
      void ask(LateTrust trust) throws Exception {
        greetOnSockets(asking(new Anybody(), new Insisting(keys[0])), answering(trust), true);
      }
    },
    SERVER_IN_AN_ENGINE {
      @Override
      void ask(LateTrust trust) throws Exception {
        greetInEngines(asking(trust, new KeyManager[0]), answering(new Anybody()), false);
      }
    },
    CLIENT_IN_AN_ENGINE {
      @Override
      void ask(LateTrust trust) throws Exception {
        greetInEngines(asking(new Anybody(), new Insisting(keys[0])), answering(trust), true);
      }
    };

    /** Ends quietly if the stranger is trusted. */
    abstract void ask(LateTrust trust) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void a_stranger_is_trusted_in_no_way_of_asking(Way way) {
    assertThatThrownBy(() -> way.ask(new LateTrust()))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isInstanceOf(CertificateException.class),
            thrown -> assertThat(thrown).hasCauseInstanceOf(CertificateException.class));
  }

  /** Else the refusals of strangers would prove nothing. */
  @ParameterizedTest
  @EnumSource
  void the_same_one_is_trusted_in_each_way_once_it_is_an_authority_of_java(Way way) {
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", SelfSigned.PASSWORD);
    try {
      LateTrust trust = new LateTrust();
      trust.prepare();

      assertThatCode(() -> way.ask(trust)).doesNotThrowAnyException();
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }

  /** Each time in another file: of one that it failed to read, the JDK tells another story then. */
  @Test
  void nobody_is_trusted_where_the_authorities_cannot_be_read() throws IOException {
    LateTrust trust = new LateTrust();
    try {
      breakAuthorities("first");
      trust.prepare();
      breakAuthorities("second");
      assertThat(trust.getAcceptedIssuers()).isEmpty();
      breakAuthorities("third");
      assertThatThrownBy(() -> trust.checkServerTrusted(stranger, ANY_KEY))
          .isInstanceOf(CertificateException.class)
          .hasMessage("Java's authorities cannot be read");
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
    }
  }

  private static void breakAuthorities(String name) throws IOException {
    Path broken = Files.writeString(folder.resolve(name), "no authorities");
    System.setProperty("javax.net.ssl.trustStore", broken.toString());
  }

  private static SSLContext asking(TrustManager trust, KeyManager... own) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own, new TrustManager[] {trust}, null);
    return context;
  }

  private static SSLContext answering(TrustManager trust) throws Exception {
    return asking(trust, keys);
  }

  /** Shows its proof to whoever asks for one, also if it is told that it will not do. */
  private static final class Insisting extends X509ExtendedKeyManager {
    private final X509KeyManager own;

    private Insisting(KeyManager own) {
      this.own = (X509KeyManager) own;
    }

    @Override
    public String chooseClientAlias(
        String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return "own";
    }

    @Override
    public String chooseEngineClientAlias(
        String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
      return "own";
    }

    @Override
    public String chooseServerAlias(
        String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return "own";
    }

    @Override
    public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
      return new String[] {"own"};
    }

    @Override
    public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
      return new String[] {"own"};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return own.getCertificateChain(alias);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return own.getPrivateKey(alias);
    }
  }

  /** Trusts whom it is shown: the side that is not looked at. */
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** Throws what the side threw whose trust is asked. */
  private static void greetOnSockets(SSLContext asking, SSLContext answering, boolean clientToo)
      throws Exception {
    try (SSLServerSocket server =
        (SSLServerSocket)
            answering
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setNeedClientAuth(clientToo);
      List<IOException> refused = new ArrayList<>();
      Thread serving =
          Thread.ofVirtual()
              .start(() -> {
                try (SSLSocket socket = (SSLSocket) server.accept()) {
                  socket.startHandshake();
                  socket.getOutputStream().write(1);
                } catch (IOException e) {
                  refused.add(e);
                }
              });
      try (Socket socket =
          asking.getSocketFactory().createSocket(server.getInetAddress(), server.getLocalPort())) {
        ((SSLSocket) socket).startHandshake();
        socket.getInputStream().read();
      } catch (IOException e) {
        if (!clientToo) {
          throw e;
        }
      } finally {
        serving.join();
      }
      if (clientToo && !refused.isEmpty()) {
        throw refused.getFirst();
      }
    }
  }

  private static void greetInEngines(SSLContext asking, SSLContext answering, boolean clientToo)
      throws SSLException {
    SSLEngine client = asking.createSSLEngine("api.kucoin.com", 443);
    SSLEngine server = answering.createSSLEngine();
    client.setUseClientMode(true);
    server.setUseClientMode(false);
    server.setNeedClientAuth(clientToo);
    ByteBuffer toServer = ByteBuffer.allocate(100_000).flip();
    ByteBuffer toClient = ByteBuffer.allocate(100_000).flip();
    client.beginHandshake();
    server.beginHandshake();
    for (int turn = 0; turn < 20; turn++) {
      speak(client, toClient, toServer);
      speak(server, toServer, toClient);
    }
    assertThat(client.getSession().getCipherSuite()).doesNotContain("NULL");
    assertThat(server.getSession().getCipherSuite()).doesNotContain("NULL");
  }

  /** Reads what came and says what is due; both are ready to be read before and after. */
  private static void speak(SSLEngine engine, ByteBuffer came, ByteBuffer due) throws SSLException {
    ByteBuffer nothing = ByteBuffer.allocate(0);
    ByteBuffer read = ByteBuffer.allocate(100_000);
    while (true) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> engine.getDelegatedTask().run();
        case NEED_WRAP -> {
          due.compact();
          engine.wrap(nothing, due);
          due.flip();
        }
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NOT_HANDSHAKING, FINISHED -> {
          if (!came.hasRemaining()) {
            return;
          }
          engine.unwrap(came, read);
        }
      }
    }
  }

  private static X509TrustManager javas() throws Exception {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    @Nullable KeyStore theOneOfJava = null;
    factory.init(theOneOfJava);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }
}
