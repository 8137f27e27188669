package org.wenlan.booking;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.mail.Mail;
import org.wenlan.mail.Smtp.Letter;
import org.wenlan.site.Messages;

/** Reminds visitors: by e-mail where an address and a server are there, else it notes the call. */
@Component
class Reminders {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Mail mail;
  private final Messages messages;

  Reminders(Mail mail, Messages messages) {
    this.mail = mail;
    this.messages = messages;
  }

  /** How it was done: {@code mail}, or {@code phone} when a person has to call. */
  String remind(Booking one, Counter counter, Optional<Centre> centre, Instant at) {
    var subject = both(language -> messages.text(language, "booking.mail.subject", one.number()));
    var text =
        both(language ->
            messages.text(
                language,
                "booking.mail.text",
                centre.map(each -> each.name(language)).orElse(""),
                counter.name(language),
                one.said().day().toString(),
                one.said().at().toString(),
                centre.map(Centre::address).orElse(""),
                mail.link("/bookings/track?number=" + one.number())));
    return mail.send(one.said().email(), one.number(), new Letter(subject, text), at)
        ? "mail"
        : "phone";
  }

  private static String both(java.util.function.Function<Locale, String> text) {
    return LANGUAGES.stream().map(text).collect(Collectors.joining("\n"));
  }
}
