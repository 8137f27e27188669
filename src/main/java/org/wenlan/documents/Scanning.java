package org.wenlan.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;
import org.wenlan.platform.Checkup;
import org.wenlan.platform.Round;

/**
 * Looks of the scanner into documents that are stored: those that came while it was silent or not
 * set, new ones again with newer signatures, and those in quarantine, which newer signatures may
 * release.
 */
@Component
class Scanning implements Checkup {
  private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

  /** A new virus is known within this time; later looks would read the whole store every day. */
  static final Duration AGAIN = Duration.ofDays(30);

  private static final Duration REST = Duration.ofMinutes(1);
  private static final int MOST = 100;

  private final Scanner scanner;
  private final ContentStore documents;
  private final Clock clock;

  Scanning(Scanner scanner, ContentStore documents, Clock clock) {
    this.scanner = scanner;
    this.documents = documents;
    this.clock = clock;
  }

  @Bean
  Round scans() {
    return new Round("scans of documents", REST, () -> turn(clock.instant()));
  }

  /** Whether there is one to ask. */
  boolean on() {
    return scanner.on();
  }

  /** One turn; how many documents were looked into. */
  int turn(Instant now) {
    var signatures = scanner.signatures();
    if (signatures.isEmpty()) {
      return 0;
    }
    int looked = 0;
    int silent = 0;
    for (var row : documents.toScan(signatures.get(), now.minus(AGAIN), MOST)) {
      if (look(row, now).isPresent()) {
        looked++;
      } else if (silent++ == 0 && scanner.signatures().isEmpty()) {
        break;
      }
    }
    if (silent > 0) {
      LOG.warn(
          "The virus scanner gave no answer to {} documents, and to {} it did", silent, looked);
    }
    return looked;
  }

  private Optional<Scan> look(ContentStore.Row row, Instant now) {
    var document = row.document();
    var body = new Body(document.bytes(), ordinal -> documents.chunk(row.body(), ordinal));
    return switch (scanner.look(body, now)) {
      case Scanner.Answer.Silent _ -> {
        documents.tried(document.hash(), now);
        yield Optional.empty();
      }
      case Scanner.Answer.Looked(var scan) -> {
        documents.scanned(document.hash(), scan);
        if (scan instanceof Scan.Threat(_, _, var name)) {
          LOG.warn("A document is in quarantine, for the virus scanner knows it as {}", name);
        }
        yield Optional.of(scan);
      }
    };
  }

  /** Why a document is not handed out; where no scanner saw it and one is set, it is asked now. */
  Optional<Refusal> held(ContentStore.Row row, Instant now) {
    var scan = row.document().scan();
    if (scan instanceof Scan.Unscanned && scanner.on()) {
      scan = look(row, now).orElse(scan);
    }
    return switch (scan) {
      case Scan.Threat(_, _, var name) -> Optional.of(Reasons.quarantined(name));
      case Scan.Unscanned() when scanner.on() -> Optional.of(Reasons.unscanned());
      case Scan.Unscanned(), Scan.Clean _, Scan.Declined _ -> Optional.empty();
    };
  }

  @Override
  public List<Finding> examine() {
    if (!scanner.on()) {
      return List.of(Finding.well("scanner", "documents.doctor.off"));
    }
    return List.of(
        scanner
            .signatures()
            .map(name ->
                Finding.well("scanner", "documents.doctor.on", name, documents.quarantined()))
            .orElseGet(
                () -> Finding.degraded("scanner", "documents.doctor.silent", scanner.address())));
  }
}
