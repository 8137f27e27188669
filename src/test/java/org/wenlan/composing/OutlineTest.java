package org.wenlan.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.composing.Outline.Link.AND;
import static org.wenlan.composing.Outline.Link.NOT;
import static org.wenlan.composing.Outline.Link.OR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.composing.Outline.Group;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.query.FieldGuide;
import org.wenlan.query.FieldGuide.Takes;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;

/** Rows become a query and a query becomes rows, and both say the same. */
class OutlineTest {
  private static final Queries QUERIES = new Queries();

  @Test
  void rowsAreJoinedFromTopToBottom() {
    var outline =
        new Outline(
            List.of(
                Row.of(AND, Field.TI, "电池"),
                Row.of(OR, Field.AB, "accumulator*"),
                Row.of(NOT, Field.PA, "某公司")));
    assertThat(Composed.of(outline).line()).isEqualTo("(ti=电池 or ab=accumulator*) not pa=某公司");
  }

  @Test
  void aGroupStandsInBrackets() {
    var group =
        new Group(AND, List.of(Row.of(AND, Field.TI, "anode"), Row.of(OR, Field.IPC, "H01M")));
    var outline = new Outline(List.of(Row.of(AND, Field.AD, "2015"), group));
    assertThat(Composed.of(outline).line())
        .isEqualTo("ad>=20150101 and (ti=anode or ipc=/low H01M)");
  }

  @Test
  void everyOperatorSaysWhatItsNameSays() {
    says(
        Operator.CONTAINS,
        Field.TI,
        "lithium (battery or cell*)",
        "",
        "ti=lithium and ti=(battery or cell*)");
    says(Operator.PHRASE, Field.TI, "lithium battery", "", "ti=\"lithium battery\"");
    says(Operator.PHRASE, Field.TI, "“lithium battery”", "", "ti=\"lithium battery\"");
    says(Operator.ALL, Field.AB, "anode，silicon", "", "ab=(anode and silicon)");
    says(
        Operator.ANY,
        Field.AB,
        "and \"solid state\" cell*",
        "",
        "ab=(\\and or \"solid state\" or cell*)");
    says(Operator.NEAR, Field.TA, "green energy", "", "ta=(green prox/distance<=5 energy)");
    says(
        Operator.NEAR,
        Field.TA,
        "\"green power\" energy",
        "2",
        "ta=(\"green power\" prox/distance<=2 energy)");
    says(Operator.ORDERED, Field.TA, "a b c", "3", "ta prox/distance<=3/ordered=true (a, b, c)");
    says(
        Operator.SENTENCE,
        Field.CLAIMS,
        "sensor vehicle",
        "",
        "claims=(sensor prox/unit=sentence vehicle)");
    says(Operator.PARAGRAPH, Field.DESC, "a b", "", "desc=(a prox/unit=paragraph b)");
    says(Operator.BELOW, Field.IPC, "H01M, h02j 7/00", "", "ipc=/low H01M or ipc=/low H02J7/00");
    says(Operator.SAME, Field.CPC, "H01M 10/0525", "", "cpc=/same H01M10/0525");
    says(Operator.ABOVE, Field.CPC, "H01M10/0525", "", "cpc=/high H01M10/0525");
    says(
        Operator.BELOW,
        Field.LOCARNO,
        "14-02 09-01",
        "",
        "locarno=/low 14-02 or locarno=/low 09-01");
    says(Operator.BETWEEN, Field.AD, "2015", "2020-06-30", "ad within \"20150101 20200630\"");
    says(Operator.BETWEEN, Field.AD, "2015至2020", "", "ad within \"20150101 20201231\"");
    says(Operator.BETWEEN, Field.AD, "2015", "", "ad>=20150101");
    says(Operator.BETWEEN, Field.AD, "", "2020", "ad<=20201231");
    says(Operator.SINCE, Field.PD, "2015年6月", "", "pd>=20150601");
    says(Operator.UNTIL, Field.PD, "2015-06", "", "pd<=20150630");
    says(Operator.ON, Field.PD, "2015-06", "", "pd=201506");
    says(Operator.IS, Field.PN, "CN 107526784 A", "", "pn=\"CN 107526784 A\"");
    says(
        Operator.IS,
        Field.PN,
        "US 7,654,321 B2, EP1000000 EP1000001",
        "",
        "pn=(\"US 7,654,321 B2\", EP1000000, EP1000001)");
    says(Operator.IS, Field.AP, "ZL 2014 1 0400822.9", "", "ap=\"ZL 2014 1 0400822.9\"");
    says(Operator.BEGINS, Field.PN, "EP10", "", "pn=EP10*");
    says(Operator.IS, Field.LS, "有效、pending", "", "ls=(有效 or pending)");
    says(Operator.IS, Field.RG, "New York", "", "rg=\"New York\"");
  }

