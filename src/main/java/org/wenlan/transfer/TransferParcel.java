package org.wenlan.transfer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.wenlan.parcel.Parcel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What goes to the receiver, sealed. Plain functions. */
final class TransferParcel {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TransferParcel() {}

  static Parcel of(Transfer one, List<Thresholds.Test> tests, String rests, LocalDate day) {
    var whole = JSON.createObjectNode();
    whole.put("number", one.number());
    whole.put("kind", one.matter().kind());
    whole.put("sent", day.toString());
    // How the receiver's code reaches it is nobody's business there.
    var matter = (ObjectNode) JSON.valueToTree(one.matter());
    matter.remove("contact");
    whole.set("matter", matter);
    whole.put("rests-on", rests);
    var packing = new Parcel.Packing().add("about.json", whole.toPrettyString() + "\n");
    if (!tests.isEmpty()) {
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
      packing.add("thresholds.json", list.toPrettyString() + "\n");
    }
    return packing.seal(
        one.number().toLowerCase(Locale.ROOT) + ".zip", day.atTime(LocalTime.MIDNIGHT));
  }
}
