package org.wenlan.retrieval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/**
 * Invented patents of few words in several scripts, so that random queries find some and not all.
 */
final class RandomPatents {
  static final List<String> WORDS =
      List.of(
          "wind", "turbine", "battery", "batteries", "Zähler", "zahler", "lamp", "5G", "e-bike");
  static final List<String> HAN = List.of("电池", "電池", "热", "熱管理", "装置", "一种", "的", "管", "电", "池");
  static final List<String> KANA = List.of("センサー", "ガス", "ｶﾞｽ", "배터리", "모듈");
  private static final List<String> BETWEEN = List.of(" ", " ", " ", ", ", ". ", "! ");
  private static final List<String> BETWEEN_HAN = List.of("", "", "", "", "，", "。", " ", "、");
  static final List<String> SYMBOLS =
      List.of(
          "H01M10/052", "H01M10/056", "H01M4/13", "H01L21/02", "F03D1/06", "F03D7/00", "A61K8/02");
  static final List<String> FIRMS = List.of("Acme Co. Ltd.", "浙江大學", "Müller GmbH", "株式会社ガス");
  static final List<String> PEOPLE = List.of("Li, Lei", "王小明", "Anna Müller");
  static final List<String> OFFICES = List.of("CN", "CN", "EP", "US");
  static final List<String> KINDS = List.of("A", "B", "A1", "U");

  private final SplittableRandom random;
  private final List<PublicationNumber> made = new ArrayList<>();

  RandomPatents(long seed) {
    random = new SplittableRandom(seed);
  }

  List<Patent> make(int count) {
    var patents = new ArrayList<Patent>();
    for (int i = 0; i < count; i++) {
      patents.add(make());
    }
    return patents;
  }

  Patent make() {
    int i = made.size();
    var office = pick(OFFICES);
    var number = new PublicationNumber(office, String.valueOf(100_000 + i * 7), pick(KINDS));
    var draft =
        new PatentDraft(chance(2) ? "docdb" : "cnki", number).right(pick(List.of(Right.values())));
    if (!chance(10)) {
      draft.published(day());
      draft.filed(day());
    }
    if (!chance(5)) {
      draft.application(new ApplicationNumber(office, "2020" + (500_000 + i / 2)));
    }
    draft.title(chance(2) ? "zh" : "en", text(6));
    draft.title("ja", chance(3) ? text(3) : null);
    draft.summary(chance(2) ? "zh" : "en", text(20));
    for (int c = 1; c <= random.nextInt(4); c++) {
      draft.claim(new Claim("zh", c, text(12), List.of()));
    }
    if (chance(3)) {
      draft.paragraph(new Patent.Paragraph("en", false, "0001", text(15)));
    }
    parties(draft);
    for (int s = 0; s < random.nextInt(4); s++) {
      draft.symbol(new Symbol(chance(3) ? Scheme.CPC : Scheme.IPC, pick(SYMBOLS), s == 0));
    }
    if (chance(3)) {
      draft.priority(new Priority("CN2019" + random.nextInt(40), day()));
    }
    if (!made.isEmpty() && chance(3)) {
      draft.citation(
          new Patent.Citation(
              pick(made).toString(), null, pick(List.of("X", "Y", "A")), Patent.Origin.SEARCH));
    }
    made.add(number);
    return draft.build();
  }

  private void parties(PatentDraft draft) {
    for (int p = 0; p < random.nextInt(3); p++) {
      var firm = pick(FIRMS);
      boolean chinese = chance(2);
      draft.party(
          new Party(
              chance(4) ? Role.OWNER : Role.APPLICANT,
              firm,
              firm.toUpperCase(java.util.Locale.ROOT),
              null,
              chinese ? "CN" : "DE",
              chinese ? pick(List.of("330106", "330200", "440000")) : null));
    }
    for (int p = 0; p < random.nextInt(3); p++) {
      var name = pick(PEOPLE);
      draft.party(new Party(Role.INVENTOR, name, name, null, null, null));
    }
  }

  String text(int length) {
    var text = new StringBuilder();
    boolean han = false;
    for (int i = 0; i < length; i++) {
      boolean next = chance(2);
      if (i > 0) {
        text.append(han && next ? pick(BETWEEN_HAN) : han || next ? "" : pick(BETWEEN));
      }
      text.append(!next ? pick(WORDS) : chance(5) ? pick(KANA) : pick(HAN));
      han = next;
    }
    return text.toString();
  }

  LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(8_000));
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** True once in so many times. */
  boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  List<PublicationNumber> made() {
    return made;
  }
}
