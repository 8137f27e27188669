package org.wenlan.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.wenlan.documents.Document;
import org.wenlan.documents.Documents;

/**
 * Hands a document out, to be saved and never to be shown in place: nothing in it runs under the
 * platform's address. Whose page calls this has decided already that the reader may have it.
 * Answers GET and HEAD, and {@code If-None-Match}; ranges are not served.
 */
@Component
public class DocumentAnswer {
  /** What a browser may do with it, should it show it after all: nothing. */
  static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

  private final Documents documents;

  DocumentAnswer(Documents documents) {
    this.documents = documents;
  }

  /**
   * Writes the whole answer.
   *
   * @param document under the name that its reader is to see, see {@link Document#named}
   * @throws IOException when the reader breaks off
   */
  public void write(Document document, HttpServletRequest request, HttpServletResponse response)
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
