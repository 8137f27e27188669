package org.wenlan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.account.Actor;
import org.wenlan.exchange.Outcome;
import org.wenlan.exchange.Postings;
import org.wenlan.exchange.Talks;
import org.wenlan.exchange.web.OwnPages.OwnPage;
import org.wenlan.register.Check;
import org.wenlan.site.Bodies;
import org.wenlan.site.JsonMembers;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import tools.jackson.databind.JsonNode;

/** Listings, wants and contacts that programs send; codes go in bodies, never in paths. */
@RestController
final class ExchangeWriting {
  private static final Set<String> LISTING =
      Set.of(
          "right",
          "owners",
          "publicBody",
          "title",
          "text",
          "region",
          "maturity",
          "ways",
          "mode",
          "price",
          "fee",
          "payment",
          "until",
          "others",
          "name",
          "contact");
  private static final Set<String> WANT =
      Set.of("title", "text", "classes", "region", "maturity", "ways", "budget", "name", "contact");
  private static final Set<String> CONTACT =
      Set.of("listing", "want", "name", "contact", "message");
  private static final Set<String> PROGRESS = Set.of("number", "code");

  private final Postings postings;
  private final Talks talks;
  private final Bodies bodies;
  private final ExchangePace pace;
  private final Messages messages;
  private final Clock clock;

  ExchangeWriting(
      Postings postings,
      Talks talks,
      Bodies bodies,
      ExchangePace pace,
      Messages messages,
      Clock clock) {
    this.postings = postings;
    this.talks = talks;
    this.bodies = bodies;
    this.pace = pace;
    this.messages = messages;
    this.clock = clock;
  }

  @PostMapping("/api/v1/exchange/listings")
  Object list(Actor who, HttpServletRequest request, Locale language) throws IOException {
    return read(
        request, language, LISTING, form -> postings.send(who, form.listing(), clock.instant()));
  }

  @PostMapping("/api/v1/exchange/wants")
  Object seek(Actor who, HttpServletRequest request, Locale language) throws IOException {
    return read(request, language, WANT, form -> postings.send(who, form.want(), clock.instant()));
  }

  @PostMapping("/api/v1/exchange/contacts")
  Object contact(Actor who, HttpServletRequest request, Locale language) throws IOException {
    return read(
        request,
        language,
        CONTACT,
        form ->
            talks.ask(
                who,
                form.text("listing"),
                form.text("want"),
                form.text("name"),
                form.text("contact"),
                form.text("message"),
                clock.instant()));
  }

  private Object read(
      HttpServletRequest request,
      Locale language,
      Set<String> known,
      Function<ExchangeForm, Outcome> then)
      throws IOException {
    if (!pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant())) {
      return Problem.tooMany((int) ExchangePace.WINDOW.toSeconds());
    }
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var members = new JsonMembers();
        var form = form(members, members.object(node, "", known), known);
        yield members.wrongs().isEmpty()
            ? told(then.apply(form), language)
            : members.problem("exchange.not-taken", messages, language);
      }
    };
  }

  /** Texts, whole numbers and yes or no as they are; several words as an array. */
  private static ExchangeForm form(JsonMembers members, JsonNode node, Set<String> known) {
    var typed = new LinkedMultiValueMap<String, String>();
    for (var name : known) {
      var value = node.path(name);
      if (value.isArray()) {
        for (var one : value) {
          typed.add(name, one.isString() ? one.stringValue() : one.toString());
        }
      } else if (value.isNumber() || value.isBoolean()) {
        typed.add(name, value.toString());
      } else {
        typed.add(name, members.text(node, "", name));
      }
    }
    for (var joined : List.of("owners", "classes")) {
      if (typed.containsKey(joined)) {
        typed.set(joined, String.join(";", typed.getOrDefault(joined, List.of())));
      }
    }
    return new ExchangeForm(typed);
  }

  private Object told(Outcome outcome, Locale language) {
    return switch (outcome) {
      case Outcome.Done(var number, var code) ->
          ResponseEntity.status(201).body(Map.of("number", number, "code", code));
      case Outcome.Refused(var why) ->
          Problem.of("exchange.not-taken", 422, messages.sentence(language, why));
      case Outcome.Hindered hindered ->
          Problem.of(
              "exchange.not-taken",
              422,
              hindered.failed().stream()
                  .map(Check::refusal)
                  .map(why -> messages.sentence(language, why))
                  .collect(Collectors.joining(" ")));
      case Outcome.Stale _, Outcome.Absent _ ->
          Problem.notFound(messages.text(language, "exchange.unknown"));
    };
  }

  /** How one's own listing, want or talk stands. */
  @PostMapping("/api/v1/exchange/progress")
  Object progress(HttpServletRequest request, Locale language) throws IOException {
    if (!pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant())) {
      return Problem.tooMany((int) ExchangePace.WINDOW.toSeconds());
    }
    return switch (bodies.read(request, language)) {
      case Bodies.Body.Unread(var problem) -> problem;
      case Bodies.Body.Json(var node, var _) -> {
        var members = new JsonMembers();
        var all = members.object(node, "", PROGRESS);
        var number = members.text(all, "", "number").toUpperCase(Locale.ROOT);
        var code = members.text(all, "", "code");
        yield members.wrongs().isEmpty()
            ? progress(number, code, language)
            : members.problem("exchange.not-taken", messages, language);
      }
    };
  }

  private Object progress(String number, String code, Locale language) {
    var posting = postings.byCode(number, code);
    if (posting.isPresent()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("number", number);
      json.put("stage", posting.get().stage().code());
      json.put("talks", talks.of(posting.get(), OwnPage.TALKS));
      return json;
    }
    return talks
        .byCode(number, code)
        .<Object>map(talk ->
            Map.of(
                "number", number,
                "listing", talk.asked().listing(),
                "stage", talk.stage().code(),
                "open", talk.stage().open()))
        .orElseGet(() -> Problem.notFound(messages.text(language, "exchange.mine.wrong")));
  }
}
