package org.wenlan.loading;

import java.util.LinkedHashSet;
import java.util.List;
import org.wenlan.rights.Claims;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Names;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Claim;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.territory.Regions;

/** What can be told from a record itself, whatever format it came in. */
public final class Completing {
  private Completing() {}

  /** The record with regions, normalised names, canonical symbols and claim references. */
  public static Patent complete(Patent patent) {
    return new Patent(
        patent.number(),
        patent.right(),
        patent.published(),
        patent.application(),
        patent.filed(),
        patent.familyId(),
        patent.titles(),
        patent.abstracts(),
        patent.claims().stream().map(Completing::claim).toList(),
        patent.description(),
        List.copyOf(new LinkedHashSet<>(patent.parties().stream().map(Completing::party).toList())),
        List.copyOf(
            new LinkedHashSet<>(patent.classes().stream().map(Completing::symbol).toList())),
        patent.priorities(),
        patent.citations(),
        patent.events(),
        patent.aliases(),
        patent.others(),
        patent.sources());
  }

  private static Claim claim(Claim claim) {
    return claim.dependsOn().isEmpty()
        ? Claims.of(claim.language(), claim.number(), claim.text())
        : claim;
  }

  private static Party party(Party party) {
    var address = party.address();
    var region =
        party.region() == null && address != null
            ? Regions.locate(address, party.country()).map(Regions.Region::code).orElse(null)
            : party.region();
    var country = party.country() == null && region != null ? "CN" : party.country();
    return new Party(
        party.role(), party.name(), Names.normalise(party.name()), address, country, region);
  }

  private static Symbol symbol(Symbol symbol) {
    return Classes.canonical(symbol.scheme(), symbol.symbol())
        .map(canonical -> new Symbol(symbol.scheme(), canonical, symbol.first()))
        .orElse(symbol);
  }
}
