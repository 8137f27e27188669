package org.wenlan.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;

/**
 * Queries about the documents of the made-up region, of every kind that a plain scan can answer.
 */
public final class RandomQueries {
  private RandomQueries() {}

  /** A query of at most so many levels. */
  public static Wanted tree(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf(random);
    }
    var parts = new ArrayList<Wanted>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      parts.add(tree(random, depth - 1));
    }
    return switch (random.nextInt(5)) {
      case 0 -> Wanted.not(parts.getFirst());
      case 1, 2 -> Wanted.all(parts);
      default -> Wanted.any(parts);
    };
  }

  private static Wanted leaf(Random random) {
    var fields =
        List.of(Field.TI, Field.AB, Field.CLAIMS, Field.DESC, Field.TA, Field.TXT, Field.FTXT);
    var field = fields.get(random.nextInt(fields.size()));
    var chinese = List.of("电池", "温度", "可调节地连接", "所述隔膜", "根据权利要求1", "一种", "散热", "机构和通风");
    var english =
        List.of("battery", "improved", "comprising", "of the", "cooling plate", "the fan");
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Wanted.Phrase(field, chinese.get(random.nextInt(chinese.size())));
      case 2, 3 -> new Wanted.Phrase(field, english.get(random.nextInt(english.size())));
      case 4 -> new Wanted.Word(Field.PA, List.of("智能", "demo", "云栖").get(random.nextInt(3)));
      case 5 ->
          new Wanted.InClass(
              Field.IPC,
              List.of("H", "H01M", "A01G9/14", "B25J", "H01M10/00").get(random.nextInt(5)),
              Wanted.Reach.BELOW);
      case 6 -> {
        var from = LocalDate.of(2010 + random.nextInt(10), 1, 1);
        yield new Wanted.Dated(random.nextBoolean() ? Field.PD : Field.AD, from, from.plusYears(3));
      }
      default -> new Wanted.Value(Field.PC, random.nextBoolean() ? "us" : "CN");
    };
  }
}
