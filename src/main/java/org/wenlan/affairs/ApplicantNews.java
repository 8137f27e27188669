package org.wenlan.affairs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.mail.Mail;
import org.wenlan.mail.Smtp.Letter;
import org.wenlan.site.Messages;
import org.wenlan.webhooks.Webhooks;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions and requests for correction, told to whoever applied: by e-mail to the address that
 * they gave, if one is given and a server is set up, and by webhook to the program that sent it. It
 * stands or falls with the change itself. The code is never sent.
 */
@Component
class ApplicantNews {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Mail mail;
  private final Webhooks webhooks;
  private final Messages messages;

  ApplicantNews(Mail mail, Webhooks webhooks, Messages messages) {
    this.mail = mail;
    this.webhooks = webhooks;
    this.messages = messages;
  }

  /** Tells what has become of an application; nothing of what goes on inside the office. */
  void of(Application now, Affair affair, Instant at) {
    said(now.standing())
        .ifPresent(said -> {
          var address = new Filled(affair, now.said().answers()).email();
          // False while no server is set up: the pages say so, and nothing is kept for later.
          var _ = mail.send(address, now.number(), letter(now, affair, said), at);
          var client = now.file().client();
          if (client != null) {
            var type = "affairs." + now.standing().code().toLowerCase(Locale.ROOT);
            webhooks.send(client, type, now.number(), payload(now, type, said, at), at);
          }
        });
  }

  /** What was said to the applicant; empty when there is nothing to tell. */
  private static Optional<String> said(Standing standing) {
    return switch (standing) {
      case Standing.Correcting correcting -> Optional.of(correcting.what());
      case Standing.Refused refused -> Optional.of(refused.ground());
      case Standing.Lapsed lapsed -> Optional.of(lapsed.what());
      case Standing.Granted _ -> Optional.of("");
      case Standing.InStage _, Standing.Announced _, Standing.Withdrawn _ -> Optional.empty();
    };
  }

  /** In both languages: which one the applicant reads is not known. */
  private Letter letter(Application now, Affair affair, String said) {
    var subject =
        LANGUAGES.stream()
            .map(language -> messages.text(language, "affairs.mail.subject", now.number()))
            .collect(Collectors.joining(" · "));
    var text =
        LANGUAGES.stream()
            .map(language -> text(now, affair, said, language))
            .collect(Collectors.joining("\n\n--\n\n"));
    return new Letter(subject, text);
  }

  private String text(Application now, Affair affair, String said, Locale language) {
    var text = new StringBuilder();
    text.append(affair.name().in(language)).append("  ").append(now.number()).append("\n\n");
    text.append(messages.text(language, "affairs.mail." + now.standing().code()));
    if (!said.isBlank()) {
      text.append("\n\n").append(said);
    }
    var due = now.file().due();
    if (now.standing().open() && due != null) {
      text.append("\n\n").append(messages.text(language, "affairs.mail.until", due.toString()));
    }
    if (now.standing() instanceof Standing.Granted granted) {
      text.append("\n\n")
          .append(affair.result().document().in(language))
          .append("\n")
          .append(mail.link("/certificates/" + granted.given().check()));
    }
    return text.append("\n\n")
        .append(
            messages.text(
                language,
                "affairs.mail.where",
                mail.link("/applications/track?number=" + now.number())))
        .toString();
  }

  private static String payload(Application now, String type, String said, Instant at) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("type", type);
    payload.put("timestamp", at.toString());
    payload.put("number", now.number());
    payload.put("affair", now.said().affair());
    payload.put("version", now.said().version());
    payload.put("standing", now.standing().code());
    payload.put("said", said);
    var due = now.file().due();
    if (now.standing().open() && due != null) {
      payload.put("due", due.toString());
    }
    if (now.standing() instanceof Standing.Granted granted) {
      payload.put("result", granted.given().number());
      payload.put("certificate", "/certificates/" + granted.given().check());
    }
    return JSON.writeValueAsString(payload);
  }
}
