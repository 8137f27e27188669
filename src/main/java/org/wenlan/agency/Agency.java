package org.wenlan.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** An agency as it stands in the register: its file and what is entered. */
public record Agency(CaseFile file, Entry entry) {
  /** Of its files in the docket. */
  public static final String KIND = "agency";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** For which rights it acts. */
  public enum Kind {
    PATENT,
    TRADEMARK,
    BOTH
  }

  /** Whether it may act. */
  public enum Standing {
    LICENSED,
    CLOSED
  }

  /**
   * What is entered of an agency.
   *
   * @param licence number of its licence or, for a trade mark agency, of its recordal
   * @param region of its seat, GB/T 2260, six digits
   * @param licensed day of the licence, {@code 2018-03-01}
   * @param partners partners or shareholders, as the source writes them; may be empty
   */
  public record Entry(
      String licence,
      String name,
      Kind kind,
      String region,
      String address,
      String licensed,
      Standing standing,
      String partners,
      List<Agent> agents,
      List<Branch> branches) {

    public Entry {
      agents = List.copyOf(agents);
      branches = List.copyOf(branches);
    }

    /** The same with what a new row says of the agency itself. */
    Entry renewed(Entry row) {
      return new Entry(
          licence,
          row.name,
          row.kind,
          row.region,
          row.address,
          row.licensed,
          row.standing,
          row.partners,
          agents,
          branches);
    }

    Entry with(Agent agent) {
      var all = new ArrayList<>(without(agent.certificate()).agents);
      all.add(agent);
      return with(all, branches);
    }

    Entry without(String certificate) {
      return with(
          agents.stream().filter(one -> !one.certificate().equals(certificate)).toList(), branches);
    }

    Entry with(Branch branch) {
      var all = new ArrayList<>(branches);
      all.removeIf(one -> one.name().equals(branch.name()));
      all.add(branch);
      return with(agents, all);
    }

    private Entry with(List<Agent> people, List<Branch> places) {
      return new Entry(
          licence, name, kind, region, address, licensed, standing, partners, people, places);
    }

    /** The day of the licence. */
    public LocalDate since() {
      return LocalDate.parse(licensed);
    }
  }

  /**
   * An agent in practice.
   *
   * @param certificate number of the certificate to practise
   * @param since day on which practice at this agency began; may be empty
   */
  public record Agent(String certificate, String name, String since) {}

  /** A branch. */
  public record Branch(String name, String region, String address) {}

  static Agency of(CaseFile file) {
    return new Agency(file, JSON.readValue(file.body(), Entry.class));
  }

  static String body(Entry entry) {
    return JSON.writeValueAsString(entry);
  }

  /** Number of its licence. */
  public String licence() {
    return entry.licence();
  }
}
