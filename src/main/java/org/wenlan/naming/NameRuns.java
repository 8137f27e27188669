package org.wenlan.naming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.platform.Round;
import org.wenlan.platform.Settings;
import org.wenlan.rights.Patents;

/**
 * Runs over the names of all records. A server begins one when records have changed and then rest
 * for a while; the command begins one at once. Thread-safe: runs wait for each other.
 */
@Component
public class NameRuns {
  private static final Duration REST = Duration.ofMinutes(5);

  private final Patents patents;
  private final CorpusStore runs;
  private final NameStore names;
  private final Regrouping regrouping;
  private final TransactionTemplate together;
  private final Settings settings;
  private volatile long seen = -1;

  NameRuns(
      Patents patents,
      CorpusStore runs,
      NameStore names,
      Regrouping regrouping,
      TransactionTemplate together,
      Settings settings) {
    this.patents = patents;
    this.runs = runs;
    this.names = names;
    this.regrouping = regrouping;
    this.together = together;
    this.settings = settings;
  }

  /**
   * A run over all records.
   *
   * @param version of the records, as it was at the beginning
   * @param names different names
   * @param keys different names once they are taken apart
   * @param groups what they are put into
   */
  public record Run(Instant at, long version, int names, int keys, int groups) {}

  @Bean
  static Round namingRound(NameRuns runs, Clock clock) {
    return new Round("names", REST, () -> runs.turn(clock.instant()));
  }

  /** One look: a run when the records have changed since the last one and are at rest now. */
  private int turn(Instant at) {
    long version = patents.lastVersion();
    boolean rests = version == seen;
    seen = version;
    if (rests && version > runs.last().map(Run::version).orElse(0L)) {
      var _ = run(at);
    }
    // Never at once again: while a file comes in, its next thousand records would start a run.
    return 0;
  }

  /** The last run; empty before the first one. */
  public Optional<Run> last() {
    return runs.last();
  }

  /** Groups the names of all records. */
  public Run run(Instant at) {
    long version = patents.lastVersion();
    var observed = new Observed();
    patents.forEach(stored -> observed.see(stored.patent()));
    var known = Known.read(settings.home());
    var keys = new HashMap<String, NameKey>();
    observed.names().parallelStream()
        .map(NameKey::of)
        .toList()
        .forEach(key -> keys.put(key.name(), key));
    var rarity = Rarity.of(keys.values());
    var evidence = observed.evidence(known, keys);
    return kept(at, version, keys, observed.documents(), rarity, evidence);
  }

  private Run kept(
      Instant at,
      long version,
      Map<String, NameKey> keys,
      Map<String, Integer> documents,
      Rarity rarity,
      java.util.List<Evidence> evidence) {
    var run =
        together.execute(_ -> {
          names.lock();
          int groups = regrouping.all(keys, documents, rarity, evidence);
          var done = new Run(at, version, keys.size(), rarity.names(), groups);
          runs.done(done);
          return done;
        });
    if (run == null) {
      throw new IllegalStateException("A run came to nothing");
    }
    return run;
  }
}
