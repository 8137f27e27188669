package org.wenlan.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patent;
import org.wenlan.testing.GeneratedPatents;

/**
 * Standing queries about generated documents: of words of all frequencies, and phrases,
 * proximities, classes and applicants that some document has. The i-th depends on the seed and i
 * alone.
 */
final class GeneratedQueries {
  private static final int SOURCES = 4_000;

  /** Words that nobody would watch: half of all documents have them. */
  private static final int COMMON = 1_000;

  private static final int TRIES = 40;

  private final GeneratedPatents patents;
  private final long seed;
  private final Set<String> common = new HashSet<>();

  GeneratedQueries(GeneratedPatents patents, long seed) {
    this.patents = patents;
    this.seed = seed;
    for (int rank = 0; rank < COMMON; rank++) {
      common.add(patents.word(rank));
    }
  }

  Wanted query(int i) {
    var random = new SplittableRandom(seed + i * 7_919L);
    // Documents of another range than those that are matched.
    var source = patents.get(1_000_000 + random.nextInt(SOURCES));
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> Wanted.all(List.of(word(random, 400), word(random, 400)));
      case 4, 5 ->
          Wanted.all(
              List.of(
                  word(random, 100),
                  Wanted.any(List.of(word(random, 2_000), word(random, 2_000))),
                  Wanted.not(word(random, 100))));
      case 6, 7 ->
          Wanted.any(List.of(word(random, 20_000), word(random, 20_000), word(random, 20_000)));
      case 8, 9, 10 -> new Wanted.Phrase(Field.FTXT, some(source, random, 2));
      case 11, 12, 13 -> {
        var words = some(source, random, 4).split(" ");
        yield new Wanted.Near(
            Field.FTXT,
            List.of(
                new Wanted.Word(Field.FTXT, words[0]),
                new Wanted.Word(Field.FTXT, words[words.length - 1])),
            new Wanted.Within.Words(5),
            random.nextBoolean());
      }
      case 14, 15, 16 -> Wanted.all(List.of(symbol(source, true), word(random, 200)));
      case 17 -> symbol(source, false);
      default -> {
        var applicant = new Wanted.Phrase(Field.PA, source.parties().getFirst().name());
        yield random.nextBoolean()
            ? applicant
            : Wanted.all(List.of(applicant, symbol(source, true)));
      }
    };
  }

  /** A word whose rank is as likely between 10 and 100 as between 1,000 and 10,000. */
  private Wanted word(SplittableRandom random, int least) {
    double most = Math.log(GeneratedPatents.VOCABULARY - 1);
    double low = Math.log(least);
    int rank = (int) Math.exp(low + random.nextDouble() * (most - low));
    return new Wanted.Word(random.nextInt(3) == 0 ? Field.TAC : Field.FTXT, patents.word(rank));
  }

  /** Words that follow each other, the first and the last of which say something. */
  private String some(Patent source, SplittableRandom random, int words) {
    var some = window(source, random, words);
    for (int i = 0; i < TRIES && !telling(some); i++) {
      some = window(source, random, words);
    }
    return some;
  }

  private boolean telling(String some) {
    var all = some.split(" ");
    return !common.contains(all[0]) && !common.contains(all[all.length - 1]);
  }

  private static String window(Patent source, SplittableRandom random, int words) {
    var text = source.claims().get(random.nextInt(source.claims().size())).text();
    var sentences = text.split("\\. ");
    var all = sentences[random.nextInt(sentences.length)].replace(".", "").split(" ");
    int from = random.nextInt(Math.max(1, all.length - words));
    var some = new ArrayList<String>();
    for (int i = from; i < Math.min(all.length, from + words); i++) {
      some.add(all[i]);
    }
    return String.join(" ", some);
  }

  private static Wanted symbol(Patent source, boolean above) {
    var symbol = source.classes().getFirst().symbol();
    return new Wanted.InClass(
        Field.IPC, above ? symbol.substring(0, 4) : symbol, Wanted.Reach.BELOW);
  }
}
