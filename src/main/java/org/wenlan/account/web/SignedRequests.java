package org.wenlan.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wenlan.account.Clients;
import org.wenlan.account.Clients.Signed;
import org.wenlan.kernel.Sha256;

/**
 * Requests that programs sign instead of showing their key: {@code Authorization: Signed CLIENT},
 * {@code Wenlan-Timestamp} in seconds, {@code Wenlan-Nonce} and {@code Wenlan-Signature}, base 64.
 * Signed is method, path with query, timestamp, nonce and the SHA-256 of the body in hexadecimal, a
 * line each. Another body, another time or the same nonce again is 401.
 */
@Component
class SignedRequests extends OncePerRequestFilter {
  private static final String SIGNED = "Signed ";
  private static final int MOST = 16 << 20;

  private final Clients clients;

  SignedRequests(Clients clients) {
    this.clients = clients;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var given = request.getHeader("Authorization");
    if (given == null || !given.startsWith(SIGNED)) {
      chain.doFilter(request, response);
      return;
    }
    var body = request.getInputStream().readNBytes(MOST + 1);
    var client = body.length > MOST ? Optional.<Signed>empty() : read(request, given, body);
    var known = client.flatMap(clients::of);
    if (known.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Signed");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    Callers.is(request, known.get());
    chain.doFilter(new Kept(request, body), response);
  }

  private static Optional<Signed> read(HttpServletRequest request, String given, byte[] body) {
    try {
      var seconds = Long.parseLong(String.valueOf(request.getHeader("Wenlan-Timestamp")));
      var nonce = String.valueOf(request.getHeader("Wenlan-Nonce"));
      var query = request.getQueryString();
      return Optional.of(
          new Signed(
              UUID.fromString(given.substring(SIGNED.length()).strip()),
              String.join(
                  "\n",
                  request.getMethod(),
                  request.getRequestURI() + (query == null ? "" : "?" + query),
                  String.valueOf(seconds),
                  nonce,
                  Sha256.hex(body)),
              Instant.ofEpochSecond(seconds),
              nonce,
              Base64.getDecoder().decode(String.valueOf(request.getHeader("Wenlan-Signature")))));
    } catch (IllegalArgumentException | java.time.DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The request with its body, which was read for the signature. */
  private static final class Kept extends HttpServletRequestWrapper {
    private final byte[] body;

    Kept(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("This body is read at once");
        }

        @Override
        public int read() {
          return bytes.read();
        }
      };
    }
  }
}
