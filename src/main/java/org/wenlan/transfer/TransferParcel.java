package org.wenlan.transfer;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.documents.Documents;
import org.wenlan.kernel.Refusal;
import org.wenlan.parcel.Parcel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What goes to the receiver, sealed. */
@Component
class TransferParcel {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Documents documents;

  TransferParcel(Documents documents) {
    this.documents = documents;
  }

  /** Why a paper may not go out: a virus scanner knows it, or has not seen it. */
  Optional<Refusal> held(Transfer one) {
    return one.enclosed().papers().stream()
        .flatMap(paper -> documents.held(paper.hash()).stream())
        .findFirst();
  }

  /** Packs and seals; empty when the documents are too large for one parcel. */
  Optional<Parcel> of(
      Transfer one,
      List<Thresholds.Test> tests,
      String rests,
      List<TransferSource.Sheet> sheets,
      LocalDate day) {
    var whole = JSON.createObjectNode();
    whole.put("number", one.number());
    whole.put("kind", one.matter().kind());
    whole.put("sent", day.toString());
    // How the receiver's code reaches it is nobody's business there.
    var matter = (ObjectNode) JSON.valueToTree(one.matter());
    matter.remove("contact");
    whole.set("matter", matter);
    whole.put("rests-on", rests);
    var packing = new Parcel.Packing();
    for (var sheet : sheets) {
      packing.sheet(sheet.name() + ".csv", sheet.columns(), sheet.rows());
    }
    var list = whole.putArray("papers");
    int nth = 0;
    for (var paper : one.enclosed().papers()) {
      var document = documents.find(paper.hash()).orElseThrow();
      if (!packing.fits(document.bytes())) {
        return Optional.empty();
      }
      var ending = paper.name().substring(paper.name().lastIndexOf('.') + 1);
      var path = "papers/%02d.%s".formatted(++nth, ending.toLowerCase(Locale.ROOT));
      var bytes = new ByteArrayOutputStream();
      documents.write(paper.hash(), bytes);
      packing.add(path, bytes.toByteArray());
      var node = list.addObject();
      node.put("path", path);
      node.put("name", paper.name());
      node.put("sha256", paper.hash());
    }
    packing.add("about.json", whole.toPrettyString() + "\n");
    if (!tests.isEmpty()) {
      packing.add("thresholds.json", thresholds(tests));
    }
    return Optional.of(
        packing.seal(
            one.number().toLowerCase(Locale.ROOT) + ".zip", day.atTime(LocalTime.MIDNIGHT)));
  }

  private static String thresholds(List<Thresholds.Test> tests) {
    var list = JSON.createArrayNode();
    for (var test : tests) {
      var node = list.addObject();
      node.put("subject-zh", test.title().zh());
      node.put("subject-en", test.title().en());
      node.put("amount", test.amount());
      node.put("threshold", test.least());
      node.put("met", test.met());
      node.put("instrument", test.instrument());
      node.put("article", test.article());
      node.put("mark", test.mark().name());
      node.put("rule", test.pin());
    }
    return list.toPrettyString() + "\n";
  }
}