  private static void says(Operator how, Field field, String text, String more, String query) {
    var row = new Row(AND, field, how, text, more);
    assertThat(Composed.of(new Outline(List.of(row))).line()).as(how.word()).isEqualTo(query);
  }

  @Test
  void aMistakeIsSaidAtItsRowAndInTheLine() {
    var outline =
        new Outline(
            List.of(
                Row.of(AND, Field.TI, "电池"),
                Row.blank(),
                Row.of(AND, Field.IPC, "H0X"),
                Row.of(AND, Field.AD, "2015-13")));
    var composed = Composed.of(outline);
    assertThat(composed.wanted()).isNull();
    assertThat(composed.line()).isEqualTo("ti=电池 and ipc=/low H0X and ad>=2015-13");
    assertThat(composed.faults()).extracting(Composed.Fault::row).containsExactly(2, 3);
    var fault = composed.faults().getFirst();
    assertThat(fault.why().code()).isEqualTo("bad-class");
    assertThat(composed.line().substring(fault.inLine().at())).startsWith("H0X");
    assertThat(composed.rows()).containsOnlyKeys(0);
  }

  @Test
  void aRowCannotReachBeyondItsBrackets() {
    for (var text : List.of("电池 and (", "a) or (b", "a)", "\"a b")) {
      var composed = Composed.of(new Outline(List.of(Row.of(AND, Field.TI, text))));
      assertThat(composed.faults())
          .as(text)
          .extracting(fault -> fault.why().code())
          .singleElement()
          .asString()
          .startsWith("unbalanced");
      var why = composed.faults().getFirst().why();
      assertThat(text).contains(composed.line().substring(why.at(), why.at() + why.length()));
    }
  }

  @Test
  void tooMuchInAllIsSaidToo() {
    var words = "w1 ".repeat(90).strip();
    var row = new Row(OR, Field.TI, Operator.ANY, words, "");
    var composed = Composed.of(new Outline(List.of(row, row, row)));
    assertThat(composed.wanted()).isNull();
    assertThat(composed.faults())
        .extracting(fault -> fault.row() + " " + fault.why().code())
        .containsExactly("-1 too-many-terms");
  }

  @Test
  void whatPeopleWriteOpensInRows() {
    opens("ti=电池 and pa=浙江大学 and ad within \"2015 2020\" and ipc=H01M", 4);
    opens("电池", 1);
    opens("ti=(lithium and battery) not pa=Siemens", 2);
    opens("(ti=anode or ipc=H01M) and pd>=2015", 3);
    opens("ti=anode or ab=cathode or cpc=H01M", 3);
    opens("not ti=anode", 1);
    opens("pd=2015 not (ti=anode and ab=silicon)", 3);
    opens("(ti=a and ab=b) or (ti=c and ab=d)", 4);
    opens("ti=a or (ab=b not pa=c)", 3);
    opens("pn=(EP666666 or EP666667) and ls=granted", 2);
    opens("ta=(green prox/distance<=2 energy)", 1);
    opens("claims=((a or b) prox/unit=sentence c)", 1);
    assertThat(Outline.of(read("*"))).contains(Outline.EMPTY);
    for (var guide : FieldGuide.all()) {
      opens(guide.example(), -1);
    }
  }

  @Test
  void whatRowsCannotSayDoesNotOpenInRows() {
    for (var query :
        List.of(
            "ti=a and (ab=b or (pa=c and ipc=H01M))",
            "pa=x and ((ti=a and ab=b) or (ti=c and ab=d))",
            "cpcc=(C08F220/38 prox/unit=sentence C08F220/06)")) {
      assertThat(Outline.of(read(query))).as(query).isEmpty();
    }
    var many = new StringBuilder("ti=a");
    for (int i = 0; i < Outline.MOST; i++) {
      many.append(i % 2 == 0 ? " and ab=a" : " and ti=a").append(i);
    }
    assertThat(Outline.of(read(many.toString()))).isEmpty();
  }

  private static void opens(String query, int rows) {
    var wanted = read(query);
    var outline = Outline.of(wanted).orElseThrow(() -> new AssertionError(query));
    assertThat(Composed.of(outline).line()).isEqualTo(QUERIES.print(wanted));
    if (rows >= 0) {
      assertThat(outline.rows()).as(query).hasSize(rows);
    }
  }

  private static Wanted read(String query) {
    return ((Understood) QUERIES.read(query, Dialect.EPO)).wanted();
  }

  @Test
  void everyFieldThatTakesTextHasAnOperatorOfItsKind() {
    for (var guide : FieldGuide.all()) {
      assertThat(Operator.of(guide.field())).isNotEmpty();
      assertThat(Operator.BETWEEN.on(guide.field()))
          .isEqualTo(
              guide.takes() == Takes.DATE ? Operator.BETWEEN : Operator.usual(guide.field()));
    }
  }
}
