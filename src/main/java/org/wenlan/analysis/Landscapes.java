package org.wenlan.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wenlan.analysis.Landscape.Naming;
import org.wenlan.columns.Hits;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Facet;
import org.wenlan.retrieval.Searches;
import org.wenlan.territory.Regions;

/** The door to landscapes: tables and figures of all hits of a search, however many. */
@Component
public class Landscapes {
  private static final String INDUSTRIES = "industry-";

  /** Each makes tables from the hits. */
  private interface Making extends Function<Basis, List<Table>> {}

  private static final Map<String, Making> MAKING = new LinkedHashMap<>();

  /** What is made of one result alone. */
  private static final Set<String> ALONE =
      Set.of(
          "co-applicants",
          "who-cites",
          "cited",
          "citing",
          "field-year",
          "applicant-field",
          "applicant-year",
          "gap-year",
          "gap-applicant");

  static {
    put("figures", KeyFigures::of);
    put("filed", Trends::filed);
    put("published", Trends::published);
    put("applicants", basis -> Rankings.withFractions(basis, "applicants", Facet.APPLICANT));
    put("co-applicants", Networks::coApplicants);
    put("applicant-year", Technology::applicantsByYear);
    put("inventors", basis -> Rankings.of(basis, "inventors", Facet.INVENTOR));
    put("agents", basis -> Rankings.of(basis, "agents", Facet.AGENT));
    put("fields", Technology::fields);
    put("field-year", Technology::fieldsByYear);
    put("applicant-field", Technology::applicantsByField);
    put("gap-year", WhiteSpots::years);
    put("gap-applicant", WhiteSpots::applicants);
    put("sections", basis -> Rankings.whole(basis, "sections", Facet.SECTION));
    put("classes", basis -> Rankings.of(basis, "classes", Facet.CLASS));
    put("subclasses", basis -> Rankings.of(basis, "subclasses", Facet.SUBCLASS));
    put("groups", basis -> Rankings.of(basis, "groups", Facet.GROUP));
    MAKING.put(INDUSTRIES, Technology::industries);
    put("countries", basis -> regions(basis, "countries", Landscapes::country));
    put("provinces", basis -> regions(basis, "provinces", code -> code.matches("\\d\\d0000")));
    put("cities", basis -> regions(basis, "cities", Landscapes::city));
    put("status", basis -> Rankings.whole(basis, "status", Facet.STATUS));
    put("age", Trends::age);
    put("rights", basis -> Rankings.whole(basis, "rights", Facet.RIGHT));
    put("kinds", basis -> Rankings.of(basis, "kinds", Facet.KIND));
    put("offices", basis -> Rankings.of(basis, "offices", Facet.OFFICE));
    put("who-cites", Networks::whoCites);
    put("cited", Networks::cited);
    put("citing", Networks::citing);
  }

  private final Searches searches;
  private final Industries industries;
  private final ApplicantGroups groups;
  private final Clock clock;

  Landscapes(Searches searches, Industries industries, ApplicantGroups groups, Clock clock) {
    this.searches = searches;
    this.industries = industries;
    this.groups = groups;
    this.clock = clock;
  }

  private static void put(String id, Function<Basis, Table> making) {
    MAKING.put(id, basis -> List.of(making.apply(basis)));
  }

  private static Table regions(Basis basis, String id, java.util.function.Predicate<String> which) {
    return Rankings.some(basis, id, Facet.REGION, which);
  }

  private static boolean country(String code) {
    return code.matches("[A-Z]{2}");
  }

  private static boolean city(String code) {
    return code.matches("\\d{4}00")
        && !code.endsWith("0000")
        && Regions.find(code).map(region -> region.level() == Regions.Level.CITY).orElse(false);
  }

  /** The ids of the tables that there can be, in the order of a landscape. */
  public List<String> tables() {
    var ids = new ArrayList<>(MAKING.keySet());
    ids.remove(INDUSTRIES);
    industries.all().stream()
        .map(industry -> INDUSTRIES + industry.table().id())
        .distinct()
        .forEach(ids::add);
    return ids;
  }

  /**
   * Makes the landscape of one search, or of two beside each other.
   *
   * @param wanted one or two
   * @param only the ids of the tables to make; all when empty
   * @param grouped whether all names of a group count as one applicant, where there are groups
   */
  public Outcome of(List<Wanted> wanted, Set<String> only, boolean grouped) {
    var there = groups.now();
    var naming = there.isEmpty() ? Naming.UNGROUPED : grouped ? Naming.GROUPED : Naming.WRITTEN;
    var bodies = grouped ? there.orElse(Bodies.AS_WRITTEN) : Bodies.AS_WRITTEN;
    return of(wanted, only, LocalDate.now(clock), naming, bodies);
  }

  /** Whether a table can show two results beside each other. */
  public boolean compares(String table) {
    return !ALONE.contains(table);
  }

  /**
   * The same as on a day, with every name for itself: made again, it differs only by what documents
   * there are.
   *
   * @param today from which ages are told and whole years are counted back
   */
  public Outcome of(List<Wanted> wanted, Set<String> only, LocalDate today) {
    return of(wanted, only, today, Naming.WRITTEN, Bodies.AS_WRITTEN);
  }

  private Outcome of(
      List<Wanted> wanted, Set<String> only, LocalDate today, Naming naming, Bodies bodies) {
    boolean compared = wanted.size() > 1;
    boolean withIndustries =
        only.isEmpty() || only.stream().anyMatch(id -> id.startsWith(INDUSTRIES));
    var making =
        MAKING.entrySet().stream()
            .filter(one ->
                one.getKey().equals(INDUSTRIES)
                    ? withIndustries
                    : only.isEmpty() || only.contains(one.getKey()))
            .filter(one -> !compared || !ALONE.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    var kept = withIndustries ? industries.all() : List.<Industry>of();
    var asked = new ArrayList<>(wanted);
    asked.add(new Wanted.Everything());
    kept.forEach(industry -> asked.add(industry.wanted()));
    var tables = new AtomicReference<List<Table>>(List.of());
    var documents = new ArrayList<Long>();
    var answer =
        searches.over(
            asked,
            hits -> {
              var results = hits.subList(0, wanted.size()).stream().map(bodies::of).toList();
              results.forEach(result -> documents.add(result.documents()));
              var basis =
                  new Basis(results, hits.get(wanted.size()), map(kept, hits), bodies, today);
              tables.set(
                  making.parallelStream()
                      .flatMap(one -> one.apply(basis).stream())
                      .filter(table -> !table.lines().isEmpty())
                      .filter(table -> only.isEmpty() || only.contains(table.id()))
                      .toList());
            });
    return switch (answer) {
      case Answer.Refused why -> new Outcome.Refused(why);
      case Answer.Found found ->
          new Outcome.Made(
              new Landscape(
                  documents,
                  found.position(),
                  today,
                  naming,
                  bodies.among(tables.get()),
                  tables.get()));
    };
  }

  private static Map<Industry, Hits> map(List<Industry> industries, List<Hits> hits) {
    var map = new LinkedHashMap<Industry, Hits>();
    for (int i = 0; i < industries.size(); i++) {
      map.put(industries.get(i), hits.get(hits.size() - industries.size() + i));
    }
    return map;
  }
}
