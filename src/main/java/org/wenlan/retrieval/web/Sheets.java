package org.wenlan.retrieval.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.query.Field;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.LikeThis;
import org.wenlan.retrieval.Marks;
import org.wenlan.retrieval.Searches;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Wish;
import org.wenlan.retrieval.web.RecordPage.Cited;
import org.wenlan.retrieval.web.RecordPage.ClaimSet;
import org.wenlan.retrieval.web.RecordPage.Dependent;
import org.wenlan.retrieval.web.RecordPage.Form;
import org.wenlan.retrieval.web.RecordPage.Independent;
import org.wenlan.retrieval.web.RecordPage.Member;
import org.wenlan.rights.Claims;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.site.Address;
import org.wenlan.site.Shell;

/** Makes the page of a document. */
@Component
final class Sheets {
  private static final int CITING = 50;
  private static final int DEEPEST = 6;
  private static final int LIKE = 10;

  private final Records records;
  private final Patents patents;
  private final Searches searches;
  private final Searching searching;
  private final ObjectProvider<LikeThis> likes;

  Sheets(
      Records records,
      Patents patents,
      Searches searches,
      Searching searching,
      ObjectProvider<LikeThis> likes) {
    this.likes = likes;
    this.records = records;
    this.patents = patents;
    this.searches = searches;
    this.searching = searching;
  }

  RecordPage of(Patent patent, Shell shell, LocalDate today) {
    var same = records.sameApplication(patent);
    var status = LegalStatus.of(patent, same, today);
    var number = patent.number().toString();
    var title = title(patent, shell.locale());
    var citing = citing(patent);
    var family =
        records.family(patent).stream()
            .map(Stored::patent)
            .filter(other -> !other.number().equals(patent.number()) && !same.contains(other))
            .toList();
    return new RecordPage(
        number,
        printed(patent.number()),
        title,
        patent.titles().stream().filter(other -> !other.equals(title)).toList(),
        status,
        word(status),
        patent,
        same.stream().map(other -> member(other, shell, today)).toList(),
        Bibliography.of(patent, shell.locale()),
        claims(patent),
        shell.here().first("claims").equals("independent"),
        cites(patent),
        citing.hits().stream().map(hit -> member(hit.card(), shell.locale())).toList(),
        search(new Wanted.Number(Field.CT, number, false)),
        citing.documents(),
        family.stream().map(other -> member(other, shell, today)).toList(),
        search(new Wanted.Number(Field.FAM, number, false)),
        patent.events().reversed(),
        numbers(patent),
        marks(patent, shell),
        like(patent, shell.locale()));
  }

  private List<Member> like(Patent patent, Locale language) {
    return likes.stream()
        .flatMap(like -> like.nearest(patent, LIKE).stream())
        .map(card -> member(card, language))
        .toList();
  }

  private Marks marks(Patent patent, Shell shell) {
    var asked = Asked.of(shell.here());
    return searching.read(asked.typed(), asked.dialect()) instanceof Understood query
            && !(query.wanted() instanceof Wanted.Everything)
        ? searches.marks(query.wanted(), patent)
        : Marks.NONE;
  }

  /** A line about a document of the register. */
  Member member(Patent patent, Shell shell, LocalDate today) {
    var title = title(patent, shell.locale());
    var status = LegalStatus.of(patent, records.sameApplication(patent), today);
    return new Member(
        patent.number().toString(),
        Address.of("/patents", patent.number().toString()),
        title.text(),
        shell.lang(title.language()),
        patent.published(),
        word(status));
  }

  private static Member member(Card card, Locale language) {
    return new Member(
        card.number(),
        Address.of("/patents", card.number()),
        card.title(language.getLanguage()),
        null,
        card.published(),
        card.status());
  }

  private static String word(LegalStatus status) {
    return status.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String printed(PublicationNumber number) {
    return number.original();
  }

  private static Patent.Text title(Patent patent, Locale language) {
    return patent.titles().stream()
        .filter(title -> title.language().equals(language.getLanguage()))
        .findFirst()
        .or(() -> patent.titles().stream().findFirst())
        .orElseGet(() -> new Patent.Text("und", printed(patent.number())));
  }

  static Address search(Wanted wanted) {
    return Address.of("/search").with("q", Narrowing.printed(wanted));
  }

  private Answer.Found citing(Patent patent) {
    var wanted = new Wanted.Number(Field.CT, patent.number().toString(), false);
    return searches.search(wanted, Wish.first(CITING)) instanceof Answer.Found found
        ? found
        : new Answer.Found(0, -1, List.of(), Map.of(), "", 0);
  }

  private static List<ClaimSet> claims(Patent patent) {
    var sets = new LinkedHashMap<String, List<Independent>>();
    var dependent = new ArrayList<Dependent>();
    for (var branch : Claims.tree(patent.claims()).reversed()) {
      var claim = branch.claim();
      if (branch.depth() > 0) {
        dependent.addFirst(
            new Dependent(claim.number(), Math.min(branch.depth(), DEEPEST), claim.text()));
      } else {
        sets.computeIfAbsent(claim.language(), _ -> new ArrayList<>())
            .addFirst(new Independent(claim.number(), claim.text(), List.copyOf(dependent)));
        dependent.clear();
      }
    }
    return sets.reversed().entrySet().stream()
        .map(set -> new ClaimSet(set.getKey(), count(set.getValue()), set.getValue()))
        .toList();
  }

  private static int count(List<Independent> independent) {
    return independent.stream().mapToInt(claim -> 1 + claim.dependent().size()).sum();
  }

  private List<Cited> cites(Patent patent) {
    var numbers = patent.citations().stream().map(Patent.Citation::patent).filter(Objects::nonNull);
    var here = patents.find(numbers.distinct().toList());
    return patent.citations().stream().map(citation -> cited(citation, here)).toList();
  }

  private static Cited cited(Patent.Citation citation, Map<String, Stored> here) {
    var number = citation.patent();
    var stored = number == null ? null : here.get(number);
    var text = citation.text();
    return new Cited(
        number != null ? number : text == null ? "" : text,
        stored == null ? null : Address.of("/patents", String.valueOf(number)),
        stored != null || number == null
            ? null
            : search(new Wanted.Number(Field.CT, number, false)),
        citation.category(),
        citation.origin().name().toLowerCase(Locale.ROOT),
        stored == null ? text(number, text) : firstTitle(stored.patent()));
  }

  private static @Nullable String text(@Nullable String number, @Nullable String text) {
    return number == null ? null : text;
  }

  private static @Nullable String firstTitle(Patent patent) {
    return patent.titles().isEmpty() ? null : patent.titles().getFirst().text();
  }

  private static List<Form> numbers(Patent patent) {
    var forms = new ArrayList<Form>();
    forms.add(new Form("publication", "wenlan", patent.number().toString()));
    var application = patent.application();
    if (application != null) {
      forms.add(new Form("application", "wenlan", application.key()));
    }
    patent.priorities().forEach(one -> forms.add(new Form("priority", "wenlan", one.number())));
    patent
        .aliases()
        .forEach(alias ->
            forms.add(
                new Form(alias.of().name().toLowerCase(Locale.ROOT), alias.form(), alias.text())));
    return forms.stream().distinct().toList();
  }
}
