package org.wenlan.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.wenlan.query.Joint.Link;
import org.wenlan.query.Wanted.Everything;
import org.wenlan.query.Wanted.Word;

/**
 * Reads a query in one pass with a stack of its own: brackets cost no Java stack, whatever comes.
 * The first misreading ends it.
 */
final class Parser {

  private final Scanner scanner;
  private final Findings findings;
  private final Guesses guesses;
  private final Operators operators;
  private final Folding folding;
  private final Parts parts;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int run;
  private int notAt;

  /** A field and the one unquoted word behind it, as long as that has just been read. */
  private List<String> headed = List.of();

  private Parser(String text, Dialect dialect, Findings findings) {
    this.findings = findings;
    scanner = new Scanner(text, dialect, findings);
    guesses = new Guesses(dialect, findings);
    operators = new Operators(scanner, findings);
    folding = new Folding(scanner, findings, guesses);
    parts = new Parts(scanner, findings, guesses);
  }

  /** The tree; what it is worth nothing without, a misreading, is in {@code findings}. */
  static Wanted parse(String text, Dialect dialect, Findings findings) {
    return new Parser(text, dialect, findings).parse();
  }

  private Wanted parse() {
    var outermost = new Frame(-1, 0, Scope.BARE);
    frames.push(outermost);
    while (!findings.failed()) {
      scanner.skipBlanks();
      var frame = frames.element();
      if (frame.expecting()) {
        part(frame);
      } else if (scanner.atEnd() && frame.isOutermost()) {
        return guesses.applyTo(folding.fold(frame));
      } else {
        operator(frame);
      }
    }
    return Leaves.NONE;
  }

  private void operator(Frame frame) {
    if (scanner.atEnd()) {
      unclosed();
    } else if (scanner.here() == ')') {
      close(frame);
    } else {
      var joint = operators.read();
      if (joint.link() != Link.NEXT) {
        run++;
        headed = List.of();
      }
      notAt = joint.at();
      frame.join(joint);
    }
  }

  private void unclosed() {
    int open = frames.element().open();
    findings.misreadInstead(
        Misreading.UNBALANCED_BRACKET,
        open,
        open + 1,
        scanner.text().stripTrailing() + ")".repeat(frames.size() - 1),
        "(");
  }

  private void close(Frame frame) {
    int at = scanner.position();
    if (frame.isOutermost()) {
      findings.misreadInstead(
          Misreading.UNBALANCED_BRACKET, at, at + 1, findings.replaced(at, at + 1, " "), ")");
      return;
    }
    var tree = folding.fold(frame);
    scanner.go(at + 1);
    frames.pop();
    frames.element().add(spread(frame.scope(), frame, tree), frame.start(), at + 1);
    run++;
  }

  /** Fills in the other fields of {@code ti,ab=}, once, where the heading stands. */
  private Wanted spread(Scope scope, Frame frame, Wanted tree) {
    return frame.open() == frame.start() ? tree : spread(scope, tree);
  }

  private Wanted spread(Scope scope, Wanted tree) {
    for (int more = 1; more < scope.fields().size(); more++) {
      findings.countTerm(scanner.position(), scanner.position());
    }
    return findings.failed() ? Leaves.NONE : scope.spread(tree);
  }

  private void part(Frame frame) {
    if (scanner.atEnd() || scanner.here() == ')') {
      missing(frame);
    } else if (!prefix(frame)) {
      if (scanner.here() == '(') {
        open(scanner.position(), scanner.position(), frame.scope().inside());
      } else if (operators.isBinaryWord(scanner.position())) {
        int at = scanner.position();
        int end = Math.max(Nearness.end(scanner.text(), at), at + scanner.plainAt(at).length());
        missing(at, end, scanner.text().substring(at, end));
      } else if (isEverything(frame)) {
        int at = scanner.position();
        scanner.go(scanner.at(at + 1) == ':' ? at + 3 : at + 1);
        findings.countTerm(at, at + 1);
        frame.add(new Everything(), at, scanner.position());
      } else {
        headingOrWord(frame);
      }
    }
  }

