package org.wenlan.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.documents.Document;
import org.wenlan.documents.Documents;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/**
 * Hands a document out, to be saved and never to be shown in place: nothing in it runs under the
 * platform's address. Whose page calls this has decided already that the reader may have it.
 * Answers GET and HEAD, and {@code If-None-Match}; ranges are not served.
 */
@Component
public class DocumentAnswer {
  /** What a browser may do with it, should it show it after all: nothing. */
  static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

  /** A silent scanner is asked again with every request. */
  private static final int AGAIN = 60;

  private final Documents documents;
  private final Messages messages;

  DocumentAnswer(Documents documents, Messages messages) {
    this.documents = documents;
    this.messages = messages;
  }

  /**
   * Writes the whole answer, or refuses with a page what a virus scanner knows or has not seen.
   *
   * @param found under the name that its reader is to see, see {@link Document#named}; empty when
   *     there is none that the reader may have
   * @param absent what is answered then
   * @return what a controller answers: null when everything is written
   * @throws IOException when the reader breaks off
   */
  public @Nullable Object answer(
      Optional<Document> found,
      Html absent,
      HttpServletRequest request,
      HttpServletResponse response,
      Shell shell)
      throws IOException {
    if (found.isEmpty()) {
      return absent;
    }
    var document = found.get();
    var held = documents.held(document.hash());
    if (held.isPresent()) {
      var said = messages.sentence(shell.locale(), held.get());
      return Html.refused(
          held.get().rule().equals("documents.refusal.unscanned")
              ? new Problem("documents.unscanned", 503, said, List.of(), AGAIN)
              : Problem.of("documents.quarantined", 403, said));
    }
    write(document, request, response);
    return null;
  }

  private void write(Document document, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var tag = '"' + document.hash() + '"';
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Download-Options", "noopen");
    response.setHeader("Accept-Ranges", "none");
    response.setHeader("ETag", tag);
    // Whether the reader may still have it is asked each time.
    response.setHeader("Cache-Control", "private, no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("Content-Disposition", attachment(document.name()));
    response.setContentType(document.mediaType());
    response.setContentLengthLong(document.bytes());
    if (!request.getMethod().equals("HEAD")) {
      documents.write(document.hash(), response.getOutputStream());
    }
  }

  /**
   * {@code Content-Disposition} of RFC 6266: a name in ASCII for old readers, and the name itself
   * as RFC 8187 (formerly 5987) writes it. Whatever could end the header or the quotes is gone.
   */
  static String attachment(String name) {
    var plain = new StringBuilder();
    name.codePoints()
        .map(c -> c < 0x20 || c > 0x7E || "\"\\%;".indexOf(c) >= 0 ? '_' : c)
        .forEach(plain::appendCodePoint);
    var exact = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0)) {
        exact.append(c);
      } else {
        exact.append('%').append("%02X".formatted((int) c));
      }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
  }
}
