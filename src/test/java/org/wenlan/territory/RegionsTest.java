package org.wenlan.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.territory.Regions.Level;
import org.wenlan.territory.Regions.Region;

class RegionsTest {

  @Test
  void zhejiangHasElevenCitiesAndNinetyCounties() {
    var cities = Regions.children("330000");
    assertThat(cities).hasSize(11).allMatch(city -> city.level() == Level.CITY);
    assertThat(cities.stream().flatMap(city -> Regions.children(city.code()).stream()).toList())
        .hasSize(90)
        .allMatch(county -> county.level() == Level.COUNTY);
  }

  @Test
  void thereAreThirtyFourProvinces() {
    assertThat(Regions.provinces()).hasSize(34).extracting(Region::code).isSorted();
  }

  @Test
  void everyCodeBeginsWithItsParents() {
    for (var region : RegionTable.SHIPPED.regions()) {
      var parent = region.parent();
      if (parent != null) {
        assertThat(region.code())
            .startsWith(parent.substring(0, region.level() == Level.COUNTY ? 4 : 2));
        assertThat(Regions.contains(parent, region.code())).isTrue();
        assertThat(Regions.contains(region.code(), parent)).isFalse();
      }
    }
  }

  @Test
  void aRegionIsFoundByItsCodeAtAnyLengthAndNamedInBothLanguages() {
    assertThat(Regions.find("33")).isEqualTo(Regions.find("330000"));
    assertThat(Regions.name("330106", Locale.SIMPLIFIED_CHINESE)).isEqualTo("西湖区");
    assertThat(Regions.name("330106", Locale.ENGLISH)).isEqualTo("Xihu District");
    assertThat(Regions.path("331127"))
        .extracting(Region::zh)
        .containsExactly("浙江省", "丽水市", "景宁畲族自治县");
    assertThat(Regions.find("999999")).isEmpty();
    assertThat(Regions.contains("330000", "999999")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "浙江省杭州市西湖区文三路1号 = 330106",
        "310012 浙江省杭州市西湖区某路1号 = 330106",
        "310000 上海市浦东新区某路 = 310000",
        "330106 江西省南昌市某路 = 360000",
        "中国浙江省宁波市江北区某路 = 330205",
        "400020 重庆市江北区某路 = 500000",
        "福建省福州市鼓楼区某路 = 350000",
        "浙江杭州 = 330100",
        "浙江杭州西湖区 = 330106",
        "浙江省杭州市西湖大道1号 = 330100",
        "浙江省杭州市下沙高教园区 = 330100",
        "浙江省宁波市江东区某路 = 330200",
        "浙江省绍兴县柯岩街道 = 330603",
        "浙江省绍兴市上虞市某镇 = 330604",
        "浙江省义乌市某街道 = 330782",
        "浙江慈溪周巷镇 = 330282",
        "浙江省台州地区温岭县 = 331081",
        "浙江省丽水市景宁畲族自治县某乡 = 331127",
        "浙江省 = 330000",
        "义乌市某街道某村 = 330782",
        "杭州市余杭区某路 = 330110",
        "广东 = 440000",
        "广东省 = 440000",
        "广东;44 = 440000",
        "浙江;33 = 330000",
        "44 = 440000",
        "CN-33 = 330000",
        "深圳市南山区某路 = 440000",
        "吉林省吉林市某路 = 220000",
        "青海省海南藏族自治州 = 630000",
        "新疆维吾尔自治区石河子市 = 650000",
        "石河子市某路 = 650000",
        "中国台湾新竹市 = 710000",
        "臺灣新竹科學園區 = 710000",
        "中国香港九龙某道 = 810000",
        "廣東省廣州市天河區 = 440000",
        "文三路1号 西湖区 杭州市 浙江省 = 330106",
        "江苏省南京市上海路1号 = 320000",
      })
  void aChineseAddressIsInTheDeepestRegionThatItNames(String address, String code) {
    assertThat(Regions.locate(address)).map(Region::code).hasValue(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Hangzhou, Zhejiang, CN = 330100",
        "Hangzhou (CN) = 330100",
        "Zhejiang Province = 330000",
        "Zhejiang = 330000",
        "No. 1, Some Road, Xihu District, Hangzhou, Zhejiang 310012, P.R. China = 330106",
        "Xihu District, Nanchang, Jiangxi, CN = 360000",
        "Lin'an, Hangzhou City, Zhejiang Province, CN = 330112",
        "Yuhang Hangzhou Zhejiang CN = 330110",
        "Ningbo City, CN = 330200",
        "Cixi, CN = 330282",
        "Tonglu Xian, Zhejiang, CN = 330122",
        "Taizhou, Zhejiang, CN = 331000",
        "Taizhou, Jiangsu, CN = 320000",
        "Shenzhen, Guangdong, CN = 440000",
        "Shenzhen, CN = 440000",
        "Xi'an, CN = 610000",
        "Xi'an, Shaanxi, China = 610000",
        "Beijing East Road 1, Shanghai, CN = 310000",
        "Nei Mongol, CN = 150000",
        "Hong Kong = 810000",
        "Hsin-Chu, TW = 710000",
        "Fuyang, Hangzhou, CN = 330111",
        "Hang Zhou, Zhe Jiang, CN = 330100",
      })
  void anEnglishAddressIsReadFromTheSmallToTheLarge(String address, String code) {
    assertThat(Regions.locate(address)).map(Region::code).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "CN",
        "中国",
        "330106",
        "江北区某路",
        "西湖区文三路",
        "普陀区某路",
        "北京路12号",
        "Taizhou, CN",
        "Suzhou, CN",
        "Fuyang, CN",
        "Yiwu, CN",
        "Xihu District, CN",
        "Canton, MI",
        "Canton, Ohio, US",
        "Hunan Garden, London, GB",
        "Shanghai Road, Singapore, SG",
        "東京都港区",
        "海南市",
        "愛知県豊田市",
        "50374 Erftstadt, DE",
        "99"
      })
  void whatAnAddressDoesNotNameIsNotGuessed(String address) {
    assertThat(Regions.locate(address)).isEmpty();
  }

  @Test
  void theCountryBesideAnAddressDecides() {
    assertThat(Regions.locate("Hangzhou", "CN")).map(Region::code).hasValue("330100");
    assertThat(Regions.locate("Hangzhou")).isEmpty();
    assertThat(Regions.locate("Canton", "US")).isEmpty();
    assertThat(Regions.locate("Canton", "CN")).map(Region::code).hasValue("440000");
    assertThat(Regions.locate(null, "HK")).map(Region::code).hasValue("810000");
    assertThat(Regions.locate("", "CN")).isEmpty();
    assertThat(Regions.locate("中山市", "JP")).isEmpty();
  }

  @Test
  void everyShippedNameLeadsToItsRegion() {
    for (var region : RegionTable.SHIPPED.regions()) {
      var zh = new StringBuilder();
      var en = new StringBuilder();
      for (var step : Regions.path(region.code())) {
        zh.append(step.zh());
        en.insert(0, step.en() + ", ");
      }
      assertThat(Regions.locate(zh.toString())).as("%s", zh).hasValue(region);
      assertThat(Regions.locate(en + "CN")).as("%s", en).hasValue(region);
    }
    for (var city : RegionTable.SHIPPED.cities()) {
      assertThat(Regions.locate(city.zh()))
          .map(Region::code)
          .as(city.zh())
          .hasValue(city.province());
    }
  }
}