  /** Takes a sign or word that only changes what comes after it; whether there was one. */
  private boolean prefix(Frame frame) {
    int at = scanner.position();
    char next = scanner.at(at + 1);
    boolean tight = !Character.isWhitespace(next) && next != ')';
    int not = operators.endOfNot(at);
    if (not > at) {
      notAt = frame.joint().link() == Link.NEXT || frame.joint().link() == Link.FIRST ? at : notAt;
      frame.negate();
      scanner.go(not);
      return true;
    }
    switch (scanner.here()) {
      case '-' -> {
        if (!tight || Character.isDigit(next)) {
          return false;
        }
        notAt = at;
        frame.negate();
        if (scanner.dialect() == Dialect.EPO) {
          findings.note(Noting.MINUS_IS_NOT);
        }
      }
      case '!' -> {
        if (!tight || scanner.dialect() != Dialect.LUCENE) {
          return false;
        }
        notAt = at;
        frame.negate();
      }
      case '+' -> {
        if (!tight || scanner.dialect() == Dialect.CN) {
          return false;
        }
      }
      case ',', ';' -> {
        if (frame.joint().link() != Link.COMMA && frame.joint().link() != Link.FIRST) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    scanner.go(at + 1);
    return true;
  }

  /** A star that stands alone; anything else with a star is a word. */
  private boolean isEverything(Frame frame) {
    int at = scanner.position();
    char next = scanner.at(at + 1);
    boolean alone = Character.isWhitespace(next) || next == ')';
    boolean lucene = next == ':' && scanner.at(at + 2) == '*';
    return frame.scope().bare() && scanner.here() == '*' && (alone || lucene);
  }

  private void open(int bracket, int start, Scope scope) {
    if (frames.size() > Limits.NESTING) {
      findings.misread(Misreading.TOO_DEEP, bracket, bracket + 1, String.valueOf(Limits.NESTING));
      return;
    }
    run++;
    headed = List.of();
    frames.push(new Frame(bracket, start, scope));
    scanner.go(bracket + 1);
  }

  private void openUnder(Scope scope, int start) {
    int at = scanner.position();
    if (scope.relation() == Relation.WITHIN) {
      findings.misread(
          Misreading.RELATION_NOT_HERE,
          start,
          at + 1,
          scope.relation().sign() + " (",
          scope.name());
    } else {
      open(at, start, scope);
    }
  }

  private void headingOrWord(Frame frame) {
    int start = scanner.position();
    var heading = Heading.read(scanner, findings);
    if (findings.failed()) {
      return;
    }
    if (heading == null) {
      var leaf = parts.read(frame.scope().inside(), run);
      boolean binds = !headed.isEmpty() && frame.joint().link() == Link.NEXT;
      if (binds && leaf instanceof Word(_, var next)) {
        findings.note(Noting.FIELD_BINDS_ONE, headed.getFirst(), headed.getLast(), next);
      }
      headed = List.of();
      frame.add(leaf, start, scanner.position());
      return;
    }
    if (heading.negated()) {
      frame.negate();
    }
    run++;
    scanner.go(scanner.afterBlanks(heading.valueAt()));
    if (scanner.here() == '(') {
      openUnder(heading.scope(), start);
      return;
    }
    value(frame, heading.scope(), start, heading.valueAt());
    run++;
  }

  private void value(Frame frame, Scope scope, int start, int valueAt) {
    int at = scanner.position();
    boolean none = scanner.atEnd() || scanner.here() == ')';
    if (none || operators.isBinaryWord(at) || operators.endOfNot(at) > at) {
      findings.misreadInstead(
          Misreading.MISSING_VALUE,
          start,
          valueAt,
          findings.replaced(start, valueAt, " "),
          scope.name());
      return;
    }
    var leaf = parts.listUnderHeading(scope);
    boolean word = leaf instanceof Word || leaf instanceof Wanted.Value;
    var typed = scanner.text().substring(at, scanner.position());
    headed = word && !typed.startsWith("\"") ? List.of(scope.name(), typed) : List.of();
    frame.add(spread(scope, leaf), start, scanner.position());
  }

  private void missing(Frame frame) {
    int at = scanner.position();
    var link = frame.joint().link();
    if (link == Link.COMMA || link == Link.NEXT && !frame.negated()) {
      frame.forgetSeparator();
    } else if (link == Link.FIRST && !frame.negated()) {
      if (frame.isOutermost() && scanner.atEnd()) {
        findings.misread(Misreading.EMPTY, 0, at);
      } else if (frame.isOutermost()) {
        close(frame);
      } else if (scanner.atEnd()) {
        unclosed();
      } else {
        findings.misreadInstead(
            Misreading.EMPTY_BRACKETS,
            frame.open(),
            at + 1,
            findings.replaced(frame.start(), at + 1, " "));
      }
    } else {
      int from = link == Link.FIRST || link == Link.NEXT ? notAt : frame.joint().at();
      missing(from, at, scanner.text().substring(from, at).strip());
    }
  }

  /** An operator without its second side, or its first. */
  private void missing(int at, int end, String operator) {
    findings.misreadInstead(
        Misreading.MISSING_OPERAND, at, end, findings.replaced(at, end, " "), operator);
  }
}
