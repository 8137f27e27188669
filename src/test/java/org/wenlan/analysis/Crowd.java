package org.wenlan.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/**
 * Invented patents with all that makes counting hard: several applicants, owners alone, no names,
 * no days, days to come, symbols of every level, citations with and without kinds and of numbers
 * that nobody has.
 */
final class Crowd {
  private static final List<String> TITLES =
      List.of("一种电池温度装置", "battery cooling plate", "improved fan of the lamp", "散热机构和通风");
  private static final List<String> FIRMS =
      List.of("云栖甲（虚构）公司", "云栖乙（虚构）公司", "Demo Three Ltd", "Demo Four GmbH", "智能五（虚构）大学");
  private static final List<String> OWNERS = List.of("Holder Six Ltd", "所有七（虚构）公司");
  private static final List<String> SYMBOLS =
      List.of("H01M10/052", "H01M", "H04L9/32", "B25J", "A01G9/14", "H", "F21S6/00", "G06F");
  private static final List<String> REGIONS = List.of("330106", "330200", "440000", "110105");
  private static final List<String> COUNTRIES = List.of("CN", "DE", "US");

  private final SplittableRandom random;
  private final List<String> numbers = new ArrayList<>();

  Crowd(long seed) {
    random = new SplittableRandom(seed);
  }

  List<Patent> make(int count) {
    var patents = new ArrayList<Patent>();
    for (int i = 0; i < count; i++) {
      patents.add(one(i));
    }
    return patents;
  }

  private Patent one(int i) {
    // Two kinds of one number stand for one application.
    var office = i % 7 == 0 ? "US" : i % 5 == 0 ? "EP" : "CN";
    var kind = i % 2 == 0 ? "A" : "B";
    var number = new PublicationNumber(office, String.valueOf(170_000_000 + i / 2), kind);
    var filed = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(6_000));
    var draft =
        new PatentDraft("invented", number)
            .right(pick(List.of(Right.INVENTION, Right.INVENTION, Right.UTILITY_MODEL)))
            .title("und", pick(TITLES));
    if (random.nextInt(8) > 0) {
      draft.published(filed.plusDays(540)).filed(filed);
    } else if (random.nextInt(4) == 0) {
      // A mistake of its source.
      draft.filed(LocalDate.of(2031, 5, 5));
    }
    if (random.nextInt(3) > 0) {
      draft.application(new ApplicationNumber(office, "2019" + (600_000 + i / 2)));
    }
    for (int s = random.nextInt(4); s > 0; s--) {
      draft.symbol(
          new Symbol(random.nextInt(5) == 0 ? Scheme.CPC : Scheme.IPC, pick(SYMBOLS), false));
    }
    parties(draft);
    cite(draft);
    if (random.nextInt(3) == 0) {
      draft.event(new Patent.Event(filed.plusYears(3), office, "GR01", "授权"));
    }
    numbers.add(number.toString());
    return draft.build();
  }

  private void parties(PatentDraft draft) {
    boolean owned = random.nextInt(4) == 0;
    for (int p = random.nextInt(5); p > 0; p--) {
      boolean owner = owned || random.nextInt(9) == 0;
      var firm = pick(owner ? OWNERS : FIRMS);
      var country = pick(COUNTRIES);
      draft.party(
          new Party(
              owner ? Role.OWNER : Role.APPLICANT,
              firm,
              firm,
              null,
              country,
              country.equals("CN") && random.nextInt(4) > 0 ? pick(REGIONS) : null));
    }
    for (int p = random.nextInt(4); p > 0; p--) {
      var person = "发明人" + random.nextInt(60);
      draft.party(new Party(Role.INVENTOR, person, person, null, null, null));
    }
    for (int p = random.nextInt(2); p > 0; p--) {
      var agent = "代理" + random.nextInt(5);
      draft.party(new Party(Role.AGENT, agent, agent, null, null, null));
    }
  }

  private void cite(PatentDraft draft) {
    for (int c = random.nextInt(4); c > 0 && !numbers.isEmpty(); c--) {
      var cited = pick(numbers);
      var written =
          switch (random.nextInt(4)) {
            case 0 -> cited.substring(0, cited.length() - 1);
            case 1 -> "CN10" + (5_000_000 + random.nextInt(9)) + "A";
            default -> cited;
          };
      draft.citation(new Citation(written, null, "A", Origin.SEARCH));
    }
    if (random.nextInt(9) == 0) {
      draft.citation(new Citation(null, "An invented paper", "A", Origin.SEARCH));
    }
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
