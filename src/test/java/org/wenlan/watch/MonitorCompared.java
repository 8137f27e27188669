package org.wenlan.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.testing.Figures;
import org.wenlan.wording.Words;

/** Lucene's monitor with the same queries, its multipass presearcher and documents in batches. */
final class MonitorCompared implements AutoCloseable {
  private static final int BATCH = 100;
  private static final int PASSES = 3;
  private static final int TRIED = 40;

  private final Arrivals arrivals;
  private final Monitor monitor;
  private final MultiReader none = new MultiReader();
  private final double registered;

  MonitorCompared(Arrivals arrivals, List<Wanted> wanted) throws IOException {
    this.arrivals = arrivals;
    this.monitor =
        new Monitor(
            Words.ANALYZER,
            new MultipassTermFilteredPresearcher(PASSES),
            new MonitorConfiguration().setQueryUpdateBufferSize(1_000));
    long began = System.nanoTime();
    for (int from = 0; from < wanted.size(); from += 1_000) {
      var some = new ArrayList<MonitorQuery>();
      for (int i = from; i < Math.min(wanted.size(), from + 1_000); i++) {
        some.add(query(i, wanted.get(i)));
      }
      monitor.register(some);
    }
    this.registered = WatchBench.seconds(began);
  }

  private MonitorQuery query(int id, Wanted wanted) {
    return new MonitorQuery(Integer.toString(id), arrivals.query(wanted, none));
  }

  double registered() {
    return registered;
  }

  List<long[]> match(List<Document> documents) {
    var found = new ArrayList<long[]>();
    try {
      for (int from = 0; from < documents.size(); from += BATCH) {
        var some =
            documents.subList(from, Math.min(documents.size(), from + BATCH)).stream()
                .map(MonitorCompared::indexed)
                .toArray(Document[]::new);
        var matches = monitor.match(some, QueryMatch.SIMPLE_MATCHER);
        for (int i = 0; i < some.length; i++) {
          found.add(
              matches.getMatches(i).stream()
                  .mapToLong(match -> Long.parseLong(match.getQueryId()))
                  .toArray());
        }
      }
      return found;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  /** Without what is only shown or counted: the monitor takes no doc values twice. */
  private static Document indexed(Document whole) {
    var document = new Document();
    for (var field : whole) {
      if (field.fieldType().indexOptions() != IndexOptions.NONE
          || field.fieldType().pointDimensionCount() > 0) {
        document.add(field);
      }
    }
    return document;
  }

  void registering(Figures report, List<Wanted> wanted) throws IOException {
    var put = new ArrayList<Double>();
    var removed = new ArrayList<Double>();
    for (int i = 0; i < TRIED; i++) {
      long began = System.nanoTime();
      monitor.register(query(wanted.size() + i, wanted.get(i)));
      put.add((System.nanoTime() - began) / 1e6);
      began = System.nanoTime();
      monitor.deleteById(Integer.toString(wanted.size() + i));
      removed.add((System.nanoTime() - began) / 1e6);
    }
    Collections.sort(put);
    Collections.sort(removed);
    report.add("monitor: registering one, p95", put.get(TRIED * 95 / 100), "ms");
    report.add("monitor: withdrawing one, p95", removed.get(TRIED * 95 / 100), "ms");
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
