package org.wenlan.consultation;

import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.consultation.Request.Right;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.consultation.Submission.Wrong;
import org.wenlan.kernel.Refusal;
import org.wenlan.kernel.Sha256;

/** One question while it is being taken in. */
final class Item {
  private final Submission submission;
  private final byte[] digest;
  private @Nullable Request request;
  private String sameness = "";
  private @Nullable Taken taken;

  Item(Submission submission) {
    this.submission = submission;
    this.digest = Sha256.of(String.valueOf(submission));
    var wrongs = submission.wrongs();
    this.taken = wrongs.isEmpty() ? null : new Taken.Refused(wrongs);
  }

  Submission submission() {
    return submission;
  }

  byte[] digest() {
    return digest;
  }

  String reference() {
    return submission.listing().reference();
  }

  /** Whether nothing has come of it yet. */
  boolean waits() {
    return taken == null;
  }

  Taken taken() {
    return Objects.requireNonNull(taken);
  }

  /** What is asked, with what the register says of the right. */
  Request request() {
    return Objects.requireNonNull(request);
  }

  /** The key of all questions that are the same as this one. */
  String sameness() {
    return sameness;
  }

  void know(String sender, Right right) {
    request = submission.request().with(right);
    sameness = sameness(sender, request);
  }

  void opened(String number, String code) {
    taken = new Taken.Opened(number, code, request());
  }

  void joinUnlessOpened(String number) {
    if (taken == null) {
      taken = new Taken.Joined(number);
    }
  }

  /** It came before under the same reference: word for word, or as another question. */
  void again(String number, byte[] before) {
    taken =
        MessageDigest.isEqual(before, digest) && !number.isEmpty()
            ? new Taken.Same(number)
            : new Taken.Refused(
                List.of(
                    new Wrong(
                        "/reference",
                        Refusal.of("consultation.refusal.reference-reused", "", reference()))));
  }

  /** The case that it came to; empty when it was refused. */
  String number() {
    return switch (taken()) {
      case Taken.Opened(var number, var _, var _) -> number;
      case Taken.Joined(var number) -> number;
      case Taken.Same(var number) -> number;
      case Taken.Refused _ -> "";
    };
  }

  /**
   * By what two questions of one sender are the same: the right and the product. Without a key of
   * the product, or a number of the right, only the very same listing is.
   */
  private static String sameness(String sender, Request request) {
    var right = request.right();
    var number = right.key().isEmpty() ? plain(right.number()) : right.key();
    var key = plain(request.product().key());
    return number.isEmpty() || key.isEmpty()
        ? UUID.randomUUID().toString()
        : hex(
            String.join(
                "\u0000",
                sender,
                request.requester().onBehalfOf(),
                right.matter().name(),
                number,
                String.valueOf(right.claim()),
                key));
  }

  private static String plain(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.,/_-]", "");
  }

  private static String hex(String text) {
    return Sha256.hex(text);
  }
}
