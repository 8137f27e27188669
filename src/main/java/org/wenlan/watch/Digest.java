package org.wenlan.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Families;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;

/**
 * What is remembered of a record, so that its next version can be compared.
 *
 * @param owners applicants and owners, in order
 * @param cited numbers of cited documents, in order
 * @param burdens events that pledge, preserve or license, or end that; day and words
 * @param contents of its texts and classes
 * @param next when its status may change by the day alone
 */
record Digest(
    long document,
    String number,
    String family,
    String status,
    List<String> owners,
    List<String> cited,
    List<String> burdens,
    long contents,
    @Nullable LocalDate next) {

  Digest {
    owners = List.copyOf(owners);
    cited = List.copyOf(cited);
    burdens = List.copyOf(burdens);
  }

  static Digest of(long document, Patent patent, String status, @Nullable LocalDate next) {
    var owners = new TreeSet<String>();
    for (var party : patent.parties()) {
      if (party.role() == Role.APPLICANT || party.role() == Role.OWNER) {
        owners.add(line(party.name()));
      }
    }
    var cited = new TreeSet<String>();
    for (var citation : patent.citations()) {
      var number = citation.patent();
      if (number != null) {
        cited.add(line(number));
      }
    }
    var burdens = new TreeSet<String>();
    for (var event : patent.events()) {
      if (Burdens.isBurden(event)) {
        burdens.add(line((event.date() == null ? "" : event.date() + " ") + event.text()));
      }
    }
    return new Digest(
        document,
        patent.number().toString(),
        Families.key(patent),
        status,
        List.copyOf(owners),
        List.copyOf(cited),
        List.copyOf(burdens),
        contents(patent),
        next);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static long contents(Patent patent) {
    try {
      var sum = MessageDigest.getInstance("SHA-256");
      var texts = new ArrayList<Object>();
      texts.addAll(patent.titles());
      texts.addAll(patent.abstracts());
      patent.claims().forEach(claim -> texts.add(claim.text()));
      patent.description().forEach(paragraph -> texts.add(paragraph.text()));
      texts.addAll(patent.classes());
      for (var text : texts) {
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        sum.update((byte) 0);
      }
      return ByteBuffer.wrap(sum.digest()).getLong();
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("Every Java has SHA-256", every);
    }
  }

  /** What differs from how it was seen last; a record that was never seen is new as a whole. */
  List<Change> since(@Nullable Digest before) {
    if (before == null) {
      return List.of(new Change(Change.Kind.PUBLICATION, "", number));
    }
    var changes = new ArrayList<Change>();
    if (!status.equals(before.status)) {
      changes.add(new Change(Change.Kind.STATUS, before.status, status));
    }
    if (!owners.equals(before.owners)) {
      changes.add(
          new Change(
              Change.Kind.OWNER, String.join("; ", before.owners), String.join("; ", owners)));
    }
    more(before.cited, cited)
        .forEach(number -> changes.add(new Change(Change.Kind.CITATION, "cites", number)));
    more(before.burdens, burdens)
        .forEach(event -> changes.add(new Change(Change.Kind.BURDEN, "", event)));
    if (contents != before.contents) {
      changes.add(new Change(Change.Kind.CONTENTS, "", ""));
    }
    return changes;
  }

  /** What is in the second list and not in the first. */
  static List<String> more(List<String> before, List<String> after) {
    return after.stream().filter(one -> !before.contains(one)).toList();
  }
}
