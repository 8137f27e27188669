package org.wenlan.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.formats.Reading;
import org.wenlan.loading.Run.Counts;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Putting;

/** Writes batches of one run, each with its file's checkpoint in one transaction. */
final class Writing {
  private final Run run;
  private final RunStore store;
  private final Patents patents;
  private final TransactionTemplate atomically;
  private final Map<Integer, Counts> sums = new HashMap<>();

  Writing(Run run, RunStore store, Patents patents, TransactionTemplate atomically) {
    this.run = run;
    this.store = store;
    this.patents = patents;
    this.atomically = atomically;
  }

  void write(Batch batch) {
    var file = batch.file();
    var before = sums.getOrDefault(file.ordinal(), file.counts());
    var after = atomically.execute(status -> write(batch, before));
    sums.put(file.ordinal(), after);
  }

  private Counts write(Batch batch, Counts before) {
    var file = batch.file();
    var rejects = batch.rejects();
    var outcomes = outcomes(batch);
    var after =
        before.plus(
            new Counts(
                batch.readings().size(),
                count(outcomes, Putting.ADDED),
                count(outcomes, Putting.CHANGED),
                count(outcomes, Putting.SAME),
                rejects.size()));
    store.checkpoint(
        run.id(),
        new Run.File(
            file.ordinal(), file.name(), file.format(), file.note(), file.finished(), after));
    for (Reading.Rejected rejected : rejects) {
      store.reject(run.id(), file.ordinal(), rejected);
    }
    return after;
  }

  private List<Putting> outcomes(Batch batch) {
    var records = batch.patents();
    if (records.isEmpty()) {
      return List.of();
    }
    return run.dry()
        ? records.stream().map(record -> Putting.SAME).toList()
        : patents.put(records.parallelStream().map(Completing::complete).toList());
  }

  private static long count(List<Putting> outcomes, Putting wanted) {
    return outcomes.stream().filter(outcome -> outcome == wanted).count();
  }
}
