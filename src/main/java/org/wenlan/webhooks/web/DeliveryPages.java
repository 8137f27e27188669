package org.wenlan.webhooks.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Deeds;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.webhooks.Webhooks;
import org.wenlan.webhooks.Webhooks.Delivery;

/** The latest messages to a program, and those that were given up sent again. */
@Controller
class DeliveryPages {
  private static final int ROWS = 200;

  private final Webhooks webhooks;
  private final Clients clients;
  private final Deeds deeds;
  private final Clock clock;

  DeliveryPages(Webhooks webhooks, Clients clients, Deeds deeds, Clock clock) {
    this.webhooks = webhooks;
    this.clients = clients;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** A program and its messages, newest first. */
  record DeliveriesPage(UUID id, String name, String address, List<Delivery> deliveries) {}

  @GetMapping("/clients/{id}/messages")
  Html of(@PathVariable UUID id, Shell shell) {
    return clients.all().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one ->
            Html.page(
                "webhooks/web/deliveries",
                shell.text("webhooks.title"),
                new DeliveriesPage(id, one.name(), one.webhook(), webhooks.of(id, ROWS))))
        .orElseGet(
            () -> Html.refused(Problem.notFound(shell.text("webhooks.unknown", id.toString()))));
  }

  @PostMapping("/clients/{id}/messages")
  Html again(Actor.Person by, @PathVariable UUID id, @RequestParam UUID message) {
    webhooks.again(message, clock.instant());
    deeds.note(by, "send-again", message.toString(), "");
    return Html.see(Address.of("/clients", id.toString(), "messages"));
  }
}
