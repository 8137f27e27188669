package org.wenlan.clue.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.clue.BrandWatch;
import org.wenlan.clue.WatchedBrand;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The watch list. */
@Controller
class BrandPages {
  private static final int ROWS = 100;

  private final BrandWatch brands;
  private final Clock clock;

  BrandPages(BrandWatch brands, Clock clock) {
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * The list.
   *
   * @param table what came of a table of brands; null when none was sent
   */
  record BrandsPage(
      List<WatchedBrand> brands,
      long count,
      String part,
      LocalDate today,
      boolean may,
      boolean more,
      BrandWatch.@Nullable Table table,
      List<String> refused) {}

  /**
   * One brand as a form.
   *
   * @param fields as they were typed, by name
   */
  record BrandPage(long id, long version, Map<String, String> fields, String fault) {

    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  @GetMapping("/monitoring/brands")
  Html all(
      Actor.Person who,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String after,
      Shell shell) {
    return page(who, part, after, null, shell);
  }

  private Html page(
      Actor.Person who, String part, String after, BrandWatch.@Nullable Table table, Shell shell) {
    var list = brands.list(who, part, after, ROWS);
    var refused =
        table == null
            ? List.<String>of()
            : table.refused().stream()
                .limit(200)
                .map(row ->
                    shell.text("clue.row", row.line())
                        + " "
                        + shell.messages().sentence(shell.locale(), row.why()))
                .toList();
    return Html.page(
        "clue/web/brands",
        shell.text("clue.brands"),
        new BrandsPage(
            list,
            brands.count(who),
            part,
            LocalDate.now(clock),
            who.may(Permission.DISPATCH),
            list.size() == ROWS,
            table,
            refused));
  }

  @PostMapping("/monitoring/brands/load")
  Html load(
      Actor.Person who,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Shell shell)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page(who, "", "", null, shell)
          .saying(Html.Tone.REFUSAL, shell.text("clue.file.none"))
          .status(422);
    }
    try (var in = file.getInputStream()) {
      return page(who, "", "", brands.load(who, in, clock.instant()), shell);
    }
  }

  @GetMapping("/monitoring/brands/new")
  Html fresh(Shell shell) {
    return form(new BrandPage(0, 0, Map.of("since", LocalDate.now(clock).toString()), ""), shell);
  }

  private static Html form(BrandPage page, Shell shell) {
    return Html.page(
            "clue/web/brand",
            page.id() == 0 ? shell.text("clue.brand.new") : page.field("names"),
            page)
        .status(page.fault().isEmpty() ? 200 : 422);
  }

  @GetMapping("/monitoring/brands/{id:[0-9]{1,18}}")
  Html one(Actor.Person who, @PathVariable long id, Shell shell) {
    return brands
        .find(who, id)
        .map(brand -> form(new BrandPage(id, brand.version(), fields(brand), ""), shell))
        .orElseGet(() -> Html.refused(Problem.notFound(shell.text("clue.brand.unknown"))));
  }

  private static Map<String, String> fields(WatchedBrand brand) {
    var price = brand.price();
    return Map.of(
        "names", String.join("; ", brand.names()),
        "holder", brand.holder(),
        "right", brand.right(),
        "classes", String.join("; ", brand.classes()),
        "categories", String.join("; ", brand.categories()),
        "price", price == null ? "" : price.toPlainString(),
        "sellers", String.join("; ", brand.sellers()),
        "since", brand.since().toString(),
        "until", brand.until() == null ? "" : brand.until().toString());
  }

  @PostMapping("/monitoring/brands")
  Html keep(
      Actor.Person who,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "0") long id,
      @RequestParam(defaultValue = "0") long version,
      Shell shell) {
    var price = fields.getOrDefault("price", "").strip().replace(",", "");
    var since = day(fields.getOrDefault("since", ""));
    var until = fields.getOrDefault("until", "").strip();
    if (!price.matches("([0-9]{1,12}([.][0-9]{1,2})?)?")) {
      return wrong(id, version, fields, shell.text("clue.brand.price.wrong"), shell);
    }
    if (since.isEmpty() || !until.isEmpty() && day(until).isEmpty()) {
      return wrong(id, version, fields, shell.text("clue.brand.day.wrong"), shell);
    }
    var brand =
        new WatchedBrand(
            id,
            WatchedBrand.split(fields.getOrDefault("names", "")),
            fields.getOrDefault("holder", "").strip(),
            fields.getOrDefault("right", "").strip(),
            WatchedBrand.split(fields.getOrDefault("classes", "")),
            WatchedBrand.split(fields.getOrDefault("categories", "")),
            price.isEmpty() ? null : new BigDecimal(price),
            WatchedBrand.split(fields.getOrDefault("sellers", "")),
            since.get(),
            day(until).orElse(null),
            version);
    return switch (brands.keep(who, brand, clock.instant())) {
      case BrandWatch.Kept.Done _ -> Html.see(Address.of("/monitoring/brands"));
      case BrandWatch.Kept.Refused(var why) ->
          wrong(id, version, fields, shell.messages().sentence(shell.locale(), why), shell);
    };
  }

  private static Html wrong(
      long id, long version, Map<String, String> fields, String fault, Shell shell) {
    return form(new BrandPage(id, version, fields, fault), shell);
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
