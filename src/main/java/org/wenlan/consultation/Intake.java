package org.wenlan.consultation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.consultation.Submission.Wrong;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.kernel.Refusal;

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
  private final Centre centre;

  Intake(
      ConsultationBook book,
      Docket docket,
      RightsRegister register,
      Clocks clocks,
      Centre centre) {
    this.book = book;
    this.docket = docket;
    this.register = register;
    this.clocks = clocks;
    this.centre = centre;
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
    var results = new Taken[all.size()];
    var digests = all.stream().map(Intake::digest).toList();
    for (int i = 0; i < results.length; i++) {
      var wrongs = all.get(i).wrongs();
      results[i] = wrongs.isEmpty() ? null : new Taken.Refused(wrongs);
    }
    // Two calls with the same references wait for each other here, and the second finds the first.
    book.lock(sender);
    var before =
        book.sent(sender, all.stream().map(one -> one.listing().reference()).toList());
    var fresh = new ArrayList<Integer>();
    var here = new HashMap<String, Integer>();
    var twice = new ArrayList<Integer>();
    for (int i = 0; i < results.length; i++) {
      if (results[i] != null) {
        continue;
      }
      var reference = all.get(i).listing().reference();
      var sent = before.get(reference);
      var first = here.putIfAbsent(reference, i);
      if (sent != null) {
        results[i] = again(sent, digests.get(i), reference);
      } else if (first != null) {
        twice.add(i);
      } else {
        fresh.add(i);
      }
    }
    open(by, sender, all, digests, fresh, results, at);
    for (int i : twice) {
      var first = results[here.get(all.get(i).listing().reference())];
      results[i] =
          MessageDigest.isEqual(
                  digests.get(i), digests.get(here.get(all.get(i).listing().reference())))
              ? new Taken.Same(number(first))
              : other(all.get(i).listing().reference());
    }
    return List.of(results);
  }

  /**
   * Remembers under which key a sender sent a body; false when it was another body before. The
   * items of a body are known by their references, so sending one again takes nothing twice.
   */
  public boolean remember(Actor by, String key, byte[] body, Instant at) {
    return book.remember(sender(by), key, sha(body), at);
  }

  private void open(
      Actor by,
      String sender,
      List<Submission> all,
      List<byte[]> digests,
      List<Integer> fresh,
      @Nullable Taken[] results,
      Instant at) {
    if (fresh.isEmpty()) {
      return;
    }
    var rights =
        register.look(
            fresh.stream().map(i -> all.get(i).request().right()).toList(), clocks.day(at));
    var requests = new HashMap<Integer, Request>();
    var keys = new HashMap<Integer, String>();
    for (int n = 0; n < fresh.size(); n++) {
      var request = all.get(fresh.get(n)).request().with(rights.get(n));
      requests.put(fresh.get(n), request);
      keys.put(fresh.get(n), sameness(sender, request));
    }
    var known = new HashMap<>(book.same(List.copyOf(keys.values())));
    var starting = new ArrayList<Integer>();
    for (int i : fresh) {
      if (known.putIfAbsent(keys.get(i), "") == null) {
        starting.add(i);
      }
    }
    var numbers =
        docket.numbers("ZX", clocks.day(at).getYear(), starting.size()).iterator();
    var owner = centre.unit();
    var openings = new ArrayList<Opening>();
    var samenesses = new HashMap<String, String>();
    for (int i : starting) {
      var opening = opening(numbers.next(), owner, all.get(i).code(), requests.get(i), by, at);
      openings.add(opening);
      known.put(keys.get(i), opening.number());
      samenesses.put(keys.get(i), opening.number());
      results[i] = new Taken.Opened(opening.number(), opening.code(), requests.get(i));
    }
    if (!openings.isEmpty()) {
      docket.open(openings, by, at);
      book.same(samenesses);
    }
    var rows = new ArrayList<ConsultationBook.Kept>();
    for (int i : fresh) {
      var number = known.get(keys.get(i));
      if (results[i] == null) {
        results[i] = new Taken.Joined(number);
      }
      rows.add(new ConsultationBook.Kept(number, all.get(i).listing(), digests.get(i)));
    }
    book.keep(sender, rows, at);
  }

  private Opening opening(
      String number, String owner, String code, Request request, Actor by, Instant at) {
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
            List.of());
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

  private static Taken again(ConsultationBook.Sent sent, byte[] digest, String reference) {
    return MessageDigest.isEqual(sent.digest(), digest)
        ? new Taken.Same(sent.number())
        : other(reference);
  }

  private static Taken other(String reference) {
    return new Taken.Refused(
        List.of(
            new Wrong(
                "/listing/reference",
                Refusal.of("consultation.refusal.reference-reused", "", reference))));
  }

  private static String number(@Nullable Taken taken) {
    return switch (taken) {
      case Taken.Opened(var number, var _, var _) -> number;
      case Taken.Joined(var number) -> number;
      case Taken.Same(var number) -> number;
      case Taken.Refused _ -> throw new IllegalStateException("Refused before");
      case null -> throw new IllegalStateException("Nothing came of it");
    };
  }

  /**
   * By what two questions of one sender are the same: the right and the product. Without a key of
   * the product only the very same listing is.
   */
  private static String sameness(String sender, Request request) {
    var right = request.right();
    var product = request.product();
    var what =
        product.key().isBlank()
            ? UUID.randomUUID().toString()
            : plain(product.key());
    var number = right.key().isEmpty() ? plain(right.number()) : right.key();
    return number.isEmpty()
        ? UUID.randomUUID().toString()
        : hex(String.join("\u0000", sender, request.requester().onBehalfOf(), right.matter().name(),
            number, String.valueOf(right.claim()), what));
  }

  private static String plain(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.,/_-]", "");
  }

  private static byte[] digest(Submission one) {
    return sha(String.valueOf(one).getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(sha(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("Every Java has SHA-256", every);
    }
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
