package org.wenlan.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.rights.Classes;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.territory.Regions;

/**
 * The records as tables that SQL can count, one for each list of a record and each with the indexes
 * that its questions want: how a landscape is made without an index of its own.
 */
final class RecordTables {
  private final JdbcClient sql;
  private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();

  RecordTables(JdbcClient sql) {
    this.sql = sql;
    for (var statement :
        """
        create schema bench;
        create table bench.record (id int primary key, number text, filed date, published date, status text);
        create table bench.party (id int, role text, name text);
        create table bench.class (id int, main text, subclass text);
        create table bench.field (id int, field int);
        create table bench.region (id int, city text);
        create table bench.cite (id int, cited text)\
        """
            .split(";")) {
      int _ = sql.sql(statement).update();
    }
  }

  void add(Stored stored, LocalDate today) {
    var patent = stored.patent();
    var id = (int) stored.id();
    var status = LegalStatus.of(patent, List.of(), today).getClass().getSimpleName();
    row("record", id, patent.number().withoutKind(), patent.filed(), patent.published(), status);
    patent.parties().stream()
        .filter(party -> party.role() == Role.APPLICANT || party.role() == Role.INVENTOR)
        .map(party -> List.of(party.role().name().toLowerCase(Locale.ROOT), party.name()))
        .distinct()
        .forEach(party -> row("party", id, party.get(0), party.get(1)));
    var mains = new TreeSet<String>();
    var fields = new TreeSet<Integer>();
    for (var symbol : patent.classes()) {
      mains.add(symbol.symbol().replaceFirst("/.*", "/00"));
      Classes.field(symbol.symbol()).ifPresent(fields::add);
    }
    mains.forEach(main -> row("class", id, main, main.substring(0, 4)));
    fields.forEach(field -> row("field", id, field));
    var cities = new TreeSet<String>();
    for (var party : patent.parties()) {
      var region = party.region();
      if (region != null) {
        Regions.path(region).stream()
            .filter(each -> each.level() == Regions.Level.CITY)
            .forEach(each -> cities.add(each.code()));
      }
    }
    cities.forEach(city -> row("region", id, city));
    var cited = new TreeSet<String>();
    for (var citation : patent.citations()) {
      var number = citation.patent();
      if (number != null) {
        cited.add(number.replaceFirst("[A-Z]\\d?$", ""));
      }
    }
    cited.forEach(number -> row("cite", id, number));
  }

  private void row(String table, @org.jspecify.annotations.Nullable Object... cells) {
    var texts = new ArrayList<String>();
    for (var cell : cells) {
      texts.add(cell == null ? "" : cell.toString());
    }
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(texts);
  }

  /** Writes what was added, a column of all rows as one array. */
  void flush() {
    rows.forEach((table, of) -> {
      if (of.isEmpty()) {
        return;
      }
      int width = of.getFirst().size();
      var names = new ArrayList<String>();
      for (int c = 0; c < width; c++) {
        names.add("cast(:c%d as text[])".formatted(c));
      }
      var types =
          sql.sql(
                  "select string_agg('cast(nullif(v.c' || (ordinal_position - 1) || ', '''') as '"
                      + " || data_type || ')', ', ' order by ordinal_position) from information_schema.columns"
                      + " where table_schema = 'bench' and table_name = :table")
              .param("table", table)
              .query(String.class)
              .single();
      var columns = new ArrayList<String>();
      for (int c = 0; c < width; c++) {
        columns.add("c" + c);
      }
      var statement =
          sql.sql(
              "insert into bench.%s select %s from unnest(%s) as v(%s)"
                  .formatted(table, types, String.join(", ", names), String.join(", ", columns)));
      for (int c = 0; c < width; c++) {
        int at = c;
        statement =
            statement.param(
                "c" + c, of.stream().map(cells -> cells.get(at)).toArray(String[]::new));
      }
      int _ = statement.update();
    });
    rows.clear();
  }

  void ready() {
    for (var statement :
        """
        create index on bench.record (filed);
        create index on bench.record (number);
        create index on bench.party (id);
        create index on bench.party (role, name);
        create index on bench.class (id);
        create index on bench.field (id);
        create index on bench.region (id);
        create index on bench.cite (cited);
        analyze bench.record; analyze bench.party; analyze bench.class;
        analyze bench.field; analyze bench.region; analyze bench.cite\
        """
            .split(";")) {
      int _ = sql.sql(statement).update();
    }
  }

  /** One question for each picture, of the documents filed in these days. */
  static Map<String, String> questions(LocalDate from, LocalDate to) {
    var in = "r.filed between '%s' and '%s'".formatted(from, to);
    var top =
        "(select p.name, count(*) n from bench.party p join bench.record r using (id) where "
            + in
            + " and p.role = 'applicant' group by 1 order by 2 desc, 1 limit 15)";
    var asked = new LinkedHashMap<String, String>();
    asked.put(
        "filed",
        "select extract(year from r.filed), count(distinct r.id), count(distinct p.name) from"
            + " bench.record r left join bench.party p on p.id = r.id and p.role = 'applicant'"
            + " where "
            + in
            + " group by 1");
    asked.put(
        "published",
        "select extract(year from r.published), count(*) from bench.record r where "
            + in
            + " group by 1");
    asked.put("applicants", ranked("party", "t.name", in + " and t.role = 'applicant'"));
    asked.put("inventors", ranked("party", "t.name", in + " and t.role = 'inventor'"));
    asked.put(
        "co-applicants",
        "select a.name, b.name, count(*) from bench.party a join bench.party b on a.id = b.id and"
            + " a.name < b.name join bench.record r on r.id = a.id where a.role = 'applicant' and"
            + " b.role = 'applicant' and "
            + in
            + " group by 1, 2 order by 3 desc limit 30");
    asked.put("fields", ranked("field", "t.field", in));
    asked.put("groups", ranked("class", "t.main", in));
    asked.put("cities", ranked("region", "t.city", in));
    asked.put(
        "status", "select r.status, count(*) from bench.record r where " + in + " group by 1");
    asked.put(
        "field-year",
        "select t.field, extract(year from r.filed), count(*) from bench.field t join bench.record"
            + " r using (id) where "
            + in
            + " group by 1, 2");
    asked.put(
        "applicant-field",
        "select p.name, t.field, count(*) from bench.party p join bench.field t using (id) join"
            + " bench.record r using (id) where "
            + in
            + " and p.role = 'applicant' and p.name in (select name from "
            + top
            + " top) group by 1, 2");
    asked.put(
        "citing",
        "select r.number, count(*) from bench.record r join bench.cite c on c.cited = r.number"
            + " where "
            + in
            + " group by 1 order by 2 desc limit 20");
    return asked;
  }

  private static String ranked(String table, String value, String where) {
    return "select "
        + value
        + ", count(*) from bench."
        + table
        + " t join bench.record r using (id) where "
        + where
        + " group by 1 order by 2 desc, 1 limit 35";
  }
}
