package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.analysis.Table.Line;
import org.wenlan.demo.DemoRegion;
import org.wenlan.loading.Completing;
import org.wenlan.naming.Group;
import org.wenlan.naming.NameGroups;
import org.wenlan.naming.NameRuns;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Index;
import org.wenlan.retrieval.NaiveSearch;
import org.wenlan.retrieval.Searches;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.RandomQueries;
import org.wenlan.testing.Site;

/** Landscapes held against counts over the records; the patents are invented. */
class LandscapesTest {
  private static final long SEED = 20261129;
  private static final int RESULTS = 200;
  private static final Site SITE =
      Site.whole(
          Map.of(
              "../analysis/lamps.tsv",
              "# zh: 灯具产业\n# en: Lamp industries\nL1\t灯\tLamps\tF21S F21V\n"
                  + "L2\t储能\tStorage\tH01M10/052 B25J\n"));
  private static final List<Patent> REGISTER = new ArrayList<>();
  private static final Landscapes LANDSCAPES = SITE.bean(Landscapes.class);
  private static final NameGroups GROUPS = SITE.bean(NameGroups.class);
  private static final Map<String, String> BODIES = new HashMap<>();

  @BeforeAll
  static void begin() {
    var crowd = new Crowd(SEED).make(500);
    // In several turns, and some again with another title: an index of segments and deletions.
    put(new DemoRegion(7).documents(300).map(Completing::complete).toList());
    put(crowd.subList(0, 200));
    put(crowd.subList(200, 500));
    put(new Crowd(SEED).make(120).stream().map(LandscapesTest::changed).toList());
    put(List.of(manyWords()));
    SITE.bean(Patents.class).forEach(stored -> REGISTER.add(stored.patent()));
    group();
  }

  /** Two bodies that file under two names and three, and one that is called by another name. */
  private static void group() {
    var clerk = SignedIn.as(SITE, "Records Zhou", "invented-centre", Role.RECORDS).person();
    assertThat(SITE.bean(NameRuns.class).run(Instant.EPOCH).groups()).isGreaterThan(5);
    join(clerk, "云栖甲（虚构）公司", "Demo Three Ltd");
    join(clerk, "Demo Four GmbH", "云栖乙（虚构）公司");
    join(clerk, "Demo Four GmbH", "Holder Six Ltd");
    assertThat(GROUPS.rename(clerk, of("智能五（虚构）大学").id(), "五大", "", "invented", Instant.EPOCH))
        .isInstanceOf(NameGroups.Outcome.Done.class);
  }

  private static void join(Actor.Person clerk, String one, String other) {
    assertThat(GROUPS.join(clerk, of(one).id(), of(other).id(), "invented", Instant.EPOCH))
        .isInstanceOf(NameGroups.Outcome.Done.class);
  }

  private static Group of(String name) {
    return GROUPS.of(name).orElseThrow();
  }

  /** What stands for a body, asked name by name. */
  private static String body(String name) {
    return BODIES.computeIfAbsent(name, _ -> GROUPS.members(of(name).id()).getFirst().text());
  }

