package org.wenlan.account.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Deeds;
import org.wenlan.account.Role;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;
import org.wenlan.territory.Units;

/** People, programs and deeds, for the administrators of security and audit. */
@Controller
class PeoplePages {
  private static final int DEEDS = 200;

  private final Accounts accounts;
  private final Clients clients;
  private final Deeds deeds;
  private final Units units;

  PeoplePages(Accounts accounts, Clients clients, Deeds deeds, Units units) {
    this.accounts = accounts;
    this.clients = clients;
    this.deeds = deeds;
    this.units = units;
  }

  @Bean
  static MenuEntry peopleEntry() {
    return new MenuEntry("/people", "account.people", 90);
  }

  @Bean
  static MenuEntry clientsEntry() {
    return new MenuEntry("/clients", "account.clients", 91);
  }

  @Bean
  static MenuEntry deedsEntry() {
    return new MenuEntry("/deeds", "account.deeds", 92);
  }

  @GetMapping("/people")
  Html people(Shell shell) {
    return people("", "", shell);
  }

  private Html people(String word, String fault, Shell shell) {
    var page = new PeoplePage(accounts.all(), units.all(), word, fault);
    return Html.page("account/web/people", shell.text("account.people"), page)
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/people")
  Html invite(
      Actor.Person by,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(name = "role", required = false) @Nullable List<Role> roles,
      Shell shell) {
    var given = given(roles);
    if (name.isBlank() || name.length() > 100 || !together(given)) {
      return people("", shell.text("account.invite.wrong"), shell);
    }
    return people(accounts.invite(by, name.strip(), unit, given), "", shell);
  }

  private static Set<Role> given(@Nullable List<Role> roles) {
    return roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
  }

  /** Whether one person may have these roles. */
  private static boolean together(Set<Role> roles) {
    return !roles.isEmpty() && (roles.size() == 1 || roles.stream().noneMatch(Role::administers));
  }

  @PostMapping("/people/{id}")
  Html change(
      Actor.Person by,
      @PathVariable UUID id,
      @RequestParam(name = "role", required = false) @Nullable List<Role> roles,
      @RequestParam(defaultValue = "false") boolean active,
      Shell shell) {
    var given = given(roles);
    if (!together(given) || (by.id().equals(id) && !active)) {
      return people("", shell.text("account.invite.wrong"), shell);
    }
    accounts.change(by, id, given, active);
    return people("", "", shell).saying(Html.Tone.DONE, shell.text("account.changed"));
  }

  @GetMapping("/clients")
  Html clients(Shell shell) {
    return clients(Optional.empty(), "", shell);
  }

  private Html clients(Optional<Clients.Issued> issued, String fault, Shell shell) {
    var page = new ClientsPage(clients.all(), issued.orElse(null), fault);
    return Html.page("account/web/clients", shell.text("account.clients"), page)
        .status(fault.isEmpty() ? 200 : 422);
  }

  @PostMapping("/clients")
  Html register(
      Actor.Person by,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String webhook,
      Shell shell) {
    boolean taken = clients.all().stream().anyMatch(one -> one.name().equals(name.strip()));
    if (name.isBlank() || taken || !webhook.matches("|https?://[^\\s\"<>]{3,500}")) {
      return clients(Optional.empty(), shell.text("account.client.wrong"), shell);
    }
    return clients(
        Optional.of(clients.register(by, name.strip(), unit.strip(), webhook)), "", shell);
  }

  @PostMapping("/clients/{id}")
  Html change(
      Actor.Person by,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean active,
      Shell shell) {
    clients.change(by, id, active);
    return clients(Optional.empty(), "", shell)
        .saying(Html.Tone.DONE, shell.text("account.changed"));
  }

  @GetMapping("/deeds")
  Html deeds(@RequestParam(defaultValue = "9223372036854775807") long before, Shell shell) {
    var page = new DeedsPage(deeds.before(before, DEEDS), DEEDS);
    return Html.page("account/web/deeds", shell.text("account.deeds"), page);
  }
}
