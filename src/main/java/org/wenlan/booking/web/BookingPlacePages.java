package org.wenlan.booking.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.booking.Centre;
import org.wenlan.booking.Counter;
import org.wenlan.booking.ServicePlaces;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** Centres, their tenants and counters, for those who run them. */
@Controller
class BookingPlacePages {
  private static final String PLACES = "/bookings/places";

  private final ServicePlaces places;
  private final Units units;

  BookingPlacePages(ServicePlaces places, Units units) {
    this.places = places;
    this.units = units;
  }

  /**
   * Centres and counters with the two forms.
   *
   * @param fault why something was not kept; empty otherwise
   */
  record PlacesPage(List<Centre> centres, List<Counter> counters, List<Unit> units, String fault) {}

  @GetMapping(PLACES)
  Html all(Shell shell) {
    return page(Optional.empty(), shell);
  }

  private Html page(Optional<Refusal> why, Shell shell) {
    return Html.page(
            "booking/web/places",
            shell.text("booking.places"),
            new PlacesPage(
                places.centres(),
                places.counters(),
                units.all(),
                why.map(one -> shell.messages().sentence(shell.locale(), one)).orElse("")))
        .status(why.isEmpty() ? 200 : 422);
  }

  private Html kept(Optional<Refusal> why, Shell shell) {
    return why.isEmpty() ? Html.see(Address.of(PLACES)) : page(why, shell);
  }

  @PostMapping(PLACES + "/centres")
  Html centre(
      Actor.Person who,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String zh,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String tenants,
      Shell shell) {
    var bodies =
        tenants.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(50).toList();
    var centre =
        new Centre(
            code.strip(), zh.strip(), en.strip(), address.strip(), unit, region.strip(), bodies);
    return kept(places.put(who, centre), shell);
  }

  @PostMapping(PLACES + "/counters")
  Html counter(
      Actor.Person who,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String centre,
      @RequestParam(defaultValue = "") String zh,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "0") int minutes,
      @RequestParam(defaultValue = "0") int capacity,
      @RequestParam(defaultValue = "0") int ahead,
      @RequestParam(defaultValue = "false") boolean active,
      Shell shell) {
    var counter =
        new Counter(
            code.strip(),
            centre,
            zh.strip(),
            en.strip(),
            List.of(),
            minutes,
            capacity,
            ahead,
            active);
    return kept(places.put(who, counter, hours), shell);
  }
}
