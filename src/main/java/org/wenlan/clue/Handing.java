package org.wenlan.clue;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.documents.Documents;
import org.wenlan.parcel.Parcel;
import org.wenlan.parcel.Parcels;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is handed over with a batch, and by when it is to be answered. */
@Component
class Handing {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RECEIPT_RULE = "clue.receipt";
  private static final String FEEDBACK_RULE = "clue.answer";

  private static final List<String> COLUMNS =
      List.of("clue", "brand", "holder", "right", "seller", "platform", "offers", "points");

  private final Findings findings;
  private final Docket docket;
  private final Documents documents;
  private final Parcels parcels;
  private final LegalTime time;

  Handing(Findings findings, Docket docket, Documents documents, Parcels parcels, LegalTime time) {
    this.findings = findings;
    this.docket = docket;
    this.documents = documents;
    this.parcels = parcels;
    this.time = time;
  }

  LocalDate day(Instant at) {
    return time.day(at);
  }

  /** The clocks of a batch that is sent; empty where no rule sets them. */
  List<Clocking> clocks(String region, Instant at) {
    var day = time.day(at);
    var receipt = time.start(ClueBatches.RECEIPT, RECEIPT_RULE, region, day);
    var feedback = time.start(ClueBatches.FEEDBACK, FEEDBACK_RULE, region, day);
    return receipt.isEmpty() || feedback.isEmpty()
        ? List.of()
        : Stream.of(receipt.get(), feedback.get()).map(Clocking.class::cast).toList();
  }

  /** Packs, seals and keeps the evidence of a batch. */
  Parcel pack(ClueBatch batch, List<IpClue> clues, Instant at) {
    var packing = new Parcel.Packing();
    var rows = new ArrayList<List<String>>();
    for (var clue : clues) {
      var said = clue.said();
      rows.add(
          List.of(
              clue.number(),
              said.brandName(),
              said.holder(),
              said.right(),
              said.seller(),
              said.platform(),
              String.valueOf(said.offers().size()),
              String.valueOf(said.points())));
      pack(packing, clue);
    }
    packing.sheet("clues.csv", COLUMNS, rows);
    var whole = JSON.createObjectNode();
    whole.put("batch", batch.number());
    whole.put("title", batch.said().title());
    whole.put("receiver", batch.said().receiver());
    whole.put("sent", time.day(at).toString());
    packing.add("batch.json", whole.toPrettyString() + "\n");
    // To the even minute, as far as the dates of a ZIP go.
    var parcel =
        packing.seal(
            batch.number().toLowerCase(Locale.ROOT) + ".zip",
            time.day(at).atTime(LocalTime.MIDNIGHT));
    parcels.keep(parcel, at);
    return parcel;
  }

  private void pack(Parcel.Packing packing, IpClue clue) {
    var folder = "clues/" + clue.number() + "/";
    var offers = new StringBuilder();
    var scores = JSON.createArrayNode();
    for (var found : findings.offers(List.of(clue)).getOrDefault(clue.number(), List.of())) {
      var offer = (ObjectNode) JSON.readTree(found.offer().snapshot());
      var one = JSON.createObjectNode();
      one.set("snapshot", offer);
      one.put("sha256", found.hash());
      one.put("imported", found.seen().toString());
      offers.append(one).append('\n');
      var score = JSON.createObjectNode();
      score.put("reference", found.offer().reference());
      score.set("score", JSON.valueToTree(found.scored()));
      scores.add(score);
    }
    packing.add(folder + "offers.jsonl", offers.toString());
    packing.add(folder + "scores.json", scores.toPrettyString() + "\n");
    var about = JSON.createObjectNode();
    about.put("clue", clue.number());
    about.set("rests-on", JSON.valueToTree(clue.said()));
    var judged = clue.stage().judged();
    if (judged != null) {
      about.put("verified", judged.by().day());
      about.put("verdict", judged.verdict().name());
      about.put("reason", judged.why());
    }
    var leftOut = about.putArray("left-out");
    int nth = 0;
    for (var filed : docket.history(clue.file()).filed()) {
      var why = leftOut(packing, filed);
      if (why.isEmpty()) {
        var bytes = new ByteArrayOutputStream();
        documents.write(filed.hash(), bytes);
        var ending = filed.name().substring(filed.name().lastIndexOf('.') + 1);
        packing.add("%ssnapshots/%02d.%s".formatted(folder, ++nth, ending), bytes.toByteArray());
      } else {
        leftOut.addObject().put("sha256", filed.hash()).put("why", why);
      }
    }
    packing.add(folder + "about.json", about.toPrettyString() + "\n");
  }

  /** Why a document does not go along, in a word for programs; empty when it does. */
  private String leftOut(Parcel.Packing packing, Filed filed) {
    var document = Objects.requireNonNull(filed.document());
    var held = documents.held(filed.hash());
    if (held.isPresent()) {
      return held.get().rule();
    }
    return packing.fits(document.bytes()) ? "" : "too-large";
  }

  Optional<Parcel> parcel(String seal) {
    return parcels.find(seal);
  }
}
