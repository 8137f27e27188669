package org.wenlan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a heading such as {@code cpc=/low} says about the values under it.
 *
 * @param fields none for words without a field, several for {@code ti,ab=}
 * @param everywhere whether all of several fields must match, not just one
 * @param reach for symbols
 * @param near for {@code ti prox/distance<=3 (a b c)}
 */
record Scope(
    List<Field> fields,
    boolean everywhere,
    Relation relation,
    Wanted.Reach reach,
    @Nullable Nearness near) {

  static final Scope BARE = new Scope(List.of(), false, Relation.IS, Wanted.Reach.BELOW, null);

  static Scope of(Field field) {
    return new Scope(List.of(field), false, Relation.IS, Wanted.Reach.BELOW, null);
  }

  boolean bare() {
    return fields.isEmpty();
  }

  /** The field under which values are read; others are filled in from it. */
  Field field() {
    return fields.isEmpty() ? Field.TXT : fields.getFirst();
  }

  FieldGuide.Takes takes() {
    return FieldGuide.of(field()).takes();
  }

  String name() {
    return FieldGuide.of(field()).name();
  }

  /** What was read under the first field, asked of all fields. */
  Wanted spread(Wanted read) {
    if (fields.size() < 2) {
      return read;
    }
    var each = fields.stream().map(field -> Trees.in(field, read)).toList();
    return everywhere ? Wanted.all(each) : Wanted.any(each);
  }

  Scope with(Relation other) {
    return new Scope(fields, everywhere, other, reach, near);
  }

  /** What holds for brackets and words inside brackets under this heading. */
  Scope inside() {
    return switch (relation) {
      case ANY, ALL, NEAR, WITHIN -> new Scope(fields, everywhere, Relation.IS, reach, null);
      case IS, EXACT, LESS, LESS_OR_IS, MORE, MORE_OR_IS -> this;
    };
  }
}
