package org.wenlan.booking;

import java.util.List;
import java.util.Locale;

/**
 * A service centre: a house with counters of several bodies.
 *
 * @param code stable, such as {@code future-city}
 * @param unit that runs it; its people have the bookings on their desk
 * @param region GB/T 2260
 * @param tenants bodies that have moved in, in words
 */
public record Centre(
    String code,
    String nameZh,
    String nameEn,
    String address,
    String unit,
    String region,
    List<String> tenants) {
  public Centre {
    tenants = List.copyOf(tenants);
  }

  /** Its name in a reader's language. */
  public String name(Locale language) {
    return language.getLanguage().equals("zh") ? nameZh : nameEn;
  }
}
