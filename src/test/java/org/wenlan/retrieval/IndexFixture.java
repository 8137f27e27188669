package org.wenlan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.platform.Database;
import org.wenlan.platform.Settings;
import org.wenlan.platform.TestPostgres;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;

/** A register on a real PostgreSQL with an index of its own folder. */
final class IndexFixture implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

  final Settings settings;
  final Patents patents;
  final TransactionTemplate atomically;
  private final AnnotationConfigApplicationContext context;
  Index index;
  Searches searches;

  IndexFixture() {
    Map<String, String> environment = TestPostgres.environment();
    settings = Settings.read(environment, Path.of("no-such-file"));
    context = new AnnotationConfigApplicationContext();
    var database = Database.open(settings);
    context.registerBean(Database.class, () -> database);
    context.registerBean(
        javax.sql.DataSource.class, database::dataSource, d -> d.setDestroyMethodName(""));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.dataSource()));
    context.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
    var scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*[.]web[.].*")));
    assertThat(scanner.scan("org.wenlan.rights")).isPositive();
    context.refresh();
    patents = context.getBean(Patents.class);
    atomically = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    index = new Index(patents, CLOCK, settings);
    searches = new Searches(index, CLOCK);
  }

  void put(List<Patent> records) {
    var outcomes = atomically.execute(status -> patents.put(records));
    assertThat(outcomes).hasSameSizeAs(records);
  }

  /** An empty register and an index of it in a folder of its own. */
  void empty() {
    assertThat(
            JdbcClient.create(context.getBean(javax.sql.DataSource.class))
                .sql("truncate rights.document cascade")
                .update())
        .isNotNegative();
  }

  /** Closes the index as a stopped process would and opens it again. */
  void reopen() throws java.io.IOException {
    index.close();
    index = new Index(patents, CLOCK, settings);
    searches = new Searches(index, CLOCK);
  }

  @Override
  public void close() throws java.io.IOException {
    index.close();
    context.close();
  }
}
