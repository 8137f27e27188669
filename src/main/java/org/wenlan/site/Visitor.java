package org.wenlan.site;

import jakarta.servlet.http.HttpServletRequest;

/** Who reads a page, for the frame around it. A box that knows people hands in such a bean. */
public interface Visitor {

  /** The reader's name; empty when they have not signed in. */
  String name(HttpServletRequest request);

  /** Whether they may open a page of the menu. */
  boolean mayOpen(HttpServletRequest request, String path);
}
