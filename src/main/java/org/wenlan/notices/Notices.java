package org.wenlan.notices;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.consultation.Intake;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.Code;
import org.wenlan.docket.DeadlineTaker;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;
import org.wenlan.kernel.Sha256;
import org.wenlan.notices.Step.Outcome;
import org.wenlan.territory.Units;
import org.wenlan.webhooks.Webhooks;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to notices of infringement. What it says was taken or done is committed when the call
 * returns; sending a notice again is sending it once. Thread-safe.
 */
@Component
public class Notices implements DeadlineTaker {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final NoticeStore store;
  private final Docket docket;
  private final Procedure procedure;
  private final Intake intake;
  private final LegalTime time;
  private final Webhooks webhooks;
  private final Units units;

  Notices(
      NoticeStore store,
      Docket docket,
      Procedure procedure,
      Intake intake,
      LegalTime time,
      Webhooks webhooks,
      Units units) {
    this.store = store;
    this.docket = docket;
    this.procedure = procedure;
    this.intake = intake;
    this.time = time;
    this.webhooks = webhooks;
    this.units = units;
  }

  /** What came of a notice that was sent. */
  public sealed interface Taken {

    /** A new one. */
    record New(Notice notice) implements Taken {}

    /** It came before, word for word. */
    record Same(Notice notice) implements Taken {}

    /** Not taken; nothing was kept. */
    record Refused(List<Notice.Wrong> wrongs) implements Taken {}
  }

  /** Takes a notice that a platform forwards; the centre of the region looks after it. */
  @Transactional
  public Taken take(Actor.Client by, Notice.Said said, Instant at) {
    var wrongs = said.wrongs();
    if (!wrongs.isEmpty()) {
      return new Taken.Refused(wrongs);
    }
    var sender = by.id().toString();
    var digest = Sha256.of(said.toString());
    var before = store.sent(sender, said.reference());
    if (before.isPresent()) {
      return again(before.get(), digest, said);
    }
    var known = said.with(intake.look(List.of(said.right()), at).getFirst());
    var number = docket.numbers("TZ", time.day(at).getYear(), 1).getFirst();
    if (!store.add(number, sender, known, digest, time.day(at))) {
      return again(store.sent(sender, said.reference()).orElseThrow(), digest, said);
    }
    var owner = units.centre();
    docket.open(
        List.of(
            new Opening(
                number,
                Notice.KIND,
                known.right().label(),
                owner,
                by.id(),
                known.right().classes().isEmpty() ? "" : known.right().classes().getFirst(),
                known.region(),
                Code.fresh(),
                procedure.first(known, owner, at))),
        by,
        at);
    return new Taken.New(known(number));
  }

  private Taken again(NoticeStore.Sent before, byte[] digest, Notice.Said said) {
    return MessageDigest.isEqual(before.digest(), digest)
        ? new Taken.Same(known(before.number()))
        : new Taken.Refused(
            List.of(
                new Notice.Wrong(
                    "/reference",
                    Refusal.of("notices.refusal.reference-reused", "", said.reference()))));
  }

  private Notice known(String number) {
    return find(new Actor.Platform(), number).orElseThrow();
  }

  /** A notice, if whoever asks may see it. */
  public Optional<Notice> find(Actor who, String number) {
    return docket.find(who, number).filter(file -> file.kind().equals(Notice.KIND)).map(Notice::of);
  }

  /** What a platform sent, newest first. */
  public List<CaseFile> sentBy(Actor.Client by, String before, int most) {
    return docket.sentBy(by.id(), before, most).stream()
        .filter(file -> file.kind().equals(Notice.KIND))
        .toList();
  }

  /** What everyone may read of all notices (E-Commerce Law, art. 44), newest first. */
  public List<Published> published(String before, int most) {
    return store.published(before, most);
  }

  /**
   * One notice as it is published: no party is named.
   *
   * @param outcome the name of its last stage; empty while it is open
   */
  public record Published(
      String number,
      String platform,
      String matter,
      String right,
      java.time.LocalDate received,
      boolean stated,
      String outcome) {}

  /**
   * Does something to a notice.
   *
   * @param version that the caller saw
   */
  @Transactional
  public Outcome step(Actor by, String number, long version, Step step, Instant at) {
    var found = find(by, number);
    if (found.isEmpty()
        || !(by.may(Permission.CLIENT)
            || by.may(Permission.DISPATCH) && by.unit().equals(found.get().file().owner()))) {
      return new Outcome.Absent();
    }
    if (version != found.get().file().version()) {
      return new Outcome.Stale(docket.since(found.get().file(), version), found.get());
    }
    return switch (procedure.next(found.get(), step, at)) {
      case Procedure.Next.No(var why) -> new Outcome.Refused(why);
      case Procedure.Next.Move move -> moved(by, found.get(), move, at);
    };
  }

  private Outcome moved(Actor by, Notice found, Procedure.Next.Move move, Instant at) {
    return switch (docket.changeKnown(
        by, found.number(), found.file().version(), move.turn(), at)) {
      case Turn.Outcome.Done _ -> {
        var now = known(found.number());
        if (now.stage() instanceof Stage.Stated) {
          store.stated(now.number());
        }
        if (!now.stage().open()) {
          store.closed(now.number(), now.stage().code(), time.day(at));
        }
        tell(now, move.turn().act(), at);
        yield new Outcome.Done(now);
      }
      case Turn.Outcome.Stale stale -> new Outcome.Stale(stale, known(found.number()));
      case Turn.Outcome.Absent _ -> new Outcome.Absent();
    };
  }

  /** The platform hears of everything that happens to its notices, the end of a wait above all. */
  private void tell(Notice now, String act, Instant at) {
    var client = now.file().client();
    if (client != null) {
      var type = "notice." + act;
      var payload = new LinkedHashMap<String, Object>();
      payload.put("type", type);
      payload.put("timestamp", at.toString());
      payload.put("number", now.number());
      payload.put("reference", now.said().reference());
      payload.put("stage", now.stage().code());
      if (now.stage() instanceof Stage.Waiting waiting) {
        payload.put("until", waiting.until().toString());
      }
      webhooks.send(client, type, now.number(), JSON.writeValueAsString(payload), at);
    }
  }

  @Override
  public String kind() {
    return Notice.KIND;
  }

  /** The wait is over: the measures end, once; other clocks are only noted. */
  @Override
  @Transactional
  public void fired(Deadline deadline, Instant at) {
    var found = known(deadline.number());
    var move = procedure.passed(found, deadline.clock(), at);
    if (move != null && !(moved(new Actor.Platform(), found, move, at) instanceof Outcome.Done)) {
      throw new IllegalStateException("Changed while its deadline fired: " + deadline.number());
    }
  }
}
