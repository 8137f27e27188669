package org.wenlan.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.mail.Smtp;
import org.wenlan.platform.Round;

/**
 * Makes digests of warnings and sends them. A digest is made in one transaction with what it tells,
 * so that each warning stands in exactly one. It is sent while its row is held and settled then:
 * killed between the server's answer and that, it is sent once more, with the same Message-ID, by
 * which a mailbox knows that it has it already.
 */
@Component
class Mailing {
  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final int WARNINGS = 200;
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(48));

  private final MailStore store;
  private final WarningStore warnings;
  private final Watches watches;
  private final Letters letters;
  private final Smtp smtp;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Mailing(
      MailStore store,
      WarningStore warnings,
      Watches watches,
      Letters letters,
      Smtp smtp,
      Clock clock,
      TransactionTemplate transactions) {
    this.store = store;
    this.warnings = warnings;
    this.watches = watches;
    this.letters = letters;
    this.smtp = smtp;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Bean
  static Round mailingRound(Mailing mailing) {
    return new Round("watch-mail", REST, mailing::turn);
  }

  /** Makes and sends what is due; says how many mails were tried. Nothing without a server. */
  int turn() {
    if (!smtp.known()) {
      return 0;
    }
    transactions.executeWithoutResult(_ -> make());
    int tried = 0;
    // One after the other: what one mail's server does is settled before the next is taken.
    while (Boolean.TRUE.equals(transactions.execute(_ -> sendOne()))) {
      tried++;
    }
    return tried;
  }

  private void make() {
    var now = clock.instant();
    var due = new LinkedHashMap<String, List<Watch>>();
    var untold = store.untold();
    if (untold.isEmpty()) {
      return;
    }
    var tellable = watches.tellable();
    for (var watch : untold) {
      if (tellable.test(watch) && watch.rhythm().due(watch.mailed(), now, clock.getZone())) {
        due.computeIfAbsent(watch.email() + " " + watch.language(), _ -> new ArrayList<>())
            .add(watch);
      }
    }
    for (var of : due.values()) {
      var ids = of.stream().map(Watch::id).toList();
      for (long left = store.untold(ids); left > 0; left -= WARNINGS) {
        store.add(UUID.randomUUID(), of.getFirst(), ids, WARNINGS, now);
      }
    }
  }

  private boolean sendOne() {
    var due = store.due(clock.instant(), 1);
    if (due.isEmpty()) {
      return false;
    }
    var mail = due.getFirst();
    var letter = letters.of(mail.language(), warnings.of(mail.id()));
    var fault = smtp.send(mail.id(), mail.address(), letter, mail.made());
    if (fault.isEmpty()) {
      store.sent(mail.id(), clock.instant());
    } else {
      LOG.warn("A mail of warnings was not taken: {}", fault);
      var next =
          mail.attempts() < WAITS.size() ? clock.instant().plus(WAITS.get(mail.attempts())) : null;
      store.failed(mail.id(), fault, next);
    }
    return true;
  }
}
