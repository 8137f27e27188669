package org.wenlan.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
 * Patent-like documents for benchmarks: title 10, abstract 120, claims 800 words of a Zipfian
 * vocabulary of 200,000 invented words, 5 IPC symbols, parties, dates. The i-th document depends on
 * the seed and i alone.
 */
public final class GeneratedPatents {
  public static final int VOCABULARY = 200_000;
  private static final int TABLE = 1 << 20;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final List<String> REGIONS = List.of("330100", "330200", "330300", "330702");

  /** Topics, and the words of each, that documents of {@link #onTopics} are about. */
  private static final int TOPICS = 5_000;

  private static final int TOPIC_WORDS = 400;

  /** Of the words of a document that has a topic, so many in a hundred are the topic's. */
  private static final int TOPICAL = 30;

  private final long seed;
  private final boolean onTopics;
  private final String[] words = new String[VOCABULARY];
  private final int[] zipf = new int[TABLE];

  public GeneratedPatents(long seed) {
    this(seed, false);
  }

  /**
   * Documents each of which is about one of 5,000 topics: about a third of its words come from the
   * 400 words of its topic. Some documents are then like others, as real ones are; without topics
   * any two are alike by chance only.
   */
  public static GeneratedPatents onTopics(long seed) {
    return new GeneratedPatents(seed, true);
  }

  private GeneratedPatents(long seed, boolean onTopics) {
    this.seed = seed;
    this.onTopics = onTopics;
    for (int i = 0; i < VOCABULARY; i++) {
      words[i] = word(i);
    }
    // Inverse of the cumulative 1/rank distribution: ln(rank) is nearly uniform.
    double total = 0;
    var cumulative = new double[VOCABULARY];
    for (int i = 0; i < VOCABULARY; i++) {
      total += 1.0 / (i + 1);
      cumulative[i] = total;
    }
    int rank = 0;
    for (int i = 0; i < TABLE; i++) {
      while (cumulative[rank] < total * (i + 0.5) / TABLE) {
        rank++;
      }
      zipf[i] = rank;
    }
  }

  /** The word of a rank, 0 the most frequent. */
  public String word(int rank) {
    var word = new StringBuilder();
    // A bijection that scatters the ranks, so that frequent words are not alphabetic neighbours.
    long n = Math.floorMod(rank * 48271L, (long) VOCABULARY) + 1000;
    while (n > 0) {
      word.append("bcdfghklmnprstvz".charAt((int) (n % 16)));
      n /= 16;
      word.append("aeiou".charAt((int) (n % 5)));
      n /= 5;
    }
    return word.toString();
  }

  public Stream<Patent> stream(long from, long to) {
    return LongStream.range(from, to).mapToObj(this::get);
  }

  /** The i-th document. */
  public Patent get(long i) {
    var random = new SplittableRandom(seed * 1_000_003 + i);
    int topic = onTopics ? random.nextInt(TOPICS) : -1;
    var filed = FIRST_DAY.plusDays(random.nextInt(9_000));
    var draft =
        new PatentDraft("generated", new PublicationNumber("CN", "1" + (90_000_000 + i), "A"))
            .right(Right.INVENTION)
            .published(filed.plusDays(540))
            .filed(filed)
            .application(
                new ApplicationNumber("CN", filed.getYear() + "1" + (9_000_000 + i % 1_000_000)))
            .title("en", text(random, topic, 10))
            .summary("en", text(random, topic, 120));
    for (int claim = 1; claim <= 10; claim++) {
      draft.claim(
          new Claim(
              "en", claim, text(random, topic, 80), claim == 1 ? List.of() : List.of(claim - 1)));
    }
    for (int s = 0; s < 5; s++) {
      draft.symbol(new Symbol(Scheme.IPC, symbol(random), s == 0));
    }
    var firm =
        "FIRM " + words[zipf[random.nextInt(TABLE)] % 20_000].toUpperCase(java.util.Locale.ROOT);
    draft.party(
        new Party(
            Role.APPLICANT, firm, firm, null, "CN", REGIONS.get(random.nextInt(REGIONS.size()))));
    for (int p = 0; p <= random.nextInt(3); p++) {
      var person = words[random.nextInt(50_000)].toUpperCase(java.util.Locale.ROOT);
      draft.party(new Party(Role.INVENTOR, person, person, null, "CN", null));
    }
    if (random.nextInt(4) == 0) {
      draft.priority(new Priority("CN" + filed.getYear() + "1" + (8_000_000 + i / 3), filed));
    }
    return draft.build();
  }

  private String text(SplittableRandom random, int topic, int length) {
    var text = new StringBuilder(length * 8);
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : i % 20 == 0 ? ". " : " ");
      boolean topical = topic >= 0 && random.nextInt(100) < TOPICAL;
      text.append(words[topical ? ofTopic(topic, random) : zipf[random.nextInt(TABLE)]]);
    }
    return text.append('.').toString();
  }

  /** A word of a topic, its first ones much more often than its last. */
  private int ofTopic(int topic, SplittableRandom random) {
    double even = random.nextDouble();
    int place = (int) (TOPIC_WORDS * even * even);
    return new SplittableRandom(seed + topic * 1_009L + place).nextInt(VOCABULARY);
  }

  private static String symbol(SplittableRandom random) {
    return "%c%02d%c%d/%02d"
        .formatted(
            'A' + random.nextInt(8),
            1 + random.nextInt(15),
            'A' + random.nextInt(8),
            1 + random.nextInt(30),
            random.nextInt(40) * 2);
  }
}
