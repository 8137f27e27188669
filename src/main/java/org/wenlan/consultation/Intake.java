package org.wenlan.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Sha256;
import org.wenlan.territory.Units;

/**
 * The door for what comes in, one by one or a thousand at once. What it says was taken is committed
 * when the call returns; the same question sent again gives the same case. Thread-safe.
 */
@Component
public class Intake {
  /** More than this in one call is refused. */
  public static final int BATCH = 1_000;

  private final ConsultationBook book;
  private final Docket docket;
  private final RightsRegister register;
  private final Clocks clocks;
  private final Units units;

  Intake(
      ConsultationBook book, Docket docket, RightsRegister register, Clocks clocks, Units units) {
    this.book = book;
    this.docket = docket;
    this.register = register;
    this.clocks = clocks;
    this.units = units;
  }

  /**
   * Takes questions, each for itself: one that is wrong keeps no other out.
   *
   * @param by whose references they are; for those without an account the reference itself is
   *     unguessable
   * @return for each what came of it, in order
   * @throws IllegalArgumentException for more than {@link #BATCH}
   */
  @Transactional
  public List<Taken> take(Actor by, List<Submission> all, Instant at) {
    if (all.size() > BATCH) {
      throw new IllegalArgumentException("At most " + BATCH + " at once, not " + all.size());
    }
    var sender = sender(by);
    var items = all.stream().map(Item::new).toList();
    // Two calls of one sender wait for each other here, and the second finds what the first took.
    book.lock(sender);
    var before =
        book.sent(sender, items.stream().filter(Item::waits).map(Item::reference).toList());
    var firsts = new HashMap<String, Item>();
    var twice = new HashMap<Item, Item>();
    for (var item : items) {
      if (item.waits()) {
        var sent = before.get(item.reference());
        var first = firsts.putIfAbsent(item.reference(), item);
        if (sent != null) {
          item.again(sent.number(), sent.digest());
        } else if (first != null) {
          twice.put(item, first);
        }
      }
    }
    open(
        by,
        sender,
        items.stream().filter(one -> one.waits() && !twice.containsKey(one)).toList(),
        at);
    twice.forEach((item, first) -> item.again(first.number(), first.digest()));
    return items.stream().map(Item::taken).toList();
  }

  /**
   * Remembers under which key a sender sent a body; false when it was another body before. The
   * items of a body are known by their references, so sending one again takes nothing twice.
   */
  public boolean remember(Actor by, String key, byte[] body, Instant at) {
    return book.remember(sender(by), key, Sha256.of(body), at);
  }

  private void open(Actor by, String sender, List<Item> fresh, Instant at) {
    if (fresh.isEmpty()) {
      return;
    }
    var rights =
        register.look(
            fresh.stream().map(one -> one.submission().request().right()).toList(), clocks.day(at));
    for (int i = 0; i < fresh.size(); i++) {
      fresh.get(i).know(sender, rights.get(i));
    }
    var known = new HashMap<>(book.same(fresh.stream().map(Item::sameness).toList()));
    var starting = new ArrayList<Item>();
    for (var item : fresh) {
      if (known.putIfAbsent(item.sameness(), "") == null) {
        starting.add(item);
      }
    }
    var numbers = docket.numbers("ZX", clocks.day(at).getYear(), starting.size()).iterator();
    var owner = units.centre();
    var openings = new ArrayList<Opening>();
    var samenesses = new HashMap<String, String>();
    for (var item : starting) {
      var opening = opening(numbers.next(), owner, item, by, at);
      openings.add(opening);
      known.put(item.sameness(), opening.number());
      samenesses.put(item.sameness(), opening.number());
      item.opened(opening.number(), opening.code());
    }
    if (!openings.isEmpty()) {
      docket.open(openings, by, at);
      book.same(samenesses);
    }
    var rows = new ArrayList<ConsultationBook.Kept>();
    for (var item : fresh) {
      var number = known.getOrDefault(item.sameness(), "");
      item.joinUnlessOpened(number);
      rows.add(new ConsultationBook.Kept(number, item.submission().listing(), item.digest()));
    }
    book.keep(sender, rows, at);
  }

  private Opening opening(String number, String owner, Item item, Actor by, Instant at) {
    var request = item.request();
    var code = item.submission().code();
    var state = new State.Received();
    var turn =
        new Turn(
            state.code(),
            true,
            owner,
            null,
            "receive",
            "",
            Consultation.body(request, state),
            List.of(clocks.start(Clocks.Name.FORMALITY, request.region(), at)),
            List.of(),
            Map.of("matter", request.right().matter().name(), "unit", owner, "route", "own"));
    var field = request.right().classes().isEmpty() ? "" : request.right().classes().getFirst();
    return new Opening(
        number,
        Consultation.KIND,
        request.product().name(),
        owner,
        client(by),
        field,
        request.region(),
        code.isEmpty() ? Code.fresh() : code,
        turn);
  }

  private static @Nullable UUID client(Actor by) {
    return by instanceof Actor.Client client ? client.id() : null;
  }

  private static String sender(Actor by) {
    return switch (by) {
      case Actor.Client client -> client.id().toString();
      case Actor.Person person -> person.id().toString();
      case Actor.Anyone _, Actor.Platform _ -> "public";
    };
  }

  /** The same rights with what the register says of them now. */
  public List<Request.Right> look(List<Request.Right> asked, Instant at) {
    return register.look(asked, clocks.day(at));
  }

  /** Where else the product of a case is offered, by the sender's reference. */
  public List<Listing> listings(String number, int most) {
    return book.listings(number, most);
  }

  /** How many places there are. */
  public int places(String number) {
    return book.places(number);
  }
}
