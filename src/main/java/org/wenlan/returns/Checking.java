package org.wenlan.returns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Refusal;
import org.wenlan.returns.Finding.Weight;
import org.wenlan.returns.Grid.Place;

/** Runs the checks of a form over a grid. */
final class Checking {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether a row's code alone says which cell is meant. */
  private final boolean oneColumn;

  private final Grid grid;
  private final @Nullable Grid before;
  private final List<Finding> findings = new ArrayList<>();

  private Checking(boolean oneColumn, Grid grid, @Nullable Grid before) {
    this.oneColumn = oneColumn;
    this.grid = grid;
    this.before = before;
  }

  /**
   * What is wrong, in the order of the form's checks.
   *
   * @param before the same return of the period before; null when there is none
   */
  static List<Finding> of(Form form, Grid grid, @Nullable Grid before) {
    var checking = new Checking(form.columns().size() < 2, grid, before);
    form.checks().forEach(checking::check);
    return checking.findings;
  }

  private void check(Check check) {
    switch (check) {
      case Check.Sum(var total, var parts) -> sum(total, parts);
      case Check.Ratio ratio -> ratio(ratio);
      case Check.Jump(var cell, var percent) -> jump(cell, percent);
      case Check.Required(var cell) -> {
        if (grid.number(cell) == null) {
          found(cell, Weight.ERROR, "required");
        }
      }
      case Check.Whole(var cell) -> {
        var number = grid.number(cell);
        if (number != null && number.scale() > 0) {
          found(cell, Weight.ERROR, "whole", number.toPlainString());
        }
      }
      case Check.NotNegative(var cell) -> {
        var number = grid.number(cell);
        if (number != null && number.signum() < 0) {
          found(cell, Weight.ERROR, "negative", number.toPlainString());
        }
      }
    }
  }

  private void sum(Place total, List<Place> parts) {
    var stands = grid.number(total);
    boolean any = parts.stream().anyMatch(part -> grid.number(part) != null);
    if (!any) {
      // Nothing to add up yet; whether the total is needed is another check.
      return;
    }
    var sum = BigDecimal.ZERO;
    for (var part : parts) {
      var number = grid.number(part);
      sum = number == null ? sum : sum.add(number);
    }
    var list = parts.stream().map(this::name).collect(Collectors.joining(", "));
    if (stands == null) {
      found(total, Weight.ERROR, "sum-missing", list, sum.toPlainString());
    } else if (stands.compareTo(sum) != 0) {
      found(
          total,
          Weight.ERROR,
          "sum",
          stands.toPlainString(),
          list,
          sum.toPlainString(),
          stands.subtract(sum).toPlainString());
    }
  }

  private void ratio(Check.Ratio check) {
    var part = grid.number(check.part());
    var whole = grid.number(check.whole());
    if (part == null || whole == null || whole.signum() == 0) {
      return;
    }
    var ratio = part.divide(whole, MathContext.DECIMAL64);
    var shown = ratio.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    if (check.least() != null && ratio.compareTo(check.least()) < 0) {
      found(check.part(), check.weight(), "ratio-low", check.whole(), shown, plain(check.least()));
    } else if (check.most() != null && ratio.compareTo(check.most()) > 0) {
      found(
          check.part(),
          check.weight(),
          "ratio-high",
          name(check.whole()),
          shown,
          plain(check.most()));
    }
  }

  private void jump(Place cell, BigDecimal percent) {
    var now = grid.number(cell);
    var then = before == null ? null : before.number(cell);
    if (now == null || then == null || then.signum() == 0) {
      return;
    }
    var change = now.subtract(then).multiply(HUNDRED).divide(then.abs(), MathContext.DECIMAL64);
    if (change.abs().compareTo(percent) > 0) {
      var sign = change.signum() > 0 ? "+" : "";
      found(
          cell,
          Weight.WARNING,
          "jump",
          sign + change.setScale(1, RoundingMode.HALF_UP).toPlainString(),
          then.toPlainString(),
          plain(percent));
    }
  }

  private String name(Place cell) {
    return oneColumn ? cell.row() : cell.toString();
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  /** The first argument of every text is the cell. */
  private void found(Place cell, Weight weight, String rule, Object... arguments) {
    var all = new ArrayList<Object>();
    all.add(name(cell));
    all.addAll(List.of(arguments));
    boolean explained = grid.at(cell).filter(value -> !value.note().isEmpty()).isPresent();
    findings.add(
        new Finding(
            cell, weight, explained, Refusal.of("returns.refusal." + rule, "", all.toArray())));
  }
}
