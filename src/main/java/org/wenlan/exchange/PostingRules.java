package org.wenlan.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.exchange.Listing.Mode;
import org.wenlan.exchange.Listing.Way;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Regions;

/** What a listing or a want must say, before anybody asks the register. Plain functions. */
final class PostingRules {
  static final int TITLE = 200;
  static final int TEXT = 5_000;
  static final int SHORT = 300;

  /** Above every price of a right that anybody ever published. */
  static final long MOST = 100_000_000_000L;

  private static final String RULES = "cn.patent-rules-2023 85";
  private static final int OWNERS = 20;
  private static final int CLASSES = 10;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final List<String> PROMOTIONAL = Branch.lines("promotional.txt");

  private PostingRules() {}

  static @Nullable Refusal refusal(Posting.Said said, LocalDate day) {
    var why =
        switch (said) {
          case Listing listing -> listing(listing, day);
          case Want want -> want(want);
        };
    return why == null ? texts(said) : why;
  }

  private static @Nullable Refusal listing(Listing said, LocalDate day) {
    if (said.right().isEmpty() || said.owners().isEmpty()) {
      return no("incomplete", "");
    }
    if (said.owners().size() > OWNERS || said.owners().stream().anyMatch(longer(SHORT))) {
      return no("too-long", "", said.owners().size(), OWNERS);
    }
    if (said.price() < 0 || said.price() > MOST) {
      return no("price", "", said.price());
    }
    if (said.forAll()) {
      return open(said, day);
    }
    if (said.ways().isEmpty() || said.ways().contains(Way.OPEN_LICENCE) || said.open() != null) {
      return no("ways", "");
    }
    if (said.mode() == Mode.FIXED && said.price() == 0) {
      return no("no-price", "");
    }
    if (said.mode() == Mode.AUCTION && said.ways().size() > 1) {
      return no("auction-one-way", "", said.ways().size());
    }
    return said.mode() == Mode.AUCTION && said.price() > 0
        ? no("auction-price", "", said.price())
        : null;
  }

  /** Five fields, no advertising: the rest of what hinders an open licence is the register's. */
  private static @Nullable Refusal open(Listing said, LocalDate day) {
    var open = said.open();
    if (open == null
        || open.fee().isBlank()
        || open.payment().isBlank()
        || open.until().isBlank()
        || open.others().isBlank()) {
      return no("open-fields", RULES);
    }
    if (!said.ways().equals(java.util.Set.of(Way.OPEN_LICENCE))) {
      return no("ways", "");
    }
    var until = day(open.until());
    if (until.isEmpty() || until.get().isBefore(day)) {
      return no("open-until", RULES, open.until());
    }
    for (var text : List.of(said.title(), said.text(), open.fee(), open.payment(), open.others())) {
      if (text.length() > TEXT) {
        return no("too-long", "", text.length(), TEXT);
      }
      var word = promotional(text);
      if (word.isPresent()) {
        return no("promotional", RULES, word.get());
      }
    }
    return null;
  }

  /** The first word that advertises. */
  static Optional<String> promotional(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var tight = plain.replaceAll("[\\s\\p{Cf}]", "");
    return PROMOTIONAL.stream()
        .filter(word ->
            HAN.matcher(word).find()
                ? tight.contains(word)
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                    .matcher(plain)
                    .find())
        .findFirst();
  }

  private static @Nullable Refusal want(Want said) {
    if (said.title().isEmpty() || said.text().isEmpty() || said.ways().isEmpty()) {
      return no("incomplete", "");
    }
    if (said.budget() < 0 || said.budget() > MOST) {
      return no("price", "", said.budget());
    }
    if (said.classes().size() > CLASSES) {
      return no("too-long", "", said.classes().size(), CLASSES);
    }
    var wrong = said.classes().stream().filter(one -> !Symbols.written(one)).findFirst();
    return wrong.map(one -> no("class", "", clipped(one))).orElse(null);
  }

  private static @Nullable Refusal texts(Posting.Said said) {
    if (said.name().isEmpty() || said.contact().isEmpty()) {
      return no("no-contact", "");
    }
    if (said.title().length() > TITLE) {
      return no("too-long", "", said.title().length(), TITLE);
    }
    if (said.text().length() > TEXT) {
      return no("too-long", "", said.text().length(), TEXT);
    }
    int longest = Math.max(said.name().length(), said.contact().length());
    if (longest > SHORT) {
      return no("too-long", "", longest, SHORT);
    }
    if ((said.title() + said.text() + said.name() + said.contact()).indexOf('\0') >= 0) {
      return no("incomplete", "");
    }
    return said.region().isEmpty() || Regions.find(said.region()).isPresent()
        ? null
        : no("region", "", clipped(said.region()));
  }

  static Optional<LocalDate> day(String typed) {
    try {
      var day = LocalDate.parse(typed.strip());
      return day.getYear() < 1980 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static java.util.function.Predicate<String> longer(int most) {
    return text -> text.length() > most;
  }

  private static String clipped(String text) {
    return text.length() > 30 ? text.substring(0, 30) : text;
  }

  static Refusal no(String rule, String source, Object... arguments) {
    return Refusal.of("exchange.refusal." + rule, source, arguments);
  }
}
