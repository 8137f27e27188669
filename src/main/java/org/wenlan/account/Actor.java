package org.wenlan.account;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/** Who calls. A controller takes one as an argument; a door decides by it. */
public sealed interface Actor {

  /** As chronologies and deeds name them. */
  String name();

  /** The unit they act for; empty for anyone. */
  String unit();

  /** Whether they have a permission. */
  boolean may(Permission permission);

  /** Nobody in particular. */
  record Anyone() implements Actor {

    @Override
    public String name() {
      return "public";
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public boolean may(Permission permission) {
      return permission == Permission.PUBLIC;
    }
  }

  /** A person who signed in. */
  record Person(UUID id, String name, String unit, Set<Role> roles) implements Actor {

    public Person {
      roles = Set.copyOf(roles);
    }

    @Override
    public boolean may(Permission permission) {
      return permission == Permission.PUBLIC || !Collections.disjoint(permission.roles(), roles);
    }

    /** Whether they have a role. */
    public boolean is(Role role) {
      return roles.contains(role);
    }
  }

  /** A program with a key. */
  record Client(UUID id, String name, String unit) implements Actor {

    @Override
    public boolean may(Permission permission) {
      return permission == Permission.PUBLIC
          || permission == Permission.CLIENT
          || permission == Permission.RETURNS;
    }
  }

  /** The platform itself, as in what a deadline does. */
  record Platform() implements Actor {

    @Override
    public String name() {
      return "platform";
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public boolean may(Permission permission) {
      return false;
    }
  }
}
