package org.wenlan.dispatching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.wenlan.dispatching.Assigning.Wish;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Unit.Level;
import org.wenlan.territory.Unit.Matter;

/** Units in 25 provinces and 10 cities and cases for them, all invented, the same for a seed. */
final class InventedBatch {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final List<String> PROVINCES =
      List.of(
          "110000", "120000", "130000", "140000", "150000", "210000", "220000", "230000", "310000",
          "320000", "340000", "350000", "360000", "370000", "410000", "420000", "430000", "440000",
          "450000", "460000", "500000", "510000", "520000", "530000", "610000");
  private static final List<String> CITIES =
      List.of(
          "330100", "330200", "330300", "320100", "320500", "370100", "440100", "440300", "420100",
          "510100");

  private final Random random;

  InventedBatch(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Thirty-five units.
   *
   * @param room cases that all of them together take in a working day
   */
  List<Candidate> units(int room) {
    var places = new ArrayList<>(PROVINCES);
    places.addAll(CITIES);
    var sizes = places.stream().mapToDouble(_ -> 0.4 + random.nextDouble()).toArray();
    double all = java.util.Arrays.stream(sizes).sum();
    var units = new ArrayList<Candidate>();
    for (int n = 0; n < places.size(); n++) {
      units.add(unit(n, places.get(n), (int) Math.max(1, Math.round(room * sizes[n] / all))));
    }
    return units;
  }

  private Candidate unit(int n, String region, int capacity) {
    var matters = EnumSet.of(Matter.PATENT);
    if (random.nextInt(10) < 8) {
      matters.add(Matter.DESIGN);
    }
    if (random.nextInt(10) < 6) {
      matters.add(Matter.TRADEMARK);
    }
    var fields = new ArrayList<String>();
    for (int f = random.nextInt(5); f > 0; f--) {
      fields.add(symbol(random.nextBoolean() ? 4 : 3));
    }
    boolean ended = n == 17;
    var unit =
        new Unit(
            "unit-" + n,
            "虚构单位" + n,
            "Invented unit " + n,
            Level.PARTNER,
            region,
            null,
            LocalDate.of(2019, 1, 1),
            ended ? LocalDate.of(2025, 12, 31) : null,
            matters,
            fields,
            capacity,
            n != 23);
    return new Candidate(
        unit,
        0,
        n % 7 == 0 ? OptionalDouble.empty() : OptionalDouble.of(0.7 + 0.3 * random.nextDouble()),
        n % 7 == 0 ? OptionalDouble.empty() : OptionalDouble.of(0.1 * random.nextDouble()),
        n % 5 == 0 ? Set.of("Company " + n) : Set.of());
  }

  private String symbol(int length) {
    // Fields are as unequal as in life: most cases fall into few classes.
    int section = (int) Math.min(7, Math.abs(random.nextGaussian()) * 3);
    var number = 1 + (int) Math.min(98, Math.abs(random.nextGaussian()) * 20);
    var letter = (char) ('A' + (int) Math.min(25, Math.abs(random.nextGaussian()) * 4));
    return ((char) ('A' + section) + String.format(Locale.ROOT, "%02d", number) + letter)
        .substring(0, length);
  }

  List<Wish> cases(int many) {
    var wishes = new ArrayList<Wish>();
    for (int n = 0; n < many; n++) {
      int dice = random.nextInt(100);
      var matter = dice < 55 ? Matter.PATENT : dice < 85 ? Matter.DESIGN : Matter.TRADEMARK;
      var classes = matter == Matter.PATENT ? List.of(symbol(4)) : List.<String>of();
      var region =
          random.nextInt(3) == 0
              ? ""
              : PROVINCES.get((int) Math.min(24, Math.abs(random.nextGaussian()) * 9));
      var parties =
          random.nextInt(20) == 0 ? Set.of("Company " + 5 * random.nextInt(7)) : Set.of("Other");
      var refused =
          random.nextInt(50) == 0 ? Set.of("unit-" + random.nextInt(35)) : Set.<String>of();
      wishes.add(new Wish("case-" + n, new Wanted(matter, classes, region, parties, DAY, refused)));
    }
    return wishes;
  }
}
