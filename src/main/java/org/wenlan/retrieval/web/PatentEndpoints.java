package org.wenlan.retrieval.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.rights.Families;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** One document by its number. */
@RestController
final class PatentEndpoints {
  private final Records records;
  private final Messages messages;
  private final Clock clock;

  PatentEndpoints(Records records, Messages messages, Clock clock) {
    this.records = records;
    this.messages = messages;
    this.clock = clock;
  }

  /** A document with its status and its family, or a list of numbers when several fit. */
  @GetMapping("/api/v1/patents/{number}")
  Object patent(
      @PathVariable String number,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known,
      @RequestParam(defaultValue = "") String form,
      Locale language) {
    var found = records.find(number);
    if (found.isEmpty()) {
      return Problem.notFound(messages.text(language, "retrieval.cli.unknown", number));
    }
    var stored = found.getFirst();
    var tag = "\"" + stored.id() + "-" + stored.version() + "\"";
    if (tag.equals(known)) {
      return ResponseEntity.status(304).eTag(tag).build();
    }
    return ResponseEntity.ok().eTag(tag).body(json(stored, found));
  }

  private PatentJsonAnswer json(Stored stored, List<Stored> found) {
    var patent = stored.patent();
    var status = LegalStatus.of(patent, records.sameApplication(patent), LocalDate.now(clock));
    return new PatentJsonAnswer(
        patent,
        new StatusJson(
            status.getClass().getSimpleName().toLowerCase(Locale.ROOT),
            status.because(),
            status.since()),
        Families.key(patent),
        records.family(patent).stream().map(each -> each.patent().number().toString()).toList(),
        found.stream().skip(1).map(each -> each.patent().number().toString()).toList());
  }

  /**
   * A document as the API answers it.
   *
   * @param family the key of its simple family
   * @param members the numbers of its members that are here, this one included
   * @param others other documents that the number may mean
   */
  record PatentJsonAnswer(
      Patent patent, StatusJson status, String family, List<String> members, List<String> others) {}

  /** A legal status. */
  record StatusJson(String state, String because, @Nullable LocalDate since) {}
}
