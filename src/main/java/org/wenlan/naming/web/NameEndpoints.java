package org.wenlan.naming.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.naming.Group;
import org.wenlan.naming.NameGroups;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;

/** Names by the API. */
@RestController
final class NameEndpoints {
  private final NameGroups groups;
  private final Messages messages;

  NameEndpoints(NameGroups groups, Messages messages) {
    this.groups = groups;
    this.messages = messages;
  }

  /** Groups with a name that contains a text; with {@code name} the one group of that name. */
  @GetMapping("/api/v1/names")
  Map<String, Object> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "50") int limit) {
    var found =
        name.isBlank()
            ? groups.search(q, Math.clamp(limit, 1, 500))
            : groups.of(name).stream().toList();
    return Map.of("groups", found.stream().map(NameEndpoints::json).toList());
  }

  private static Map<String, Object> json(Group group) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", group.id());
    json.put("zh", group.zh());
    json.put("en", group.en());
    json.put("members", group.members());
    json.put("documents", group.documents());
    return json;
  }

  /** One group with all its names and every merge explained. */
  @GetMapping("/api/v1/names/{id:[0-9]{1,18}}")
  Object one(@PathVariable long id, Locale language) {
    var found = groups.find(id);
    if (found.isEmpty()) {
      return Problem.notFound(messages.text(language, "naming.unknown", String.valueOf(id)));
    }
    var group = found.get();
    var json = json(group);
    json.put("names", groups.members(group.id()));
    json.put("merges", List.copyOf(groups.merges(group.id())));
    json.put("decisions", groups.history(group.id()));
    return json;
  }
}
