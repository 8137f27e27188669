package org.wenlan.clue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.clue.BrandWatch;
import org.wenlan.clue.OfferImport;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Brands and listings of an invented market, and those who watch it. Everything is invented. */
final class InventedListings {
  static final String BRANDS =
      """
      names,holder,right,classes,categories,price,sellers,since
      Wenlan Lamps; 文澜灯具,Invented Lamp Works,9000001,11,台灯; 灯具,1000,文澜灯具旗舰店,2020-01-01
      Orvalis; 奥瓦利,Invented Shoe Works,9000002,25,跑鞋,800,,2020-01-01
      x,Invented Nobody,9000003,,,,,2020-01-01
      """;

  static final String LISTINGS =
      """
      reference,platform,title,brand,price,seller,category,image,url,day
      a1,invented.example,文瀾燈具 同款 台灯 1:1 复刻,,99,便宜灯铺(虚构),台灯,https://img.invented.example/1.jpg,https://shop.invented.example/a1,2026-11-20
      a2,invented.example,文斓灯具 护眼台灯 高仿,,120,便宜灯铺(虚构),台灯,https://img.invented.example/2.jpg,https://shop.invented.example/a2,2026-11-20
      a3,invented.example,文澜灯具 正品台灯,文澜灯具,980,文澜灯具旗舰店,台灯,,,2026-11-20
      a4,invented.example,0rvalis running shoes replica,0rvalis,120,Shoe Corner (invented),跑鞋,https://img.invented.example/1.jpg,,2026-11-21
      a5,invented.example,夏季纯棉T恤,,39,某店(虚构),T恤,,,2026-11-21
      ,invented.example,没有编号,,39,某店(虚构),T恤,,,2026-11-21
      a7,invented.example,价格不对,,三十九,某店(虚构),T恤,,,2026-11-21
      """;

  final Site site = Site.whole();
  final Clock clock = site.bean(Clock.class);
  final Someone officer = as("Officer Zhao", Role.OFFICER);
  final Someone second = as("Officer Qian", Role.OFFICER, Role.HEAD);
  final Someone head = as("Head Wu", Role.HEAD);
  final Someone records = as("Records Li", Role.RECORDS, Role.OFFICER);
  final Someone stranger = SignedIn.as(site, "Elsewhere Zheng", "elsewhere", Role.OFFICER);

  Someone as(String name, Role... roles) {
    return SignedIn.as(site, name, site.bean(Units.class).centre(), roles);
  }

  BrandWatch.Table brands(String csv) {
    try {
      return site.bean(BrandWatch.class).load(officer.person(), in(csv), clock.instant());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  OfferImport.Taken take(String name, String rows) {
    try {
      return site.bean(OfferImport.class).take(records.person(), name, in(rows), clock.instant());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first address in a page that begins so. */
  static String link(String body, String begin) {
    var found = Pattern.compile("href=\"(" + begin + "[^\"]*)\"").matcher(body);
    assertThat(found.find()).as(begin + " in " + body).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  /** Makes a clue of the cluster of a brand and a seller. */
  String take(long brand, String seller) {
    var taken = officer.post(site, "/monitoring/clusters/" + brand + "/take", "seller", seller);
    done(taken);
    return taken.headers().firstValue("Location").orElseThrow();
  }

  HttpResponse<String> step(Someone who, String file, String act, String... fields) {
    var found =
        Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
            .matcher(officer.get(site, file).body() + head.get(site, file).body());
    var all = new String[fields.length + 2];
    all[0] = "version";
    all[1] = found.find() ? found.group(1) : "0";
    System.arraycopy(fields, 0, all, 2, fields.length);
    return who.post(site, file + "/" + act, all);
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  static void refused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains(why);
  }
}
