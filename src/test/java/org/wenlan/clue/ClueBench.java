package org.wenlan.clue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.territory.Units;
import org.wenlan.testing.Figures;
import org.wenlan.testing.Site;

/**
 * {@code ./wenlan bench clue}: invented listings against 20,000 invented names, read from CSV,
 * compared, scored and kept in PostgreSQL by the door that pages use. One listing in ten has a
 * watched name or one that was altered; the others are made of words alone.
 */
final class ClueBench {
  private static final int LISTINGS = 1_000_000;
  private static final int NAMES = 20_000;
  private static final String HAN =
      "雅美佳华丽新康乐宝龙凤金银福禄安泰和顺达利通盛兴隆源远鑫瑞祥云鹤松柏梅兰竹菊春夏秋冬东西南北天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往收藏闰余成岁律吕调阳";
  private static final String WORDS =
      "新款 夏季 男士 女士 纯棉 宽松 短袖 长袖 连衣裙 运动 跑步 休闲 户外 儿童 加厚 保暖 真皮 单肩 双肩 背包 手提 家用 厨房 收纳 台灯 护眼 充电 无线 蓝牙 耳机 手机壳 钢化膜 水杯 保温 不锈钢 "
          + "洗发水 护肤 面膜 口红 香水 零食 坚果 茶叶 礼盒 包邮 正品 官方 旗舰 特价 清仓 shirt summer shoes running lamp bottle charger case original cotton";

  private final Site site = Site.whole();
  private final Clock clock = site.bean(Clock.class);
  private final Random random = new Random(20261129);
  private final List<String> names = new ArrayList<>();
  private final String[] words = WORDS.split(" ");
  private final Figures figures;
  private final int listings;

  private ClueBench(double scale, Figures figures) {
    this.figures = figures;
    this.listings = (int) Math.round(LISTINGS * scale);
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var words = List.of(arguments);
    int at = words.indexOf("--scale");
    double scale = at < 0 ? 1 : Double.parseDouble(words.get(at + 1));
    var figures = new Figures("clue", scale);
    new ClueBench(scale, figures).run();
    System.out.println(words.contains("--json") ? figures.json() : figures.table());
    System.exit(scale >= 1 && !figures.hold() ? 1 : 0);
  }

  private void run() throws IOException {
    var clerk =
        SignedIn.as(site, "Clerk Zhao", site.bean(Units.class).centre(), Role.OFFICER).person();
    watch(clerk);
    long began = System.nanoTime();
    var ready = site.bean(BrandWatch.class).ready(clerk.unit(), LocalDate.now(clock));
    figures.add("clue: names that are watched", ready.index().size(), "names");
    figures.add("clue: index of the names", (System.nanoTime() - began) / 1e9, "s");
    var imports = site.bean(OfferImport.class);
    // A first small file, so that what is measured is a server that runs.
    check(take(imports, clerk, "warm.csv", 20_000) > 0, "nothing");
    int parts = 4;
    for (int part = 0; part < parts; part++) {
      began = System.nanoTime();
      long kept = take(imports, clerk, "part-" + part + ".csv", listings / parts);
      double rate = listings / parts / ((System.nanoTime() - began) / 1e9);
      figures.atLeast(
          "clue: listings a second, quarter " + (part + 1) + " of " + listings,
          rate,
          "listings/s",
          5_000);
      figures.add("clue: kept of them", kept, "listings");
    }
    began = System.nanoTime();
    var clusters = site.bean(Findings.class).clusters(clerk, "", 0, 50, clock.instant());
    figures.atMost("clue: desk", (System.nanoTime() - began) / 1e6, "ms", 2_000);
    figures.add("clue: clusters on its first page", clusters.size(), "");
    began = System.nanoTime();
    var one = clusters.getFirst();
    var found =
        site.bean(Findings.class).cluster(clerk, one.brand(), one.sellerKey(), clock.instant());
    figures.atMost("clue: one cluster", (System.nanoTime() - began) / 1e6, "ms", 200);
    check(!found.isEmpty(), "no listings");
    site.close();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  private void watch(Actor.Person clerk) {
    var seen = new HashSet<String>();
    while (names.size() < NAMES) {
      var name = names.size() % 2 == 0 ? han() : letters();
      if (seen.add(name)) {
        names.add(name);
      }
    }
    var brands = site.bean(BrandWatch.class);
    for (int from = 0; from < NAMES; from += 2_000) {
      int first = from;
      var _ =
          site.bean(TransactionOperations.class)
              .execute(_ -> {
                for (int i = first; i < first + 2_000; i += 2) {
                  var kept =
                      brands.keep(
                          clerk,
                          new WatchedBrand(
                              0,
                              names.subList(i, i + 2),
                              "Invented Works " + i,
                              "",
                              List.of("25"),
                              List.of(words[i % words.length]),
                              BigDecimal.valueOf(500 + i % 1_000),
                              List.of(),
                              LocalDate.of(2020, 1, 1),
                              null,
                              0),
                          clock.instant());
                  check(kept instanceof BrandWatch.Kept.Done, kept.toString());
                }
                return first;
              });
    }
  }

  private String han() {
    var name = new StringBuilder();
    for (int left = 3 + random.nextInt(3); left > 0; left--) {
      name.append(HAN.charAt(random.nextInt(HAN.length())));
    }
    return name.toString();
  }

  private String letters() {
    var name = new StringBuilder();
    for (int left = 3 + random.nextInt(2); left > 0; left--) {
      name.append("bcdfgklmnprstvz".charAt(random.nextInt(15)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return name.toString();
  }

  /** Half of them as they are, half with one letter or character changed. */
  private String altered() {
    var name = new StringBuilder(names.get(random.nextInt(names.size())));
    if (random.nextBoolean()) {
      int at = random.nextInt(name.length());
      name.setCharAt(
          at,
          name.charAt(at) < 128
              ? (char) ('a' + random.nextInt(26))
              : HAN.charAt(random.nextInt(HAN.length())));
    }
    return name.toString();
  }

  private String row(int nth, String file) {
    var title = new StringBuilder();
    boolean named = random.nextInt(10) == 0;
    for (int i = 0; i < 8; i++) {
      title.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
      if (named && i == 2) {
        title.append(' ').append(altered());
      }
    }
    return "%s-%d,invented.example,%s,%s,%d,Shop %d (invented),%s,https://img.invented.example/%d.jpg,,2026-11-29%n"
        .formatted(
            file,
            nth,
            title,
            named && random.nextBoolean() ? altered() : "",
            20 + random.nextInt(900),
            random.nextInt(20_000),
            words[random.nextInt(words.length)],
            random.nextInt(500_000));
  }

  private long take(OfferImport imports, Actor.Person clerk, String name, int rows)
      throws IOException {
    if (imports.take(clerk, name, new Generated(name, rows), clock.instant())
        instanceof OfferImport.Taken.Read(var done)) {
      check(done.rows() == rows && done.rejected() == 0, done.toString());
      return done.kept();
    }
    throw new IllegalStateException(name);
  }

  /** A file that is made while it is read: no disk is measured. */
  private final class Generated extends InputStream {
    private final String name;
    private final int rows;
    private int next;
    private byte[] now =
        "reference,platform,title,brand,price,seller,category,image,url,day\n"
            .getBytes(StandardCharsets.UTF_8);
    private int at;

    Generated(String name, int rows) {
      this.name = name;
      this.rows = rows;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (at == now.length) {
        if (next == rows) {
          return -1;
        }
        now = row(next++, name).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int count = Math.min(most, now.length - at);
      System.arraycopy(now, at, into, from, count);
      at += count;
      return count;
    }
  }
}
