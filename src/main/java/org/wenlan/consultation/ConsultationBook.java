package org.wenlan.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wenlan.consultation.Submission.Listing;

/** What a consultation keeps beside its case file: PostgreSQL, and in the simulation a map. */
interface ConsultationBook {

  /** A listing that was sent before. */
  record Sent(String number, byte[] digest) {}

  /** A listing to keep. */
  record Kept(String number, Listing listing, byte[] digest) {}

  /** Whoever takes the same sender's questions waits until the transaction of the first is over. */
  void lock(String sender);

  /** Whether this body, or none, was sent under this key before. */
  boolean remember(String sender, String key, byte[] digest, Instant at);

  /** What was sent before under these references, by reference. */
  Map<String, Sent> sent(String sender, Collection<String> references);

  /** Cases of these kinds of sameness, by key. */
  Map<String, String> same(Collection<String> keys);

  /** Cases by their kind of sameness. */
  void same(Map<String, String> numbers);

  /** Nothing joins this case any more. */
  void apart(String number);

  void keep(String sender, List<Kept> rows, Instant at);

  List<Listing> listings(String number, int most);

  int places(String number);

  /** Adds a signed opinion, with the print's and the record's SHA-256. */
  void add(Opinion opinion, String digest, String printed, String record, Instant signed);

  Optional<Signed> opinion(String number);

  Optional<Signed> verified(String code);

  /** A signed opinion as it is kept. */
  record Signed(String record, String digest, String printed) {}

  Set<String> interests(UUID person);

  List<Opinions.Line> signed(Instant from, Instant until);

  void result(Opinions.Result result);

  List<Opinions.Result> results();
}
