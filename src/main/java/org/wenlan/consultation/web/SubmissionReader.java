package org.wenlan.consultation.web;

import java.util.List;
import java.util.Set;
import org.wenlan.consultation.Request;
import org.wenlan.consultation.Request.Asker;
import org.wenlan.consultation.Request.Product;
import org.wenlan.consultation.Request.Requester;
import org.wenlan.consultation.Request.Right;
import org.wenlan.consultation.Submission;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.consultation.Submission.Wrong;
import org.wenlan.site.JsonMembers;
import org.wenlan.territory.Unit.Matter;
import tools.jackson.databind.JsonNode;

/** Reads a question as programs send it. */
final class SubmissionReader {
  private final JsonMembers members = new JsonMembers();

  private SubmissionReader() {}

  /** What came of reading. */
  record Read(Submission submission, List<Wrong> wrongs) {}

  static Read read(JsonNode node) {
    var reader = new SubmissionReader();
    return new Read(
        reader.submission(node),
        reader.members.wrongs().stream().map(one -> new Wrong(one.pointer(), one.why())).toList());
  }

  private Submission submission(JsonNode node) {
    var all =
        members.object(
            node,
            "",
            Set.of("reference", "requester", "right", "product", "listing", "facts", "region"));
    var requester =
        members.object(
            all.path("requester"),
            "/requester",
            Set.of("asker", "name", "onBehalfOf", "email", "phone"));
    var right =
        members.object(all.path("right"), "/right", Set.of("matter", "number", "claim", "holder"));
    var product = members.object(all.path("product"), "/product", Set.of("name", "model", "key"));
    var listing =
        members.object(
            all.path("listing"),
            "/listing",
            Set.of("platform", "place", "seller", "price", "snapshot"));
    return Submission.of(
        new Request(
            new Requester(
                members.word(requester, "/requester", "asker", Asker.class, Asker.PLATFORM),
                members.text(requester, "/requester", "name"),
                members.text(requester, "/requester", "onBehalfOf"),
                members.text(requester, "/requester", "email"),
                members.text(requester, "/requester", "phone")),
            Right.stated(
                members.word(right, "/right", "matter", Matter.class, Matter.PATENT),
                members.text(right, "/right", "number"),
                members.number(right, "/right", "claim", 1),
                members.text(right, "/right", "holder")),
            new Product(
                members.text(product, "/product", "name"),
                members.text(product, "/product", "model"),
                members.text(product, "/product", "key")),
            members.text(all, "", "facts"),
            members.text(all, "", "region")),
        new Listing(
            members.text(all, "", "reference"),
            members.text(listing, "/listing", "platform"),
            members.text(listing, "/listing", "place"),
            members.text(listing, "/listing", "seller"),
            members.text(listing, "/listing", "price"),
            members.text(listing, "/listing", "snapshot")));
  }
}
