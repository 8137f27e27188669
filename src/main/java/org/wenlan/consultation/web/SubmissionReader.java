package org.wenlan.consultation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wenlan.consultation.Request;
import org.wenlan.consultation.Request.Asker;
import org.wenlan.consultation.Request.Product;
import org.wenlan.consultation.Request.Requester;
import org.wenlan.consultation.Request.Right;
import org.wenlan.consultation.Submission;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.consultation.Submission.Wrong;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Unit.Matter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads a question as programs send it. A member that is not known is refused rather than passed
 * over: whoever writes {@code "status"} means something that would not happen.
 */
final class SubmissionReader {
  private final List<Wrong> wrongs = new ArrayList<>();

  private SubmissionReader() {}

  /** What came of reading. */
  record Read(Submission submission, List<Wrong> wrongs) {}

  static Read read(JsonNode node) {
    var reader = new SubmissionReader();
    return new Read(reader.submission(node), reader.wrongs);
  }

  private Submission submission(JsonNode node) {
    var all =
        object(
            node,
            "",
            Set.of("reference", "requester", "right", "product", "listing", "facts", "region"));
    var requester =
        object(
            all.path("requester"),
            "/requester",
            Set.of("asker", "name", "onBehalfOf", "email", "phone"));
    var right = object(all.path("right"), "/right", Set.of("matter", "number", "claim", "holder"));
    var product = object(all.path("product"), "/product", Set.of("name", "model", "key"));
    var listing =
        object(
            all.path("listing"),
            "/listing",
            Set.of("platform", "place", "seller", "price", "snapshot"));
    return Submission.of(
        new Request(
            new Requester(
                word(requester, "/requester", "asker", Asker.class, Asker.PLATFORM),
                text(requester, "/requester", "name"),
                text(requester, "/requester", "onBehalfOf"),
                text(requester, "/requester", "email"),
                text(requester, "/requester", "phone")),
            Right.stated(
                word(right, "/right", "matter", Matter.class, Matter.PATENT),
                text(right, "/right", "number"),
                number(right),
                text(right, "/right", "holder")),
            new Product(
                text(product, "/product", "name"),
                text(product, "/product", "model"),
                text(product, "/product", "key")),
            text(all, "", "facts"),
            text(all, "", "region")),
        new Listing(
            text(all, "", "reference"),
            text(listing, "/listing", "platform"),
            text(listing, "/listing", "place"),
            text(listing, "/listing", "seller"),
            text(listing, "/listing", "price"),
            text(listing, "/listing", "snapshot")));
  }

  private JsonNode object(JsonNode node, String pointer, Set<String> known) {
    if (node.isMissingNode()) {
      return node;
    }
    if (!node.isObject()) {
      wrong(pointer, "consultation.refusal.no-object");
      return MissingNode.getInstance();
    }
    for (var name : node.propertyNames()) {
      if (!known.contains(name)) {
        wrong(pointer + "/" + escaped(name), "consultation.refusal.unknown-member", name);
      }
    }
    return node;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private String text(JsonNode node, String pointer, String name) {
    var value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      wrong(pointer + "/" + name, "consultation.refusal.no-text");
      return "";
    }
    return value.stringValue().strip();
  }

  private int number(JsonNode right) {
    var value = right.path("claim");
    if (value.isMissingNode() || value.isNull()) {
      return 1;
    }
    if (!value.isInt()) {
      wrong("/right/claim", "consultation.refusal.claim", value);
      return 1;
    }
    return value.intValue();
  }

  private <E extends Enum<E>> E word(
      JsonNode node, String pointer, String name, Class<E> type, E otherwise) {
    var typed = text(node, pointer, name);
    for (var one : type.getEnumConstants()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return one;
      }
    }
    if (!typed.isEmpty()) {
      var all =
          java.util.Arrays.stream(type.getEnumConstants())
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .toList();
      wrong(
          pointer + "/" + name, "consultation.refusal.unknown-word", typed, String.join(", ", all));
    }
    return otherwise;
  }

  private void wrong(String pointer, String rule, Object... arguments) {
    wrongs.add(new Wrong(pointer, Refusal.of(rule, "", arguments)));
  }
}
