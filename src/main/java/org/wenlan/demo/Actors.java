package org.wenlan.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invented applicants and inventors. */
final class Actors {
  private static final String[] FIRST = {
    "云栖", "青澜", "星河", "松月", "海棠", "远帆", "银杏", "听泉", "竹溪", "晨曦", "鹤鸣", "朗润", "沐风", "锦川", "望舒"
  };
  private static final String[] FIRST_ENGLISH = {
    "Yunqi",
    "Qinglan",
    "Xinghe",
    "Songyue",
    "Haitang",
    "Yuanfan",
    "Yinxing",
    "Tingquan",
    "Zhuxi",
    "Chenxi",
    "Heming",
    "Langrun",
    "Mufeng",
    "Jinchuan",
    "Wangshu"
  };
  private static final String[] TRADE = {"智能科技", "新材料", "精密机械", "电器", "生物医药", "新能源", "纺织", "日用品"};
  private static final String[] TRADE_ENGLISH = {
    "Intelligent Technology",
    "New Materials",
    "Precision Machinery",
    "Electric",
    "Biomedicine",
    "New Energy",
    "Textile",
    "Household Goods"
  };
  private static final String[] PLACE = {
    "杭州市西湖区", "杭州市余杭区", "宁波市鄞州区", "宁波市慈溪市", "温州市鹿城区", "温州市乐清市", "嘉兴市南湖区", "湖州市吴兴区",
    "湖州市安吉县", "绍兴市柯桥区", "绍兴市诸暨市", "金华市义乌市", "金华市永康市", "衢州市柯城区", "舟山市定海区", "台州市玉环市",
    "台州市黄岩区", "丽水市莲都区", "杭州市桐庐县"
  };
  private static final String[] SURNAME = {
    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "张",
    "孔"
  };
  private static final String[] SURNAME_ENGLISH = {
    "Zhao", "Qian", "Sun", "Li", "Zhou", "Wu", "Zheng", "Wang", "Feng", "Chen", "Shen", "Han",
    "Yang", "Zhu", "Qin", "Xu", "He", "Lü", "Zhang", "Kong"
  };
  private static final String[] GIVEN = {
    "知远", "若水", "明轩", "思齐", "雨桐", "子墨", "静姝", "文博", "乐山", "清如", "一诺", "景行"
  };
  private static final String[] GIVEN_ENGLISH = {
    "Zhiyuan",
    "Ruoshui",
    "Mingxuan",
    "Siqi",
    "Yutong",
    "Zimo",
    "Jingshu",
    "Wenbo",
    "Leshan",
    "Qingru",
    "Yinuo",
    "Jingxing"
  };

  private Actors() {}

  /** An applicant; "演示" and "Demo" in the name say that there is no such firm. */
  record Firm(String name, String english, String address, String addressEnglish) {}

  /** An inventor. */
  record Person(String name, String english) {}

  static List<Firm> firms(RandomGenerator random) {
    var firms = new ArrayList<Firm>();
    for (int i = 0; i < FIRST.length; i++) {
      for (int j = 0; j < TRADE.length; j++) {
        var place = PLACE[random.nextInt(PLACE.length)];
        firms.add(
            new Firm(
                FIRST[i] + TRADE[j] + "（演示）有限公司",
                FIRST_ENGLISH[i] + " " + TRADE_ENGLISH[j] + " (Demo) Co., Ltd.",
                "浙江省" + place + "虚构路" + (1 + random.nextInt(300)) + "号",
                "Zhejiang"));
      }
    }
    return firms;
  }

  static Person person(RandomGenerator random) {
    int surname = random.nextInt(SURNAME.length);
    int given = random.nextInt(GIVEN.length);
    return new Person(
        SURNAME[surname] + GIVEN[given], SURNAME_ENGLISH[surname] + ", " + GIVEN_ENGLISH[given]);
  }
}
