package org.wenlan.account.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wenlan.territory.Regions;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Unit.Level;
import org.wenlan.territory.Unit.Matter;
import org.wenlan.territory.Units;

/**
 * A unit as it is typed: read, checked, and shown again as it was typed when something is wrong.
 */
final class UnitForm {
  private static final int MOST = 10_000;

  private final MultiValueMap<String, String> form;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private UnitForm(MultiValueMap<String, String> form) {
    this.form = form;
  }

  /** What came of reading: a unit, or a text key for each field that is wrong. */
  record Read(Optional<Unit> unit, Map<String, String> faults) {}

  static Read read(MultiValueMap<String, String> form, Units units) {
    var reader = new UnitForm(form);
    var unit = reader.unit(units);
    return new Read(reader.faults.isEmpty() ? Optional.of(unit) : Optional.empty(), reader.faults);
  }

  private Unit unit(Units units) {
    var code = text("code");
    need("code", code.matches("[a-z0-9][a-z0-9-]{1,39}"));
    need("nameZh", !text("nameZh").isEmpty() && text("nameZh").length() <= 100);
    need("nameEn", !text("nameEn").isEmpty() && text("nameEn").length() <= 100);
    need("region", Regions.find(text("region")).isPresent());
    var level = word(Level.class, text("level"), Level.INSTITUTION);
    var parent = text("parent");
    need(
        "parent",
        parent.isEmpty() || units.find(parent).isPresent() && !units.within(code).contains(parent));
    var agreed = day("agreed");
    var ends = day("ends");
    need("agreed", (level == Level.PARTNER) == (agreed != null));
    need("ends", ends == null || agreed != null && !ends.isBefore(agreed));
    var matters = EnumSet.noneOf(Matter.class);
    for (var one : form.getOrDefault("matter", List.of())) {
      matters.add(word(Matter.class, one, Matter.PATENT));
    }
    need("matter", !matters.isEmpty());
    var fields = new ArrayList<String>();
    for (var one : text("fields").split("[\\s,，、;；]+")) {
      if (!one.isEmpty()) {
        fields.add(one.toUpperCase(Locale.ROOT));
        need("fields", one.matches("[A-Ha-h]?[0-9A-Za-z/-]{1,12}"));
      }
    }
    var capacity = text("capacity");
    need("capacity", capacity.matches("[0-9]{1,5}") && Integer.parseInt(capacity) <= MOST);
    return new Unit(
        code,
        text("nameZh"),
        text("nameEn"),
        level,
        text("region"),
        parent.isEmpty() ? null : parent,
        agreed,
        ends,
        matters,
        fields,
        capacity.matches("[0-9]{1,5}") ? Integer.parseInt(capacity) : 0,
        "true".equals(form.getFirst("available")));
  }

  private void need(String field, boolean right) {
    if (!right) {
      faults.putIfAbsent(field, "account.unit.wrong." + field);
    }
  }

  private @Nullable LocalDate day(String name) {
    try {
      return text(name).isEmpty() ? null : LocalDate.parse(text(name));
    } catch (DateTimeParseException _) {
      need(name, false);
      return null;
    }
  }

  private static <E extends Enum<E>> E word(Class<E> type, String typed, E otherwise) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(otherwise);
  }

  private String text(String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
  }
}
