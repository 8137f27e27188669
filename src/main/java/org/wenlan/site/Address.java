package org.wenlan.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address within the site: a path and parameters in order. Every link to a search is made with
 * it, so that nothing of a query is lost or written twice.
 *
 * @param path begins with {@code /}, each segment encoded
 */
public record Address(String path, List<Parameter> parameters) {

  public Address {
    parameters = List.copyOf(parameters);
    // "//host" and "/\host" would leave the site.
    if (!path.matches("/(?![/\\\\]).*|/")) {
      throw new IllegalArgumentException("Not a path of this site: " + path);
    }
  }

  /** One {@code name=value}, not encoded. */
  public record Parameter(String name, String value) {}

  /** A path without parameters; each further segment is encoded and appended. */
  public static Address of(String path, String... segments) {
    var whole = new StringBuilder(path);
    for (var segment : segments) {
      whole.append('/').append(encode(segment).replace("+", "%20"));
    }
    return new Address(whole.toString(), List.of());
  }

  /** Another page with the same parameters. */
  public Address at(String otherPath) {
    return new Address(otherPath, parameters);
  }

  /** With this parameter as the only one of its name; without it when the value is empty. */
  public Address with(String name, @Nullable Object value) {
    var rest = without(name);
    return value == null || value.toString().isEmpty() ? rest : rest.and(name, value);
  }

  /** With one parameter more. */
  public Address and(String name, Object value) {
    var more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value.toString()));
    return new Address(path, more);
  }

  /** Without the parameters of this name. */
  public Address without(String name) {
    return new Address(path, parameters.stream().filter(one -> !one.name().equals(name)).toList());
  }

  /** The value of the first parameter of this name; empty when there is none. */
  public String first(String name) {
    return parameters.stream()
        .filter(one -> one.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElse("");
  }

  /** As it stands in a link. */
  @Override
  public String toString() {
    var text = new StringBuilder(path);
    char sign = '?';
    for (var one : parameters) {
      text.append(sign).append(encode(one.name())).append('=').append(encode(one.value()));
      sign = '&';
    }
    return text.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
