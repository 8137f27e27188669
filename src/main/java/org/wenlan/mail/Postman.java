package org.wenlan.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.platform.Round;

/**
 * Sends what lies in the outbox. A letter is sent while its row is held and settled then: killed
 * between the server's answer and that, it is sent once more with the same Message-ID.
 */
@Component
class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration REST = Duration.ofSeconds(2);
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(48));

  private final PostStore store;
  private final Smtp smtp;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Postman(PostStore store, Smtp smtp, Clock clock, TransactionTemplate transactions) {
    this.store = store;
    this.smtp = smtp;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Bean
  static Round postRound(Postman postman) {
    return new Round("mail", REST, postman::turn);
  }

  /** How many letters were tried. Nothing without a server. */
  int turn() {
    int tried = 0;
    while (smtp.known() && Boolean.TRUE.equals(transactions.execute(_ -> sendOne()))) {
      tried++;
    }
    return tried;
  }

  private boolean sendOne() {
    var due = store.due(clock.instant());
    due.ifPresent(letter -> {
      var fault = smtp.send(letter.id(), letter.address(), letter.letter(), letter.made());
      if (fault.isEmpty()) {
        store.sent(letter.id(), clock.instant());
      } else {
        LOG.warn("Letter {} was not taken: {}", letter.id(), fault);
        var next =
            letter.attempts() < WAITS.size()
                ? clock.instant().plus(WAITS.get(letter.attempts()))
                : null;
        store.failed(letter.id(), fault, next);
      }
    });
    return due.isPresent();
  }
}
