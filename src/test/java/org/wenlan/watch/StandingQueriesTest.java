package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.demo.DemoRegion;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.retrieval.Index;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.Wish;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.testing.RandomQueries;
import org.wenlan.testing.Site;

/** Standing queries find of each document what a search would. The documents are invented. */
class StandingQueriesTest {
  private static final long SEED = 20261129;
  private static final Site SITE = Site.whole();
  private static final List<Stored> ALL = new ArrayList<>();

  @BeforeAll
  static void fill() throws InterruptedException {
    var patents = SITE.bean(Patents.class);
    var records = new DemoRegion(SEED).documents(300).toList();
    var _ = SITE.bean(TransactionTemplate.class).execute(_ -> patents.put(records));
    patents.forEach(ALL::add);
    while (SITE.bean(Index.class).status().position() < patents.lastVersion()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void whatAStandingQueryFindsIsWhatASearchFinds() {
    System.out.println("seed " + SEED);
    var random = new Random(SEED);
    var queries = new TreeMap<Long, Wanted>();
    for (long id = 1; id <= 400; id++) {
      queries.put(id, RandomQueries.tree(random, 3));
    }
    for (int i = 0; i < 120; i++) {
      queries.put((long) queries.size() + 1, near(random));
    }
    for (var typed :
        List.of(
            "ta=(电池 prox/distance<=3 温度)",
            "ftxt=(battery prox/distance<=5 cooling)",
            "ftxt=(cooling prox/distance<4 plate)",
            "ab=(battery prox/distance<=2 \"cooling plate\")",
            "ftxt=(fan prox/unit=sentence plate)",
            "ftxt=(fan prox/unit=paragraph battery)",
            "ftxt=(batter* prox/distance<=5 cool*)",
            "ti=batter*",
            "ti=*tery not ti=cooling",
            "ftxt=电*池",
            "ftxt=comprising and pc=us and pd>=2015",
            "ls=inforce and ti=电池",
            "pn=CN*",
            "ipc=H01M",
            "not ti=电池",
            "rg=330106 and cl=H",
            "in=王 and pa=大学")) {
      if (new Queries().read(typed, Dialect.EPO) instanceof Understood understood) {
        queries.put((long) queries.size() + 1, understood.wanted());
      } else {
        System.out.println("not read: " + typed);
      }
    }
    for (var party : ALL.getFirst().patent().parties()) {
      queries.put((long) queries.size() + 1, new Wanted.Named(Field.PA, party.name()));
    }
    var standing = new StandingQueries(SITE.bean(Arrivals.class));
    queries.forEach((id, wanted) -> standing.put(id, wanted, _ -> -1));
    var found = match(standing);
    int hits = 0;
    for (var query : queries.entrySet()) {
      var expected = new TreeSet<String>();
      var answer =
          SITE.bean(Searches.class)
              .each(
                  query.getValue(),
                  Wish.Sort.NUMBER,
                  false,
                  card -> assertThat(expected.add(card.number())).isTrue());
      assertThat(answer).isInstanceOf(org.wenlan.retrieval.Answer.Found.class);
      assertThat(found.getOrDefault(query.getKey(), new TreeSet<>()))
          .as(new Queries().print(query.getValue()))
          .isEqualTo(expected);
      hits += expected.size();
    }
    System.out.printf("%d queries, %d documents, %d matches%n", queries.size(), ALL.size(), hits);
    assertThat(hits).isGreaterThan(1_000);
  }

  @Test
  void aWithdrawnQueryFindsNothing_andAChangedOneWhatItSaysNow() {
    var standing = new StandingQueries(SITE.bean(Arrivals.class));
    var everything = new Wanted.Everything();
    var battery = new Wanted.Phrase(Field.TA, "电池");
    standing.put(1, everything, _ -> -1);
    standing.put(2, battery, _ -> -1);
    assertThat(standing.size()).isEqualTo(2);
    assertThat(match(standing).getOrDefault(1L, new TreeSet<>())).hasSize(ALL.size());
    standing.put(1, battery, _ -> -1);
    assertThat(match(standing).get(1L)).isEqualTo(match(standing).get(2L)).isNotEmpty();
    standing.remove(1);
    standing.remove(2);
    standing.remove(3);
    assertThat(match(standing)).isEmpty();
    assertThat(standing.size()).isZero();
  }

  /** Words that stand near each other in some document, or nearly. */
  private static Wanted near(Random random) {
    while (true) {
      var claims = ALL.get(random.nextInt(ALL.size())).patent().claims();
      var words =
          claims.isEmpty()
              ? new String[0]
              : claims.get(random.nextInt(claims.size())).text().split("[ ,;.]+");
      if (words.length > 12) {
        int at = random.nextInt(words.length - 10);
        var parts = new ArrayList<Wanted>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
          var text = words[at + random.nextInt(10)];
          parts.add(
              random.nextInt(4) == 0
                  ? new Wanted.Phrase(Field.FTXT, words[at] + " " + words[at + 1])
                  : new Wanted.Word(Field.FTXT, text));
        }
        var within =
            switch (random.nextInt(6)) {
              case 0 -> new Wanted.Within.Sentence();
              case 1 -> new Wanted.Within.Paragraph();
              default -> new Wanted.Within.Words(random.nextInt(6));
            };
        return new Wanted.Near(Field.FTXT, parts, within, random.nextBoolean());
      }
    }
  }

  private static TreeMap<Long, TreeSet<String>> match(StandingQueries standing) {
    var arrivals = SITE.bean(Arrivals.class);
    var today = LocalDate.now(SITE.bean(Clock.class));
    var others = SITE.bean(Patents.class).sameApplications(ALL);
    var matches =
        standing.match(
            ALL.size(),
            i -> {
              var one = ALL.get(i);
              List<Patent> same =
                  others.getOrDefault(one.id(), List.of()).stream().map(Stored::patent).toList();
              return arrivals.document(one, same, today);
            });
    var found = new TreeMap<Long, TreeSet<String>>();
    for (int i = 0; i < ALL.size(); i++) {
      for (long id : matches.get(i)) {
        found
            .computeIfAbsent(id, _ -> new TreeSet<>())
            .add(ALL.get(i).patent().number().toString());
      }
    }
    return found;
  }
}
