package org.wenlan.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;
import org.wenlan.transfer.Matter.Request;
import org.wenlan.transfer.Matter.Suspicion;
import org.wenlan.writs.WritDesk;

/** The writs of transfers and of requests for cooperation. */
@Component
class TransferWrits implements WritDesk {
  private static final String SHEET = "transfer.";

  private final Transfers transfers;

  TransferWrits(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public String kind() {
    return Transfer.KIND;
  }

  @Override
  public boolean owns(String number) {
    return number.startsWith(Transfer.SUSPICION) || number.startsWith(Transfer.REQUEST);
  }

  @Override
  public Optional<WritDesk.Matter> open(Actor.Person who, String number) {
    return transfers
        .find(who, number)
        .map(found ->
            new WritDesk.Matter(
                found.matter().subject(),
                "/transfers/" + number,
                found.file().region(),
                who.may(Permission.DISPATCH),
                true,
                known(found),
                bindings(found)));
  }

  /** A second person sends before a letter goes out, and it says what was sent to whom. */
  private static Map<String, WritDesk.Binding> bindings(Transfer found) {
    var all = new TreeMap<String, WritDesk.Binding>();
    var sent = found.stage().sent();
    var partner = plain(found.matter().partner());
    all.put(
        SHEET + "criminal",
        sent == null || !(found.matter() instanceof Suspicion)
            ? shut("writ-not-sent")
            : new WritDesk.Binding.Fixed(
                Map.of("police", partner, "suspect", plain(found.matter().subject()))));
    all.put(
        SHEET + "cooperation",
        sent == null || !(found.matter() instanceof Request)
            ? shut("writ-not-sent")
            : new WritDesk.Binding.Fixed(Map.of("unit", partner)));
    var receipt = found.stage().receipt();
    all.put(
        SHEET + "receipt",
        receipt == null
            ? shut("writ-not-received")
            : new WritDesk.Binding.Fixed(
                Map.of("receiver", plain(receipt.name()), "received", plain(receipt.day()))));
    return all;
  }

  private static WritDesk.Binding shut(String why) {
    return new WritDesk.Binding.Shut(Refusal.of("transfer.refusal." + why, ""));
  }

  private static Bilingual plain(String text) {
    return new Bilingual(text, text);
  }

  private static Map<String, String> known(Transfer found) {
    var known = new TreeMap<String, String>();
    var sent = found.stage().sent();
    if (sent != null) {
      known.put("evidence", sent.seal());
      known.put("threshold", sent.rests());
    }
    var receipt = found.stage().receipt();
    if (receipt != null) {
      known.put("receiver", receipt.name());
      known.put("received", receipt.day());
    }
    if (found.matter() instanceof Suspicion suspicion) {
      known.put("police", suspicion.partner());
      known.put("suspect", suspicion.subject());
      known.put("facts", suspicion.facts());
    } else if (found.matter() instanceof Request request) {
      known.put("unit", request.partner());
      known.put("matter", request.subject());
      known.put("request", request.text());
    }
    return known;
  }
}
