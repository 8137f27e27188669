package org.wenlan.consultation.web;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Drafts.Draft;
import org.wenlan.consultation.Intake;
import org.wenlan.consultation.Proceedings;
import org.wenlan.consultation.Request;
import org.wenlan.consultation.Request.Asker;
import org.wenlan.consultation.Request.Right;
import org.wenlan.consultation.Submission;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.consultation.web.AskPage.Fault;
import org.wenlan.docket.Code;
import org.wenlan.territory.Unit.Matter;

/** What people answer on the public form, checked page by page and read as a question. */
@Component
class Answers {
  private static final Map<String, Step> STEPS =
      Map.of(
          "/requester/name", Step.WHO,
          "/requester/onBehalfOf", Step.WHO,
          "/right/number", Step.RIGHT,
          "/right/claim", Step.RIGHT,
          "/right/holder", Step.RIGHT,
          "/product/name", Step.PRODUCT,
          "/product/model", Step.PRODUCT,
          "/facts", Step.PRODUCT,
          "/region", Step.REGION,
          "/requester/email", Step.CONTACT);

  private static final Map<String, String> POINTERS =
      Map.ofEntries(
          Map.entry("name", "/requester/name"),
          Map.entry("onBehalfOf", "/requester/onBehalfOf"),
          Map.entry("number", "/right/number"),
          Map.entry("claim", "/right/claim"),
          Map.entry("holder", "/right/holder"),
          Map.entry("product", "/product/name"),
          Map.entry("model", "/product/model"),
          Map.entry("facts", "/facts"),
          Map.entry("platform", "/listing/platform"),
          Map.entry("place", "/listing/place"),
          Map.entry("seller", "/listing/seller"),
          Map.entry("price", "/listing/price"),
          Map.entry("region", "/region"),
          Map.entry("email", "/requester/email"),
          Map.entry("phone", "/requester/phone"));

  private final Words words;
  private final Intake intake;
  private final Proceedings proceedings;

  Answers(Words words, Intake intake, Proceedings proceedings) {
    this.words = words;
    this.intake = intake;
    this.proceedings = proceedings;
  }

  /** On which page a member of a question is asked. */
  Step step(String pointer) {
    return STEPS.getOrDefault(pointer, Step.PLACE);
  }

  /** What is wrong with the answers of one page, by field. */
  Map<String, Fault> faults(Step step, Map<String, String> given, Locale language) {
    var draft = new Draft("", given, "");
    var faults = new LinkedHashMap<String, Fault>();
    if (step == Step.WHO && given.getOrDefault("asker", "").isEmpty()) {
      faults.put("asker", new Fault(step, words.text(language, "consultation.ask.asker.none")));
    }
    if (step == Step.RIGHT && given.getOrDefault("matter", "").isEmpty()) {
      faults.put("matter", new Fault(step, words.text(language, "consultation.ask.matter.none")));
    }
    if (step == Step.CONTACT && given.getOrDefault("consent", "").isEmpty()) {
      faults.put("consent", new Fault(step, words.text(language, "consultation.ask.consent.none")));
    }
    var wrongs = submission(draft).wrongs();
    for (var name : step.fields()) {
      wrongs.stream()
          .filter(wrong -> wrong.pointer().equals(POINTERS.get(name)))
          .findFirst()
          .ifPresent(
              wrong -> faults.put(name, new Fault(step, words.sentence(wrong.why(), language))));
    }
    return faults;
  }

  /** What still keeps a draft from being sent. */
  Map<String, Fault> unanswered(Draft draft, Locale language) {
    var faults = new LinkedHashMap<String, Fault>();
    for (var step : Step.values()) {
      faults.putAll(faults(step, draft.answers(), language));
    }
    return faults;
  }

  /** The right of a draft, looked up now. */
  Right right(Draft draft, Instant at) {
    return intake.look(List.of(request(draft).right()), at).getFirst();
  }

  Submission submission(Draft draft) {
    return new Submission(
        request(draft),
        new Listing(
            reference(draft.code()),
            draft.answer("platform"),
            draft.answer("place"),
            draft.answer("seller"),
            draft.answer("price"),
            ""),
        draft.code());
  }

  /** Known again when it is sent twice, and no way to the code itself: others see references. */
  private static String reference(String code) {
    return "web-" + HexFormat.of().formatHex(Code.kept(code), 0, 10);
  }

  private static Request request(Draft draft) {
    return new Request(
        new Request.Requester(
            word(Asker.class, draft.answer("asker"), Asker.PERSON),
            draft.answer("name"),
            draft.answer("onBehalfOf"),
            draft.answer("email"),
            draft.answer("phone")),
        Right.stated(
            word(Matter.class, draft.answer("matter"), Matter.PATENT),
            draft.answer("number"),
            claim(draft.answer("claim")),
            draft.answer("holder")),
        new Request.Product(draft.answer("product"), draft.answer("model"), ""),
        draft.answer("facts"),
        draft.answer("region"));
  }

  private static int claim(String typed) {
    if (typed.isEmpty()) {
      return 1;
    }
    return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
  }

  private static <E extends Enum<E>> E word(Class<E> type, String typed, E otherwise) {
    for (var one : type.getEnumConstants()) {
      if (one.name().equals(typed)) {
        return one;
      }
    }
    return otherwise;
  }

  DonePage done(String number, String code, Instant at) {
    var until = proceedings.byCode(number, code).map(found -> found.file().due()).orElse(null);
    return new DonePage(number, code, until);
  }
}
