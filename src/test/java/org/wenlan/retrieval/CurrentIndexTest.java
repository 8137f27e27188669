package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patents;
import org.wenlan.testing.GeneratedPatents;
import org.wenlan.testing.Site;

/**
 * Another thread takes changes in, as a server does by itself, while somebody asks for the index to
 * be current.
 */
class CurrentIndexTest {
  private static final int TIMES = 100;

  @Test
  void whoHeardThatTheIndexIsCurrentFindsWhatWasPutIn() throws InterruptedException {
    var generated = new GeneratedPatents(20261130);
    try (var site = Site.whole()) {
      var atomically = new TransactionTemplate(site.bean(PlatformTransactionManager.class));
      var everything = Wanted.all(List.of(new Wanted.Everything()));
      var over = new AtomicBoolean();
      var busy =
          Thread.ofPlatform()
              .start(() -> {
                long taken = 0;
                while (!over.get()) {
                  taken += site.bean(Index.class).catchUp();
                }
                System.out.println("taken in beside it: " + taken);
              });
      try {
        for (long i = 0; i < TIMES; i++) {
          var one = List.of(generated.get(i));
          atomically.executeWithoutResult(
              _ -> assertThat(site.bean(Patents.class).put(one)).hasSize(1));
          assertThat(site.bean(Index.class).current()).isTrue();
          long there = i + 1;
          assertThat(site.bean(Searches.class).count(everything))
              .hasValueSatisfying(found -> assertThat(found).isEqualTo(there));
        }
      } finally {
        over.set(true);
        busy.join();
      }
    }
  }
}
