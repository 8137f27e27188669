package org.wenlan.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.State.Answered;
import org.wenlan.consultation.State.NotAccepted;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.webhooks.Webhooks;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was signed, and tells the program that sent the question. */
@Component
class News implements Aftermath {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int REFERENCES = 1_000;

  private final ConsultationBook book;
  private final Opinions opinions;
  private final Webhooks webhooks;

  News(ConsultationBook book, Opinions opinions, Webhooks webhooks) {
    this.book = book;
    this.opinions = opinions;
    this.webhooks = webhooks;
  }

  @Override
  public void of(Consultation now, Next.Move move, Instant at) {
    if (move.opinion() != null) {
      opinions.keep(move.opinion(), at);
    }
    if (!now.state().open() && !(now.state() instanceof Answered)) {
      book.apart(now.number());
    }
    var client = now.file().client();
    if (client != null) {
      event(now, move.turn().act())
          .ifPresent(type -> webhooks.send(client, type, now.number(), payload(now, type, at), at));
    }
  }

  /** What a sender hears of; what goes on inside is none of it. */
  static Optional<String> event(Consultation now, String act) {
    return switch (act) {
      case "accept", "refuse", "withdraw", "sign" ->
          Optional.of(
              "consultation."
                  + now.state()
                      .code()
                      .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                      .toLowerCase(java.util.Locale.ROOT));
      default -> Optional.empty();
    };
  }

  private String payload(Consultation now, String type, Instant at) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("type", type);
    payload.put("timestamp", at.toString());
    payload.put("number", now.number());
    payload.put(
        "references",
        book.listings(now.number(), REFERENCES).stream().map(Listing::reference).toList());
    payload.put("places", book.places(now.number()));
    switch (now.state()) {
      case Answered(var opinion, var check, var conclusion) -> {
        payload.put("opinion", opinion);
        payload.put("verify", "/verify/" + check);
        payload.put("conclusion", conclusion);
      }
      case NotAccepted(var reason, var said) -> {
        payload.put("reason", reason.name());
        payload.put("said", said);
      }
      case State.Received _,
          State.Accepted _,
          State.Offered _,
          State.InWork _,
          State.UnderReview _,
          State.Withdrawn _ -> {}
    }
    return JSON.writeValueAsString(payload);
  }
}
