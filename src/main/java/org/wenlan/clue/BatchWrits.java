package org.wenlan.clue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.law.Bilingual;
import org.wenlan.writs.WritDesk;

/** The letter that goes with a batch of clues. */
@Component
class BatchWrits implements WritDesk {
  private static final String SHEET = "clue.";

  private final ClueBatches batches;

  BatchWrits(ClueBatches batches) {
    this.batches = batches;
  }

  @Override
  public String kind() {
    return ClueBatch.KIND;
  }

  @Override
  public boolean owns(String number) {
    return number.startsWith(ClueBatch.PREFIX);
  }

  @Override
  public Optional<Matter> open(Actor.Person who, String number) {
    return batches
        .find(who, number)
        .map(found ->
            new Matter(
                found.said().title(),
                "/monitoring/batches/" + number,
                found.said().region(),
                who.may(Permission.DISPATCH),
                true,
                known(found),
                Map.of(SHEET + "hand-over", binding(found))));
  }

  /** A second person sends before the letter goes out, and it says what was sent to whom. */
  private static Binding binding(ClueBatch found) {
    var sent = found.stage().sent();
    return sent == null
        ? new Binding.Shut(BrandWatch.no("writ-not-sent"))
        : new Binding.Fixed(
            Map.of(
                "receiver",
                plain(found.said().receiver()),
                "count",
                plain(String.valueOf(found.clues().size())),
                "hash",
                plain(sent.seal())));
  }

  private static Bilingual plain(String text) {
    return new Bilingual(text, text);
  }

  private Map<String, String> known(ClueBatch found) {
    var known = new TreeMap<String, String>();
    known.put("receiver", found.said().receiver());
    known.put("count", String.valueOf(found.clues().size()));
    var sent = found.stage().sent();
    if (sent != null) {
      known.put("hash", sent.seal());
    }
    return known;
  }
}
