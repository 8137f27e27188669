package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.Dialect.CN;
import static org.wenlan.query.Dialect.EPO;
import static org.wenlan.query.Dialect.LUCENE;
import static org.wenlan.query.QueryAssertions.printsAs;
import static org.wenlan.query.QueryAssertions.refused;
import static org.wenlan.query.QueryAssertions.remark;
import static org.wenlan.query.QueryAssertions.understood;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialectsTest {

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void fullWidthPunctuationIsUnderstoodEverywhere(Dialect dialect) {
    printsAs("发明名称＝（“锂电池” OR 钠）", dialect, "ti=(\"锂电池\" or 钠)");
    printsAs("申请人：浙江大学", dialect, "pa=浙江大学");
    printsAs("公开（公告）号＝ＣＮ１０７５２６７８４Ａ", dialect, "pn=CN107526784A");
    printsAs("公开日≥２０２０", dialect, "pd>=20200101");
  }

  @Test
  void theChineseOperatorsNeedNoBlanks() {
    printsAs("发明名称=(锂+钠)*摘要=电池", CN, "ti=(锂 or 钠) and ab=电池");
    printsAs("锂电池 - 汽车", CN, "txt=锂电池 not txt=汽车");
    printsAs("发明名称=锂 与 摘要=电池 非 申请人=西门子", CN, "ti=锂 and ab=电池 not pa=西门子");
    printsAs("锂-空气电池 and lithium-ion", CN, "txt=(锂-空气电池 and lithium-ion)");
    printsAs("公开号=CN107526784A*申请日=2010", CN, "pn=CN107526784A and ad=2010");
    printsAs("IPC=H01M10+H01M4", CN, "ipc=/low H01M10 or cl=/low H01M4");
  }

  @Test
  void theSameSignIsADifferentWildcard() {
    printsAs("te?t", EPO, "txt=te?t");
    printsAs("te?t", CN, "txt=te?t");
    printsAs("te?t", LUCENE, "txt=te#t");
    printsAs("comput+ and +inflammatory", CN, "txt=(comput* and *inflammatory)");
    printsAs("comput*", LUCENE, "txt=comput*");
    assertThat(printsAs("comput* and 锂", CN, "txt=(comput* and 锂)").remarks())
        .contains(remark(Noting.STAR_IS_WILDCARD));
    refused("C#", EPO, "wildcard-too-short", "C\\#");
    printsAs("C#", LUCENE, "txt=C\\#");
  }

  @Test
  void datesInTheChineseDialect() {
    printsAs("申请日=2010:2012", CN, "ad within \"20100101 20121231\"");
    printsAs("申请日:20100101", CN, "ad=20100101");
    printsAs("公开日>=2020年3月 and 优先权日<2019", CN, "pd>=20200301 and prd<=20181231");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发明名称=锂 | ti=锂",
        "摘要=锂 | ab=锂",
        "权利要求=锂 | claims=锂",
        "说明书=锂 | desc=锂",
        "全文=锂 | ftxt=锂",
        "申请人=锂 | pa=锂",
        "发明人=锂 | in=锂",
        "代理机构=锂 | ag=锂",
        "当前权利人=锂 | ow=锂",
        "申请号=201410400822.9 | ap=201410400822.9",
        "优先权号=US61/123456 | pr=US61/123456",
        "IPC分类号=H04L9/32 | ipc=/low H04L9/32",
        "CPC分类号=H04L9/32 | cpc=/low H04L9/32",
        "引证=CN107526784A | ct=CN107526784A",
        "被引证=CN107526784A | ctby=CN107526784A",
        "同族=CN107526784A | fam=CN107526784A",
        "法律状态=有效 | ls=有效",
        "地区=杭州 | rg=杭州",
        "专利类型=实用新型 | rt=实用新型",
      })
  void chineseFieldNames(String typed, String printed) {
    printsAs(typed, CN, printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TI=mouse | ti=mouse",
        "assignee:Siemens | pa=Siemens",
        "inventor:\"John Smith\" | in=\"John Smith\"",
        "before:priority:20200101 | prd<=20191231",
        "after:filing:2001 | ad>=20020101",
        "before:publication:2001 | pd<=20001231",
        "country:US | pc=US",
        "status:GRANT | ls=GRANT",
        "EN_AB:wind | ab=wind",
        "ZH_TI:风 | ti=风",
        "DP:[20050101 TO 20061231] | pd within \"20050101 20061231\"",
        "spn=EP1000000 | pn=EP1000000",
        "ctxt=wind | tac=wind",
      })
  void spellingsOfGoogleAndPatentscope(String typed, String printed) {
    printsAs(typed, EPO, printed);
  }

  @Test
  void clIsClassificationAndClaimsAreSuggested() {
    assertThat(printsAs("CL=C10J", EPO, "cl=/low C10J").remarks())
        .containsExactly(remark(Noting.CL_IS_CLASS));
    refused("CL=\"battery pack\"", EPO, "bad-class", "claims=\"battery pack\"");
  }

  @Test
  void luceneBindsAndCloserThanOr() {
    var read = printsAs("a OR b AND c", LUCENE, "txt=a or txt=(b and c)");
    assertThat(read.remarks()).contains(remark(Noting.AND_BEFORE_OR));
    printsAs("+wind -solar !water", LUCENE, "txt=wind not txt=solar not txt=water");
    printsAs("wind && turbine", LUCENE, "txt=(wind and turbine)");
    printsAs("pd:{2005 TO 2007}", LUCENE, "pd=2006");
    printsAs("pd:[2005 TO *]", LUCENE, "pd>=20050101");
    printsAs("IC/H04L AND EN_TI/wind", LUCENE, "ipc=/low H04L and ti=wind");
    refused("wind ANDNOT", LUCENE, "missing-operand", "wind");
    printsAs("wind ANDNOT solar", LUCENE, "txt=wind not txt=solar");
  }

  @Test
  void aFieldWithoutBracketsHoldsForOneWord() {
    var read = printsAs("ti=pump pressure", EPO, "ti=pump and txt=pressure");
    assertThat(read.remarks()).contains(remark(Noting.FIELD_BINDS_ONE, "ti", "pump", "pressure"));
  }

  @Test
  void hanIsAWordAndQuotedAPhrase() {
    assertThat(understood("锂电池", EPO).wanted()).isEqualTo(new Wanted.Word(Field.TXT, "锂电池"));
    assertThat(understood("「リチウム電池」", EPO).wanted())
        .isEqualTo(new Wanted.Phrase(Field.TXT, "リチウム電池"));
  }

  @Test
  void hyphensCommasAndSignsInsideWordsAreKept() {
    printsAs("ti=2,4-dinitrophenol and AT&T", EPO, "ti=2,4-dinitrophenol and txt=AT&T");
    printsAs("β-carotene .NET 3:1 1~5", EPO, "txt=(β-carotene and .NET and 3:1 and 1~5)");
  }
}
