package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one field is called and takes: the builder page, the help and the reader use the same list.
 * The sentence about a field is the message {@code query.field.<name>}, whose only argument is an
 * example.
 *
 * @param field the field
 * @param takes what may follow it
 * @param epo spellings of Espacenet and OPS, the canonical name first
 * @param cn Chinese labels; any of them is understood in every dialect
 * @param others spellings of Google Patents, PATENTSCOPE, PatSeer and DEPATISnet
 * @param example a query in the {@code epo} dialect
 * @param exampleCn a query in the {@code cn} dialect
 */
public record FieldGuide(
    Field field,
    Takes takes,
    List<String> epo,
    List<String> cn,
    List<String> others,
    String example,
    String exampleCn) {

  /** What may follow a field. */
  public enum Takes {
    /** Words, phrases, wildcards, proximity. */
    TEXT,
    /** The same, of people and organisations. */
    NAME,
    /** A document number in any common form. */
    NUMBER,
    /** A day, month, year or span of them. */
    DATE,
    /** A classification symbol. */
    CLASS,
    /** One of a fixed list. */
    VALUE
  }

  /** Field | takes | EPO | Chinese | others | example | example in Chinese. */
  private static final String TABLE =
      """
      TI | TEXT | ti title titles | 发明名称 名称 标题 题名 专利名称 | ttl | ti="lithium battery" | 发明名称=锂电池
      AB | TEXT | ab abstract | 摘要 文摘 | abst | ab=(anode and silicon) | 摘要=(负极*硅)
      TA | TEXT | ta | 名称摘要 标题摘要 | fp | ta=(green prox/distance<=2 energy) | 名称摘要=(光伏 3W 组件)
      CLAIMS | TEXT | claims claim clm | 权利要求 权利要求书 权要 主权项 | aclm | claims=(sensor prox/unit=sentence vehicle) | 权利要求=(传感器 S 车辆)
      DESC | TEXT | desc description | 说明书 | spec | desc=synchroni#ed | 说明书=同步
      TXT | TEXT | txt | 名称摘要人名 | all | txt=communication? | 名称摘要人名=通信
      FTXT | TEXT | ftxt | 全文 | alltxt text | ftxt=graphene | 全文=石墨烯
      NFTXT | TEXT | nftxt | 正文 | bi | nftxt="heat pump" | 正文=热泵
      TAC | TEXT | tac ctxt | 名称摘要权利要求 关键词 主题词 | | tac=(vehicle and sensor*) | 关键词=(车辆 and 传感器)
      PA | NAME | pa applicant | 申请人 申请(专利权)人 专利权人 申请人名称 权利人 | assignee owner aan | pa all "central intelligence agency" | 申请人=浙江大学
      IN | NAME | in inventor | 发明人 发明(设计)人 设计人 | inv | in="Smith John" | 发明人=王伟
      IA | NAME | ia | 申请人发明人 | | ia=Siemens | 申请人发明人=西门子
      AG | NAME | ag agent representative | 代理人 代理机构 专利代理机构 专利代理师 | rep | ag=Patentanwälte | 代理机构=杭州
      OW | NAME | ow currentowner | 当前权利人 当前专利权人 | | ow=Siemens | 当前权利人=浙江大学
      PN | NUMBER | pn spn publicationnumber | 公开(公告)号 公开号 公告号 公开公告号 申请公布号 授权公告号 专利号 | | pn=(EP666666 or EP666667) | 公开（公告）号=CN107526784A
      AP | NUMBER | ap sap applicationnumber | 申请号 申请(专利)号 | an npan anid | ap=EP17153510 | 申请号=201410400822.9
      PR | NUMBER | pr spr prioritynumber | 优先权号 优先权 | np | pr=GB | 优先权号=US61/123456
      NUM | NUMBER | num | 号码 任意号码 | number | num=EP1000000 | 号码=CN107526784A
      PD | DATE | pd publicationdate | 公开日 公告日 公开(公告)日 公开公告日 申请公布日 授权公告日 | dp | pd within "2005 2006" | 公开日>=20200101
      AD | DATE | ad filed applicationdate | 申请日 申请日期 | filingdate | ad>=2010 | 申请日 > 2010
      PRD | DATE | prd prioritydate | 优先权日 最早优先权日 | priordate | prd<20200101 | 优先权日<2020
      IPC | CLASS | ipc ic | IPC分类号 国际分类号 分类号 主分类号 IPC主分类号 | ic_ex icf icai | ipc=H01M10/0525 | IPC分类号=H01M10
      CPC | CLASS | cpc | CPC分类号 联合专利分类号 | cpc_ex | cpc=/low A01B | CPC分类号=A61P25/00
      CL | CLASS | cl | IPC或CPC | class | cl=C10J | IPC或CPC=C10J
      CPCC | CLASS | cpcc | CPC组合 | | cpcc=(C08F220/38 and C08F220/06) | CPC组合=C08F220/38
      LOCARNO | CLASS | locarno loc | 洛迦诺分类号 外观设计分类号 外观分类号 | lc | locarno=14-02 | 外观设计分类号=14-02
      CT | NUMBER | ct cites | 引证 引证文献 引用专利 | ref | ct=EP1000000 | 引证=CN107526784A
      CTBY | NUMBER | ctby citedby | 被引证 被引用专利 施引专利 | | ctby=EP1000000 | 被引证=CN107526784A
      CTCAT | VALUE | ctcat | 引证类型 引证类别 | | ctcat=X | 引证类型=X
      FAM | NUMBER | fam famn family | 同族 简单同族 同族专利 | | fam=EP1000000 | 同族=CN107526784A
      LS | VALUE | ls legalstatus | 法律状态 专利有效性 | status | ls=granted | 法律状态=有效
      RG | VALUE | rg region | 地区 国省代码 申请人地区 省市 | | rg=Hangzhou | 地区=杭州
      PC | VALUE | pc office | 公开国家 公开国 国别 受理局 | country ctr | pc=de | 公开国家=CN
      KIND | VALUE | kind kc | 文献种类 文献种类代码 文献类型 | | kind=B1 | 文献种类=B
      RT | VALUE | rt | 专利类型 权利种类 | type | rt=utility | 专利类型=实用新型
      LA | VALUE | la | 语言 语种 | language lang | la=zh | 语言=zh
      SRC | VALUE | src | 来源 数据来源 | source | src=docdb | 来源=docdb
      TF | VALUE | tf | 技术领域 技术领域代码 | | tf=1 | 技术领域=1
      """;

  private static final List<FieldGuide> ALL = TABLE.lines().map(FieldGuide::row).toList();

  private static final Map<Field, FieldGuide> BY_FIELD =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FieldGuide::field, Function.identity()));

  public FieldGuide {
    epo = List.copyOf(epo);
    cn = List.copyOf(cn);
    others = List.copyOf(others);
  }

  /** All fields, in the order in which a builder offers them. */
  public static List<FieldGuide> all() {
    return ALL;
  }

  /** The guide to one field. */
  public static FieldGuide of(Field field) {
    var guide = BY_FIELD.get(field);
    if (guide == null) {
      throw new IllegalStateException(field + " has no guide");
    }
    return guide;
  }

  /** The canonical spelling, such as {@code ti}. */
  public String name() {
    return field.name().toLowerCase(ROOT);
  }

  private static FieldGuide row(String line) {
    var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    return new FieldGuide(
        Field.valueOf(cells.get(0)),
        Takes.valueOf(cells.get(1)),
        words(cells.get(2)),
        words(cells.get(3)),
        words(cells.get(4)),
        cells.get(5),
        cells.get(6));
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
