package org.wenlan.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who reads a page, for the frame around it. A box that knows people hands in such a bean. */
public interface Visitor {

  /** Whether a request comes from this machine itself, through no proxy that says so. */
  static boolean here(HttpServletRequest request) {
    return loopback(request.getRemoteAddr())
        && request.getHeader("Forwarded") == null
        && request.getHeader("X-Forwarded-For") == null;
  }

  /** Whether an address is one of this machine alone. */
  static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /** The reader's name; empty when they have not signed in. */
  String name(HttpServletRequest request);

  /** Whether they may open a page of the menu. */
  boolean mayOpen(HttpServletRequest request, String path);
}
