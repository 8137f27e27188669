package org.wenlan.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.exchange.Listing.Maturity;
import org.wenlan.exchange.Listing.Mode;
import org.wenlan.exchange.Listing.Way;
import org.wenlan.register.Burden.Consent;

/** Reads a row of a table of listings; what cannot be read is told by its rule. Plain functions. */
final class ListingRows {
  static final List<String> COLUMNS =
      List.of(
          "reference",
          "right",
          "owners",
          "title",
          "text",
          "region",
          "maturity",
          "ways",
          "mode",
          "price",
          "public",
          "consents",
          "name",
          "contact");

  private static final List<String> NEEDED = List.of("reference", "right", "owners");

  private ListingRows() {}

  /** Columns by name; empty when one is unknown or one that is needed is missing. */
  static Optional<Map<String, Integer>> header(@Nullable List<String> cells) {
    var header = new HashMap<String, Integer>();
    for (int i = 0; cells != null && i < cells.size(); i++) {
      var name = cells.get(i).strip().toLowerCase(Locale.ROOT).replace("\uFEFF", "");
      if (COLUMNS.contains(name)) {
        header.put(name, i);
      } else if (!name.isEmpty()) {
        return Optional.empty();
      }
    }
    return header.keySet().containsAll(NEEDED) ? Optional.of(header) : Optional.empty();
  }

  /** A row's cell by its column's name; empty when the row is too short. */
  static String cell(List<String> cells, Map<String, Integer> header, String name) {
    var at = header.get(name);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  /** A listing; empty when a word is none of those that are known. */
  static Optional<Listing> listing(List<String> cells, Map<String, Integer> header) {
    var maturity = word(cell(cells, header, "maturity"), Maturity.class, Maturity.CONCEPT);
    var mode = word(cell(cells, header, "mode"), Mode.class, Mode.AGREEMENT);
    var ways = words(cell(cells, header, "ways"), Way.class);
    var consents = words(cell(cells, header, "consents"), Consent.class);
    var price = cell(cells, header, "price").replace(",", "");
    if (maturity.isEmpty()
        || mode.isEmpty()
        || ways.isEmpty()
        || consents.isEmpty()
        || !price.matches("[0-9]{0,15}")) {
      return Optional.empty();
    }
    return Optional.of(
        new Listing(
            cell(cells, header, "right"),
            Arrays.asList(cell(cells, header, "owners").split("[;；]")),
            yes(cell(cells, header, "public")),
            cell(cells, header, "title"),
            cell(cells, header, "text"),
            cell(cells, header, "region"),
            maturity.get(),
            ways.get().isEmpty() ? Set.of(Way.TRANSFER, Way.LICENCE) : ways.get(),
            mode.get(),
            price.isEmpty() ? 0 : Long.parseLong(price),
            null,
            consents.get(),
            cell(cells, header, "name"),
            cell(cells, header, "contact")));
  }

  private static boolean yes(String typed) {
    return typed.equalsIgnoreCase("yes") || typed.equals("是");
  }

  private static <E extends Enum<E>> Optional<E> word(String typed, Class<E> type, E otherwise) {
    return typed.isEmpty()
        ? Optional.of(otherwise)
        : Arrays.stream(type.getEnumConstants())
            .filter(one -> one.name().equalsIgnoreCase(typed))
            .findFirst();
  }

  private static <E extends Enum<E>> Optional<Set<E>> words(String typed, Class<E> type) {
    var all = EnumSet.noneOf(type);
    var unknown = new ArrayList<String>();
    for (var one : typed.split("[ ;,]+")) {
      if (!one.isEmpty()) {
        Arrays.stream(type.getEnumConstants())
            .filter(known -> known.name().equalsIgnoreCase(one))
            .findFirst()
            .ifPresentOrElse(all::add, () -> unknown.add(one));
      }
    }
    return unknown.isEmpty() ? Optional.of(all) : Optional.empty();
  }
}
