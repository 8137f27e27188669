package org.wenlan.query;

import java.util.ArrayList;
import java.util.List;

/** What is being read inside one pair of brackets, or outside all. */
final class Frame {

  /**
   * A part that was read, with what stood before it and where it stands.
   *
   * @param negated whether "not" stood before it; {@code what} is then already negated
   */
  record Item(Joint joint, Wanted what, boolean negated, int start, int end) {}

  private final int open;
  private final int start;
  private final Scope scope;
  private final List<Item> items = new ArrayList<>();
  private Joint joint;
  private boolean expecting = true;
  private boolean negated;

  /**
   * @param open where the bracket stands, -1 for none
   * @param start where the part begins that it belongs to: its heading, or itself
   */
  Frame(int open, int start, Scope scope) {
    this.open = open;
    this.start = start;
    this.scope = scope;
    this.joint = Joint.first(start);
  }

  int open() {
    return open;
  }

  boolean isOutermost() {
    return open < 0;
  }

  int start() {
    return start;
  }

  Scope scope() {
    return scope;
  }

  List<Item> items() {
    return items;
  }

  Joint joint() {
    return joint;
  }

  /** Whether a part must come next, not an operator. */
  boolean expecting() {
    return expecting;
  }

  boolean negated() {
    return negated;
  }

  void negate() {
    negated = !negated;
  }

  /** An operator came. */
  void join(Joint next) {
    joint = next;
    expecting = true;
    negated = next.negated();
  }

  /** A part came. */
  void add(Wanted what, int from, int to) {
    items.add(new Item(joint, negated ? Wanted.not(what) : what, negated, from, to));
    expecting = false;
    negated = false;
  }

  /** The separator at the end is one too many, as in {@code (a, b,)}. */
  void forgetSeparator() {
    expecting = false;
  }
}
