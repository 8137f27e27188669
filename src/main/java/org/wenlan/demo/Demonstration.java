package org.wenlan.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.loading.Completing;
import org.wenlan.retrieval.Index;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;

/** Fills an empty register with the invented region and waits until it can be searched. */
@Component
public class Demonstration {
  private static final long SEED = 20261123;
  private static final int APPLICATIONS = 4_000;
  private static final int BATCH = 500;

  private final Patents patents;
  private final Index index;
  private final TransactionTemplate atomically;

  Demonstration(Patents patents, Index index, PlatformTransactionManager transactions) {
    this.patents = patents;
    this.index = index;
    this.atomically = new TransactionTemplate(transactions);
  }

  /**
   * Fills the register when it is empty; a register that holds anything is left alone.
   *
   * @return how many documents the register holds then
   */
  public long fill() {
    if (patents.count() == 0) {
      var batch = new ArrayList<Patent>();
      new DemoRegion(SEED)
          .documents(APPLICATIONS)
          .forEach(patent -> {
            batch.add(patent);
            if (batch.size() == BATCH) {
              put(batch);
              batch.clear();
            }
          });
      put(batch);
    }
    if (!index.current()) {
      throw new IllegalStateException("The index did not catch up with the demonstration");
    }
    return patents.count();
  }

  private void put(List<Patent> batch) {
    if (!batch.isEmpty()) {
      var complete = batch.stream().map(Completing::complete).toList();
      atomically.executeWithoutResult(status -> {
        var outcomes = patents.put(complete);
        if (outcomes.size() != complete.size()) {
          throw new IllegalStateException("The region was not written whole");
        }
      });
    }
  }
}
