package org.wenlan.retrieval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.composing.Outline.Link.AND;
import static org.wenlan.composing.Outline.Link.NOT;
import static org.wenlan.composing.Outline.Link.OR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.composing.Composed;
import org.wenlan.composing.Operator;
import org.wenlan.composing.Outline;
import org.wenlan.composing.Outline.Group;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.Field;
import org.wenlan.retrieval.web.BuilderActs.Note;
import org.wenlan.retrieval.web.BuilderForm.Tab;
import org.wenlan.site.Address;

/** The form of the builder, its address and its buttons. */
class BuilderFormTest {
  private static final Outline MIXED =
      new Outline(
          List.of(
              Row.of(AND, Field.TI, "lamp"),
              new Group(
                  NOT,
                  List.of(
                      Row.of(AND, Field.AB, "电池"),
                      new Row(OR, Field.TA, Operator.NEAR, "x y", "7"))),
              new Row(AND, Field.AD, Operator.BETWEEN, "2015", "2020"),
              Row.blank()));

  @Test
  void theAddressHoldsTheWholeForm() {
    var address = Address.of(BuilderForm.PATH).with("fold", "true").with("tab", "rows");
    var form =
        BuilderForm.of(address).with(MIXED.with(0, _ -> Row.of(AND, Field.TI, "a&b=c +%电 \"x\"")));
    var again = BuilderForm.of(form.address());
    assertThat(again).isEqualTo(form);
    var command = form.in(Tab.COMMAND).typing("ti=a").with(Outline.EMPTY);
    assertThat(BuilderForm.of(command.address())).isEqualTo(command);
  }

  @Test
  void anAddressThatMeansNothingIsAnEmptyForm() {
    var nonsense =
        Address.of(BuilderForm.PATH)
            .and("tab", "x")
            .and("text", "lost")
            .and("end", "")
            .and("group", "y")
            .and("field", "nosuchfield")
            .and("how", "between")
            .and("open", "<b>");
    var form = BuilderForm.of(nonsense);
    assertThat(form.outline().rows()).containsExactly(Row.blank());
    assertThat(form.open()).isEmpty();
    for (var act : List.of("remove.9", "into.-1", "more.x", "out.99", "field.x", "tab.x", "?")) {
      assertThat(BuilderActs.of(form, act).note()).as(act).isNull();
    }
  }

  @Test
  void anOperatorThatTheFieldDoesNotTakeBecomesTheUsualOne() {
    var address =
        Address.of(BuilderForm.PATH)
            .and("link", "and")
            .and("field", "ipc")
            .and("how", "contains")
            .and("text", "H01M");
    assertThat(BuilderForm.of(address).outline().rows().getFirst().how()).isEqualTo(Operator.BELOW);
  }

  @Test
  void theTableKeepsWhatItHasNoInputFor() {
    var form = form(MIXED.filled());
    var table = BuilderActs.of(form, "tab.table").form();
    assertThat(table.shown()).isEqualTo(Tab.TABLE);
    assertThat(table.outline().rows()).hasSize(BuilderForm.TABLE.size() + 2);
    var again = BuilderForm.of(table.address());
    var back = BuilderActs.of(again, "tab.rows").form().outline();
    assertThat(Composed.of(back).line())
        .isEqualTo(
            "ti=lamp and ad within \"20150101 20201231\""
                + " not (ab=电池 or ta=(x prox/distance<=7 y))");
  }

  @Test
  void theTableDoesNotTakeRowsThatAreJoinedByOr() {
    var or = new Outline(List.of(Row.of(AND, Field.TI, "a"), Row.of(OR, Field.AB, "b")));
    var acted = BuilderActs.of(form(or), "tab.table");
    assertThat(acted.note()).isEqualTo(Note.OR);
    assertThat(acted.form().shown()).isEqualTo(Tab.ROWS);
    assertThat(acted.form().outline()).isEqualTo(or);
  }

  @Test
  void aQueryThatRowsCannotSayStaysInTheCommandTab() {
    for (var query : List.of("ti=a and (ab=b or (pa=c and ipc=H01M))", "ti=(")) {
      var opened = BuilderActs.of(BuilderForm.of(opening(query)), "");
      assertThat(opened.form().shown()).isEqualTo(Tab.COMMAND);
      assertThat(opened.form().typed()).isEqualTo(query);
      assertThat(opened.note()).isEqualTo(query.endsWith("(") ? Note.UNREADABLE : Note.COMPLEX);
      assertThat(BuilderActs.of(opened.form(), "tab.table").note()).isEqualTo(opened.note());
    }
  }

  @Test
  void noMoreRowsThanCanBeReadAreAdded() {
    var form = form(Outline.EMPTY);
    for (int i = 0; i < Outline.MOST + 3; i++) {
      form = BuilderActs.of(form, "add").form();
    }
    assertThat(form.outline().rows()).hasSize(Outline.MOST);
    assertThat(BuilderActs.of(form, "add").note()).isEqualTo(Note.FULL);
    // What can be added can be sent: the reader of addresses takes 200 parameters.
    assertThat(form.address().parameters()).hasSizeLessThan(150);
  }

  @Test
  void fieldsAndClassesAreAddedInEveryTab() {
    var rows = form(new Outline(List.of(Row.of(AND, Field.TI, "a"), Row.blank())));
    assertThat(BuilderActs.of(rows, "field.pd").form().outline().rows())
        .extracting(Row::field)
        .containsExactly(Field.TI, Field.PD);
    assertThat(BuilderActs.of(rows, "class.H01M").form().outline().rows())
        .contains(Row.of(AND, Field.IPC, "H01M"))
        .hasSize(2);
    var command = rows.in(Tab.COMMAND).typing("ti=a");
    assertThat(BuilderActs.of(command, "field.pd").form().typed()).isEqualTo("ti=a and pd=");
    assertThat(BuilderActs.of(command, "class.H01M").form().typed()).isEqualTo("ti=a and ipc=H01M");
  }

  private static BuilderForm form(Outline outline) {
    return BuilderForm.of(Address.of(BuilderForm.PATH).with("tab", "rows")).with(outline);
  }

  private static Address opening(String query) {
    return Address.of(BuilderForm.PATH).with("q", query);
  }
}
