package org.wenlan.documents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.documents.Continued;
import org.wenlan.documents.Documents;
import org.wenlan.documents.Upload;
import org.wenlan.documents.web.UploadJson.DocumentJson;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/**
 * Uploads that may be broken off and resumed. An upload belongs to whoever knows its id, which
 * nobody can guess; there is no list of them.
 */
@RestController
final class UploadEndpoints {
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  private final Documents documents;
  private final Messages messages;

  UploadEndpoints(Documents documents, Messages messages) {
    this.documents = documents;
    this.messages = messages;
  }

  /**
   * What is to come.
   *
   * @param name of the file
   * @param bytes its length
   */
  record Announced(@Nullable String name, long bytes) {}

  /** Begins an upload; its parts go to the address in {@code Location}. */
  @PostMapping("/api/v1/uploads")
  Object begin(@RequestBody Announced file, HttpServletResponse response, Locale language) {
    var name = file.name() == null ? "" : file.name();
    var upload = documents.begin(name, file.bytes(), Upload.BY_LINK);
    if (upload.refused().isPresent()) {
      return problem(upload.refused().get(), language);
    }
    response.setHeader("Location", "/api/v1/uploads/" + upload.id());
    response.setHeader(OFFSET, "0");
    response.setHeader("Cache-Control", "no-store");
    return ResponseEntity.status(HttpStatus.CREATED).body(UploadJson.of(upload));
  }

  /** How far an upload is; HEAD says it in {@code Upload-Offset} alone. */
  @GetMapping("/api/v1/uploads/{id}")
  Object state(@PathVariable String id, HttpServletResponse response, Locale language) {
    var found = id(id).flatMap(one -> documents.upload(one, Upload.BY_LINK));
    if (found.isEmpty()) {
      return unknown(language);
    }
    var upload = found.get();
    response.setHeader("Cache-Control", "no-store");
    if (upload.refused().isPresent()) {
      return problem(upload.refused().get(), language);
    }
    response.setHeader(OFFSET, String.valueOf(upload.offset()));
    response.setHeader(LENGTH, String.valueOf(upload.bytes()));
    return UploadJson.of(upload);
  }

  /**
   * Takes the part that begins at {@code Upload-Offset}: 204 while more is to come, 200 with the
   * document after the last one, 409 with the right {@code Upload-Offset} when it begins elsewhere.
   */
  @PatchMapping(
      path = "/api/v1/uploads/{id}",
      consumes = {"application/offset+octet-stream", "application/octet-stream"})
  Object append(
      @PathVariable String id,
      @RequestHeader(OFFSET) long offset,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale language)
      throws IOException {
    var upload = id(id);
    if (upload.isEmpty() || documents.upload(upload.get(), Upload.BY_LINK).isEmpty()) {
      return unknown(language);
    }
    try {
      var end = documents.append(upload.get(), offset, request.getInputStream(), Upload.BY_LINK);
      return answer(end, offset, response, language);
    } catch (UncheckedIOException broken) {
      // What came is kept. Nobody reads this answer; it is no failure of ours either.
      return Problem.of("documents.broken-off", 400, "");
    }
  }

  private Object answer(Continued end, long offset, HttpServletResponse response, Locale language) {
    return switch (end) {
      case Continued.Grown grown ->
          ResponseEntity.noContent().header(OFFSET, String.valueOf(grown.offset())).build();
      case Continued.Complete complete ->
          ResponseEntity.ok()
              .header(OFFSET, String.valueOf(complete.document().bytes()))
              .body(DocumentJson.of(complete.document()));
      case Continued.WrongOffset wrong -> {
        var expected = String.valueOf(wrong.expected());
        response.setHeader(OFFSET, expected);
        yield Problem.of(
            "documents.offset",
            409,
            messages.text(language, "documents.offset", expected, String.valueOf(offset)));
      }
      case Continued.Refused refused -> problem(refused.why(), language);
    };
  }

  /** An id in another form than ours names nothing, and is no mistake worth another answer. */
  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private Problem problem(Refusal why, Locale language) {
    var arguments = why.arguments().toArray();
    var what = messages.text(language, why.rule(), arguments);
    var then = messages.text(language, why.remedy(), arguments);
    var text = language.getLanguage().equals("zh") ? what + then : what + " " + then;
    var where = why.rule().contains(".name-") ? "/name" : "";
    return Problem.of("documents.refused", 422, text).wrong(where, why.rule(), text);
  }

  private Problem unknown(Locale language) {
    return Problem.notFound(messages.text(language, "documents.refusal.upload-unknown"));
  }
}
