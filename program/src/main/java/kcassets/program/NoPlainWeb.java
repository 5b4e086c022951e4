package kcassets.program;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Answers for {@code http:} in place of whatever could be found for it, and opens nothing: neither
 * the program nor a library of it has any business with a web page. Java's cryptography names one
 * when it is first used, which would have every jar opened in search of who reads such names.
 */
final class NoPlainWeb implements URLStreamHandlerFactory {
  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return protocol.equals("http") ? new Refusing() : null;
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("this program opens no web page");
    }

    @Override
    protected int getDefaultPort() {
      return 80;
    }
  }
}
