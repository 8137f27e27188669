package org.wenlan.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wenlan.consultation.Submission.Listing;

/** What a consultation keeps beside its file, and a register of one invented patent, in memory. */
final class MemoryConsultations implements ConsultationBook, RightsRegister {
  final Map<String, Kept> listings = new LinkedHashMap<>();
  final Map<String, Opinion> opinions = new LinkedHashMap<>();
  private final Map<String, String> samenesses = new HashMap<>();

  @Override
  public void lock(String sender) {}

  @Override
  public boolean remember(String sender, String key, byte[] digest, Instant at) {
    return true;
  }

  @Override
  public Map<String, Sent> sent(String sender, Collection<String> references) {
    var sent = new HashMap<String, Sent>();
    for (var reference : references) {
      var kept = listings.get(sender + " " + reference);
      if (kept != null) {
        sent.put(reference, new Sent(kept.number(), kept.digest()));
      }
    }
    return sent;
  }

  @Override
  public Map<String, String> same(Collection<String> keys) {
    var same = new HashMap<String, String>();
    keys.forEach(
        key -> Optional.ofNullable(samenesses.get(key)).ifPresent(one -> same.put(key, one)));
    return same;
  }

  @Override
  public void same(Map<String, String> numbers) {
    samenesses.putAll(numbers);
  }

  @Override
  public void apart(String number) {
    samenesses.values().removeIf(number::equals);
  }

  @Override
  public void keep(String sender, List<Kept> rows, Instant at) {
    for (var row : rows) {
      if (listings.put(sender + " " + row.listing().reference(), row) != null) {
        throw new IllegalStateException("Kept twice: " + row);
      }
    }
  }

  @Override
  public List<Listing> listings(String number, int most) {
    var found = new ArrayList<Listing>();
    listings.values().stream()
        .filter(one -> one.number().equals(number))
        .forEach(one -> found.add(one.listing()));
    return found;
  }

  @Override
  public int places(String number) {
    return (int) listings.values().stream().filter(one -> one.number().equals(number)).count();
  }

  @Override
  public void add(Opinion opinion, String digest, String printed, String record, Instant signed) {
    if (opinions.put(opinion.consultation(), opinion) != null) {
      throw new IllegalStateException("Two opinions on " + opinion.consultation());
    }
  }

  @Override
  public Optional<Signed> opinion(String number) {
    return Optional.empty();
  }

  @Override
  public Optional<Signed> verified(String code) {
    return Optional.empty();
  }

  @Override
  public Set<String> interests(UUID person) {
    return Set.of();
  }

  @Override
  public List<Request.Right> look(List<Request.Right> asked, LocalDate day) {
    return asked;
  }

  @Override
  public String claim(Request.Right right) {
    return "An invented lamp comprising: a base; an arm; a shade.";
  }

  @Override
  public List<Opinions.Line> signed(Instant from, Instant until) {
    throw new UnsupportedOperationException("A simulated centre keeps no statistics");
  }

  @Override
  public void result(Opinions.Result result) {
    throw new UnsupportedOperationException("A simulated centre keeps no statistics");
  }

  @Override
  public List<Opinions.Result> results() {
    throw new UnsupportedOperationException("A simulated centre keeps no statistics");
  }
}