  /** More words than a proximity looks at. */
  private static Patent manyWords() {
    var words = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      words.append(" q").append(i);
    }
    return new PatentDraft("invented", new PublicationNumber("CN", "199999999", "A"))
        .right(Patent.Right.OTHER)
        .summary("en", words.toString())
        .build();
  }

  private static Patent changed(Patent patent) {
    return new PatentDraft("invented", patent.number())
        .right(patent.right())
        .title("en", "An improved battery")
        .party(new Patent.Party(Patent.Role.AGENT, "代理新", "代理新", null, null, null))
        .build();
  }

  private static void put(List<Patent> patents) {
    var atomically = new TransactionTemplate(SITE.bean(PlatformTransactionManager.class));
    atomically.executeWithoutResult(
        _ -> assertThat(SITE.bean(Patents.class).put(patents)).hasSameSizeAs(patents));
    assertThat(SITE.bean(Index.class).current()).isTrue();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Landscape made(Wanted... wanted) {
    return made(true, wanted);
  }

  private static Landscape made(boolean grouped, Wanted... wanted) {
    return switch (LANDSCAPES.of(List.of(wanted), Set.of(), grouped)) {
      case Outcome.Made(var landscape) -> landscape;
      case Outcome.Refused(var why) -> throw new AssertionError(why);
    };
  }

  private static long cell(Line line, int column) {
    return TablesByHand.cell(line, column);
  }

  private static List<Patent> matching(Wanted wanted) {
    return REGISTER.stream().filter(patent -> NaiveSearch.matches(wanted, patent)).toList();
  }

  @Test
  void everyFigureOfALandscapeEqualsACountOverTheRecords() {
    var random = new Random(SEED);
    int some = 0;
    int tables = 0;
    for (int i = 0; i < RESULTS; i++) {
      var wanted = i == 0 ? new Wanted.Everything() : RandomQueries.tree(random, 2);
      var hits = matching(wanted);
      var landscape = made(false, wanted);
      assertThat(landscape.documents())
          .as("seed %s query %s: %s", SEED, i, wanted)
          .containsExactly((long) hits.size());
      var hand = new CountedByHand(hits, REGISTER, landscape.today(), name -> name);
      TablesByHand.agree(landscape, hits.size(), hand, REGISTER);
      // By groups it counts the same in another order: every fourth shows that.
      if (i % 4 == 0) {
        var bodies = new CountedByHand(hits, REGISTER, landscape.today(), LandscapesTest::body);
        TablesByHand.agree(made(wanted), hits.size(), bodies, REGISTER);
      }
      some += hits.isEmpty() ? 0 : 1;
      tables += landscape.tables().size();
    }
    assertThat(some).as("results with something in them").isGreaterThan(RESULTS / 2);
    assertThat(tables).isGreaterThan(some * 15);
  }

  @Test
  void everyRowLeadsToAsManyDocumentsAsItCounts() {
    var wanted = new Wanted.Phrase(Field.TI, "电池");
    var searches = SITE.bean(Searches.class);
    int rows = 0;
    for (var table : made(wanted).tables()) {
      for (var line : table.lines()) {
        var only = line.only();
        // A hit's own number finds that hit.
        if (only != null && table.columns().size() < 4 && !table.id().equals("citing")) {
          rows++;
          assertThat(searches.count(Wanted.all(List.of(wanted, only))))
              .as("%s %s", table.id(), line)
              .hasValueSatisfying(found -> assertThat(found).isEqualTo(cell(line, 0)));
        }
      }
    }
    assertThat(rows).isGreaterThan(50);
  }

  @Test
  void twoResultsBesideEachOtherAreWhatEachIsAlone() {
    var one = new Wanted.Phrase(Field.TI, "电池");
    var other = new Wanted.Value(Field.PC, "us");
    var both = made(one, other);
    var alone = List.of(made(one), made(other));
    assertThat(both.documents())
        .containsExactly(alone.get(0).documents().getFirst(), alone.get(1).documents().getFirst());
    for (var id : List.of("applicants", "subclasses", "fields", "filed", "age", "figures")) {
      var table = both.table(id).orElseThrow();
      for (int c = 0; c < table.columns().size(); c++) {
        var column = table.columns().get(c);
        var single = alone.get(column.result()).table(id).orElseThrow();
        int at =
            single.columns().stream().map(Table.Column::measure).toList().indexOf(column.measure());
        for (var line : single.lines()) {
          var beside =
              table.lines().stream()
                  .filter(each -> each.value().equals(line.value()))
                  .findFirst()
                  .orElseThrow();
          assertThat(beside.cells().get(c))
              .as("%s %s %s", id, line.value(), column)
              .isEqualTo(line.cells().get(at));
        }
      }
    }
  }

  @Test
  void aBodyIsCalledByTheNameOfItsGroupAndCountsOnceWhereTwoOfItsNamesStand() {
    var landscape = made(new Wanted.Everything());
    var table = landscape.table("applicants").orElseThrow();
    assertThat(table.lines().stream().map(line -> landscape.body(table.rows(), line.value())))
        .filteredOn(Optional::isPresent)
        .extracting(body -> body.orElseThrow().name())
        .contains(new Table.Names("云栖甲（虚构）公司", "Demo Three Ltd"))
        .contains(new Table.Names("五大", "五大"));
    var written = made(false, new Wanted.Everything());
    var both = List.of("云栖甲（虚构）公司", "Demo Three Ltd");
    long apart =
        written.table("applicants").orElseThrow().lines().stream()
            .filter(line -> both.contains(line.value()))
            .mapToLong(line -> cell(line, 0))
            .sum();
    assertThat(
            table.lines().stream()
                .filter(line -> both.contains(line.value()))
                .mapToLong(line -> cell(line, 0)))
        .singleElement()
        .satisfies(together -> assertThat(together).isLessThan(apart));
    assertThat(written.names()).isEqualTo(Landscape.Naming.WRITTEN);
    assertThat(landscape.names()).isEqualTo(Landscape.Naming.GROUPED);
  }

  @Test
  void whatIsTooBroadIsRefusedAndNotCutOff() {
    var broad = new Wanted.Wild(Field.AB, "q*");
    var near = new Wanted.Near(Field.AB, List.of(broad, broad), new Wanted.Within.Words(2), false);
    assertThat(LANDSCAPES.of(List.of(near), Set.of(), true))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.why().code()).isEqualTo("too-broad"));
    assertThat(LANDSCAPES.of(List.of(new Wanted.Everything(), near), Set.of(), true))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void onlyTheTablesThatAreAskedForAreMade() {
    var outcome = LANDSCAPES.of(List.of(new Wanted.Everything()), Set.of("fields", "age"), true);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Made.class,
            landscape ->
                assertThat(landscape.landscape().tables().stream().map(Table::id))
                    .containsExactly("fields", "age"));
  }
}
