package org.wenlan.loading.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.loading.Imports;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** Imports by the API. */
@RestController
final class ImportEndpoints {
  private final Imports imports;
  private final Uploads uploads;
  private final Messages messages;

  ImportEndpoints(Imports imports, Uploads uploads, Messages messages) {
    this.imports = imports;
    this.uploads = uploads;
    this.messages = messages;
  }

  /** Takes files and asks for their import; 202 with the import, which goes on by itself. */
  @PostMapping(path = "/api/v1/imports", consumes = "multipart/form-data")
  Object start(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean dry,
      Locale language)
      throws IOException {
    if (files.stream().allMatch(MultipartFile::isEmpty)) {
      var text = messages.text(language, "loading.upload.empty");
      return Problem.of("loading.no-file", 400, text).wrong("/file", "empty", text);
    }
    var run = imports.ask(uploads.keep(files), dry);
    return ResponseEntity.accepted()
        .header("Location", "/api/v1/imports/" + run.id())
        .body(ImportJson.of(run, List.of()));
  }

  @GetMapping("/api/v1/imports")
  List<ImportJson> recent(@RequestParam(defaultValue = "20") int limit) {
    return imports.recent(Math.clamp(limit, 1, 200)).stream()
        .map(run -> ImportJson.of(run, List.of()))
        .toList();
  }

  @GetMapping("/api/v1/imports/{id}")
  Object one(@PathVariable long id, Locale language) {
    return imports
        .find(id)
        .<Object>map(run -> ImportJson.of(run, imports.files(id)))
        .orElseGet(() -> unknown(id, language));
  }

  /** The rejects as CSV: file, record, line, label, reason. */
  @GetMapping("/api/v1/imports/{id}/rejects.csv")
  void rejects(@PathVariable long id, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"rejects-" + id + ".csv\"");
    try (var to = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      RejectLines.write(imports, id, to);
    }
  }

  /** Reads an import's rejects again, as an import of its own. */
  @PostMapping("/api/v1/imports/{id}/retry")
  Object retry(@PathVariable long id, Locale language) {
    if (imports.find(id).isEmpty()) {
      return unknown(id, language);
    }
    return ResponseEntity.accepted().body(ImportJson.of(imports.retry(id), List.of()));
  }

  private Problem unknown(long id, Locale language) {
    return Problem.notFound(messages.text(language, "loading.unknown", String.valueOf(id)));
  }
}
