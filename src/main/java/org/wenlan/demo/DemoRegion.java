package org.wenlan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.wenlan.demo.Actors.Firm;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Right;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.PublicationNumber;

/**
 * The invented patents of an invented region, the same for the same seed. Their serials begin at
 * nine million a year, which no office reaches, and each record says that it is invented.
 */
public final class DemoRegion {
  static final String SOURCE = "demo";
  private static final LocalDate FIRST_DAY = LocalDate.of(2008, 1, 2);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);

  private final RandomGenerator random;
  private final List<Topic> topics = Topic.all();
  private final List<Firm> firms;
  private final List<PublicationNumber> published = new ArrayList<>();
  private int serial;

  /** A region; the same seed gives the same patents. */
  public DemoRegion(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    firms = Actors.firms(random);
  }

  /**
   * Its documents in the order of their filing: about 1.6 for each application.
   *
   * @param applications how many applications there are
   */
  public Stream<Patent> documents(int applications) {
    return Stream.generate(this::application).limit(applications).flatMap(List::stream);
  }

  /** One application's publications, and sometimes the same invention abroad. */
  private List<Patent> application() {
    var spec = spec();
    var documents = new ArrayList<Patent>();
    var later = spec.filed().plusDays(400 + random.nextInt(200));
    switch (spec.right()) {
      case INVENTION -> {
        documents.add(chinese(spec, "A", spec.filed().plusDays(180 + random.nextInt(360))));
        var granted = spec.filed().plusDays(700 + random.nextInt(800));
        if (granted.isBefore(LAST_DAY) && random.nextInt(10) < 6) {
          documents.add(chinese(spec, "B", granted));
        }
        if (later.isBefore(LAST_DAY) && random.nextInt(10) < 3) {
          documents.add(abroad(spec, later));
        }
      }
      case UTILITY_MODEL ->
          documents.add(chinese(spec, "U", spec.filed().plusDays(150 + random.nextInt(120))));
      case DESIGN ->
          documents.add(chinese(spec, "S", spec.filed().plusDays(120 + random.nextInt(100))));
      case PLANT, OTHER -> throw new IllegalStateException("The region has no such right");
    }
    documents.forEach(document -> published.add(document.number()));
    return documents;
  }

  private Invention spec() {
    serial++;
    var topic = topics.get(skewed(topics.size()));
    int dice = random.nextInt(10);
    var right = dice < 6 ? Right.INVENTION : dice < 9 ? Right.UTILITY_MODEL : Right.DESIGN;
    var span = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) - 500;
    // More in later years, as everywhere.
    var day = FIRST_DAY.plusDays((long) (Math.sqrt(random.nextDouble()) * span));
    var people = Stream.generate(() -> Actors.person(random)).limit(1 + random.nextInt(4)).toList();
    var applicants =
        Stream.generate(() -> firms.get(skewed(firms.size())))
            .limit(random.nextInt(8) == 0 ? 2 : 1)
            .distinct()
            .toList();
    return new Invention(
        serial,
        right,
        topic,
        pick(topic.parts().size(), 2 + random.nextInt(3)),
        random.nextInt(topic.aims().size()),
        day,
        applicants,
        people);
  }

  private Patent chinese(Invention of, String kind, LocalDate day) {
    var leading =
        of.right() == Right.INVENTION ? "19" : of.right() == Right.UTILITY_MODEL ? "29" : "39";
    var number = new PublicationNumber("CN", leading + "%07d".formatted(of.serial()), kind);
    var draft = new PatentDraft(SOURCE, number);
    of.common(draft, day);
    draft.title("zh", of.title());
    if (of.right() == Right.DESIGN) {
      draft.summary("zh", of.designText());
    } else {
      draft.title("en", of.titleEnglish()).summary("zh", of.text()).summary("en", of.textEnglish());
      of.claims().forEach(draft::claim);
      of.description().forEach(draft::paragraph);
    }
    cite(draft, of.serial());
    if (!kind.equals("A")) {
      draft.event(new Event(day, "CN", "授权", "授权公告"));
      var age = day.plusYears(3 + random.nextInt(6));
      if (random.nextInt(4) == 0 && age.isBefore(LAST_DAY)) {
        draft.event(new Event(age, "CN", "终止", "未缴年费专利权终止"));
      }
    } else {
      draft.event(new Event(day.plusDays(40), "CN", "实质审查", "实质审查的生效"));
      if (random.nextInt(8) == 0 && day.plusYears(2).isBefore(LAST_DAY)) {
        draft.event(new Event(day.plusYears(2), "CN", "视为撤回", "发明专利申请公布后的视为撤回"));
      }
    }
    return draft.build();
  }

  private Patent abroad(Invention of, LocalDate day) {
    var number =
        new PublicationNumber("US", day.getYear() + "9" + "%06d".formatted(of.serial()), "A1");
    var draft = new PatentDraft(SOURCE, number);
    of.commonAbroad(draft, day);
    draft.title("en", of.titleEnglish()).summary("en", of.textEnglish());
    of.claimsEnglish().forEach(draft::claim);
    draft.priority(new Patent.Priority(of.application().key(), of.filed()));
    cite(draft, of.serial());
    return draft.build();
  }

  private void cite(PatentDraft draft, int seed) {
    for (int i = 0; i < seed % 5 && !published.isEmpty(); i++) {
      var cited = published.get(random.nextInt(published.size()));
      var category = List.of("A", "A", "X", "Y").get(random.nextInt(4));
      draft.citation(new Patent.Citation(cited.toString(), null, category, Patent.Origin.SEARCH));
    }
  }

  /** Small numbers are likelier: a few firms and topics have many patents, most have few. */
  private int skewed(int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 2.2));
  }

  private List<Integer> pick(int from, int count) {
    var all = new ArrayList<Integer>();
    for (int i = 0; i < from; i++) {
      all.add(random.nextInt(all.size() + 1), i);
    }
    return List.copyOf(all.subList(0, Math.min(count, from)));
  }

  /** The number of an application that nobody filed. */
  static ApplicationNumber application(LocalDate filed, Right right, int serial) {
    var type = right == Right.INVENTION ? 1 : right == Right.UTILITY_MODEL ? 2 : 3;
    return new ApplicationNumber(
        "CN", filed.getYear() + "" + type + (9_000_000 + serial % 1_000_000));
  }
}
