package org.wenlan.analysis;

import java.util.List;
import org.wenlan.analysis.Table.Names;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Facet;

/**
 * An applicant that has several names, or another one than its source wrote.
 *
 * @param value what stands for it in tables: the name that most documents have
 * @param group its number among groups of names
 * @param name what it is called
 * @param names all its names as sources write them
 */
public record Body(String value, long group, Names name, List<String> names) {
  public Body {
    names = List.copyOf(names);
  }

  /** The search for all its names. */
  Wanted only() {
    return Wanted.any(names.stream().map(Facet.APPLICANT::only).toList());
  }
}
