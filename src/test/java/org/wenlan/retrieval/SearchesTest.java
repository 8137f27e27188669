package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.demo.DemoRegion;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Families;
import org.wenlan.rights.Patent;
import org.wenlan.testing.RandomQueries;

/** Searches held against the records themselves; the patents are invented. */
class SearchesTest {
  private static final long SEED = 20261123;
  private static final int QUERIES = 300;
  private static final List<Patent> PATENTS = new DemoRegion(7).documents(500).toList();
  private static IndexFixture fixture;

  @BeforeAll
  static void begin() {
    fixture = new IndexFixture();
    fixture.put(PATENTS);
    assertThat(fixture.index.current()).isTrue();
  }

  @AfterAll
  static void end() throws IOException {
    fixture.close();
  }

  @Test
  void pageCountExportAndTheRecordsThemselvesAgree() {
    var random = new Random(SEED);
    int some = 0;
    for (int i = 0; i < QUERIES; i++) {
      var wanted = RandomQueries.tree(random, 3);
      var naive =
          PATENTS.stream()
              .filter(patent -> NaiveSearch.matches(wanted, patent))
              .map(patent -> patent.number().toString())
              .sorted()
              .toList();
      some += naive.isEmpty() ? 0 : 1;
      var rows = new ArrayList<String>();
      var whole =
          fixture.searches.each(wanted, Wish.Sort.NUMBER, false, card -> rows.add(card.number()));
      assertThat(rows).as("seed %s query %s: %s", SEED, i, wanted).isEqualTo(naive);
      assertThat(((Answer.Found) whole).documents()).isEqualTo(naive.size());
      assertThat(fixture.searches.count(wanted)).hasValue((long) naive.size());
      assertThat(found(wanted, Wish.first(10)).documents()).isEqualTo(naive.size());
    }
    assertThat(some).as("queries that find something").isGreaterThan(QUERIES / 3);
  }

  @Test
  void foldedPagesAndFoldedRowsAgreeWithTheFamilies() {
    var random = new Random(SEED + 1);
    for (int i = 0; i < 60; i++) {
      var wanted = RandomQueries.tree(random, 2);
      var families = new HashSet<String>();
      PATENTS.stream()
          .filter(patent -> NaiveSearch.matches(wanted, patent))
          .forEach(patent -> families.add(Families.key(patent)));
      for (var sort : Wish.Sort.values()) {
        var rows = new ArrayList<String>();
        assertThat(fixture.searches.each(wanted, sort, true, card -> rows.add(card.number())))
            .isInstanceOf(Answer.Found.class);
        assertThat(rows).as("seed %s query %s", SEED + 1, i).hasSize(families.size());
        assertThat(paged(wanted, sort, true)).isEqualTo(rows);
        var plain = new ArrayList<String>();
        assertThat(fixture.searches.each(wanted, sort, false, card -> plain.add(card.number())))
            .isInstanceOf(Answer.Found.class);
        assertThat(paged(wanted, sort, false)).hasSameElementsAs(plain).hasSameSizeAs(plain);
      }
    }
  }

  @Test
  void facetsCountWhatTheRecordsHold() {
    var random = new Random(SEED + 2);
    for (int i = 0; i < 40; i++) {
      // Everything twice: its counts are remembered.
      var wanted = i < 2 ? new Wanted.Everything() : RandomQueries.tree(random, 2);
      var offices = new HashMap<String, Long>();
      var applicants = new HashMap<String, Long>();
      for (var patent : PATENTS) {
        if (NaiveSearch.matches(wanted, patent)) {
          offices.merge(patent.number().office(), 1L, Long::sum);
          Derived.owners(patent).forEach(name -> applicants.merge(name, 1L, Long::sum));
        }
      }
      var wish =
          new Wish(Wish.Sort.RELEVANCE, false, EnumSet.of(Facet.OFFICE, Facet.APPLICANT), 0, "");
      var facets = found(wanted, wish).facets();
      assertThat(counts(facets.get(Facet.OFFICE))).isEqualTo(offices);
      assertThat(counts(facets.get(Facet.APPLICANT))).isEqualTo(applicants);
    }
  }

  @Test
  void aCursorOfAnotherSearchOrAChangedOneIsRefused() {
    var everything = new Wanted.Everything();
    var next = found(everything, Wish.first(5)).next();
    assertThat(next).isNotEmpty();
    for (var cursor : List.of("x", "AAAA", next + "A", next.substring(2), "!!")) {
      var wish = new Wish(Wish.Sort.RELEVANCE, false, Set.of(), 5, cursor);
      assertThat(fixture.searches.search(everything, wish))
          .isEqualTo(new Answer.Refused("cursor-invalid", List.of()));
    }
    var other = new Wish(Wish.Sort.NEWEST, false, Set.of(), 5, next);
    assertThat(fixture.searches.search(everything, other))
        .isEqualTo(new Answer.Refused("cursor-invalid", List.of()));
  }

  @Test
  void everyQueryThatIsUnderstoodCanBeAsked() {
    var random = new Random(SEED + 3);
    var words =
        List.of(
            "ti=",
            "ta=(",
            ")",
            "and",
            "or",
            "not",
            "电池",
            "\"液冷板\"",
            "batter*",
            "prox/distance<3",
            "cpc=/low H01M",
            "ipc=A01G9/14",
            "pd>=2015",
            "pn=CN",
            "ls=有效",
            "rg=杭州",
            "ct=CN190000001A",
            "ctby=CN190000001A",
            "fam=CN190000001A",
            "*er",
            "b#tt?ry",
            "prox/unit=sentence",
            "tf=1");
    var queries = new Queries();
    int asked = 0;
    for (int i = 0; i < 5_000; i++) {
      var typed = new StringBuilder();
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        typed.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      if (queries.read(typed.toString(), Dialect.EPO) instanceof Understood understood) {
        assertThat(fixture.searches.search(understood.wanted(), Wish.first(1)))
            .as(typed.toString())
            .isNotNull();
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(300);
  }

  private static List<String> paged(Wanted wanted, Wish.Sort sort, boolean fold) {
    var all = new ArrayList<String>();
    var cursor = "";
    do {
      var found = found(wanted, new Wish(sort, fold, Set.of(), 37, cursor));
      found.hits().forEach(hit -> all.add(hit.card().number()));
      cursor = found.next();
    } while (!cursor.isEmpty());
    return all;
  }

  private static Answer.Found found(Wanted wanted, Wish wish) {
    return switch (fixture.searches.search(wanted, wish)) {
      case Answer.Found found -> found;
      case Answer.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static HashMap<String, Long> counts(
      @org.jspecify.annotations.Nullable List<Answer.Count> counts) {
    var map = new HashMap<String, Long>();
    if (counts != null) {
      counts.forEach(count -> map.put(count.value(), count.documents()));
    }
    return map;
  }
}
