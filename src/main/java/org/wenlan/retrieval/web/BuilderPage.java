package org.wenlan.retrieval.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wenlan.composing.Outline.Link;
import org.wenlan.composing.Outline.Row;
import org.wenlan.query.FieldGuide;
import org.wenlan.query.FieldGuide.Takes;
import org.wenlan.retrieval.web.BuilderActs.Note;
import org.wenlan.retrieval.web.BuilderForm.Tab;
import org.wenlan.retrieval.web.ResultsPage.Trouble;

/**
 * What {@code retrieval/web/builder.jte} shows.
 *
 * @param parts the rows and groups; in the table, its inputs first
 * @param kept in the table, what it has no input for, as a query; empty when there is nothing
 * @param note why the form is otherwise than asked; null when it is not
 * @param made the query that the form makes
 */
record BuilderPage(
    BuilderForm form,
    List<PartView> parts,
    String kept,
    @Nullable Note note,
    Made made,
    ClassPicker.View classes) {

  /** A row alone, or a group: then {@code group} says how it is joined. */
  record PartView(int number, @Nullable Link group, List<RowView> rows) {}

  /**
   * A row.
   *
   * @param first whether nothing stands above it that it could be joined to
   * @param wrong what is wrong with it; empty when nothing is
   * @param hint what is odd about it; empty when nothing is
   * @param finds how many documents it finds alone; -1 when that is not known
   * @param fresh whether it is to be filled in next
   */
  record RowView(
      int number, Row row, boolean first, String wrong, String hint, long finds, boolean fresh) {

    boolean date() {
      return FieldGuide.of(row.field()).takes() == Takes.DATE;
    }
  }

  /**
   * The query.
   *
   * @param line in the {@code epo} dialect; empty for everything
   * @param trouble why it cannot be searched; null when it can
   * @param finds how many documents; -1 when that is not known
   */
  record Made(String line, List<String> remarks, @Nullable Trouble trouble, long finds) {}

  boolean at(Tab tab) {
    return form.shown() == tab;
  }

  /** The inputs of the table. */
  List<RowView> cells() {
    return parts.stream()
        .limit(BuilderForm.TABLE.size())
        .map(part -> part.rows().getFirst())
        .toList();
  }

  /** What the table has no input for. */
  List<PartView> rest() {
    return parts.stream().skip(BuilderForm.TABLE.size()).toList();
  }

  /** All fields by what they take. */
  Map<Takes, List<FieldGuide>> fields() {
    return FIELDS;
  }

  private static final Map<Takes, List<FieldGuide>> FIELDS =
      FieldGuide.all().stream()
          .collect(
              Collectors.groupingBy(
                  FieldGuide::takes,
                  () -> new java.util.EnumMap<>(Takes.class),
                  Collectors.toList()));

  /** What changes beside the query while somebody types, for htmx. */
  String sayings() {
    int rows = parts.stream().mapToInt(part -> part.rows().size()).sum();
    return form.shown() == Tab.COMMAND
        ? "#count"
        : IntStream.range(0, rows)
            .mapToObj(row -> ",#says-" + row)
            .collect(Collectors.joining("", "#count", ""));
  }
}
