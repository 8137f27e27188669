package org.wenlan.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.kernel.Refusal;

/**
 * The door to people: invitations, sign-in, sessions. A sign-in needs password and one-time
 * password. Thread-safe.
 */
@Component
public class Accounts {
  static final Duration INVITED = Duration.ofHours(72);
  static final Duration IDLE = Duration.ofMinutes(60);
  static final Duration WHOLE = Duration.ofHours(12);
  static final Duration CONFIRMED = Duration.ofMinutes(10);
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int FAILURES_HERE = 5;
  private static final int FAILURES_EVERYWHERE = 50;
  private static final int LEAST = 12;
  private static final int MOST = 72;
  private static final int SECRET = 20;

  private final PersonStore store;
  private final Deeds deeds;
  private final Recovery recovery;
  private final Clock clock;
  private final PasswordEncoder passwords = new BCryptPasswordEncoder(10);
  private final String nobody = passwords.encode(Secrets.word());

  Accounts(PersonStore store, Deeds deeds, Recovery recovery, Clock clock) {
    this.store = store;
    this.deeds = deeds;
    this.recovery = recovery;
    this.clock = clock;
  }

  /** A person who has an account. */
  public record Member(
      UUID id, String signIn, String name, String unit, Set<Role> roles, boolean active) {

    public Member {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Someone who is invited.
   *
   * @param secret for the authenticator, base 32; empty when asking
   */
  public record Invited(String name, String unit, Set<Role> roles, String secret) {

    public Invited {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * A session.
   *
   * @param token the cookie's value
   */
  public record Session(String token, Actor.Person person, boolean confirmed) {
    /** The name of the cookie; with this prefix browsers keep it to one host and to https. */
    public static final String COOKIE = "__Host-wenlan";

    /** What a browser is told so that it stays in. */
    public String cookie() {
      return COOKIE + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }
  }

  /** What came of an attempt. */
  public sealed interface Entry {

    /** In. */
    record Open(Session session) implements Entry {}

    /** Not in; the same words for a wrong name, password and one-time password. */
    record Shut(Refusal why) implements Entry {}
  }

  /** Whether nobody has an account yet. */
  public boolean empty() {
    return store.empty();
  }

  /** Everyone, by unit and name. */
  public List<Member> all() {
    return store.all();
  }

  /**
   * Invites someone.
   *
   * @return the word in the address that the invited opens; only they should see it
   * @throws IllegalArgumentException when two separate administrations would meet in one person
   */
  @Transactional
  public String invite(Actor by, String name, String unit, Set<Role> roles) {
    long administrations = roles.stream().filter(Role::administers).count();
    if (roles.isEmpty() || (administrations > 0 && roles.size() > 1)) {
      throw new IllegalArgumentException("Roles that one person may not hold: " + roles);
    }
    var word = Secrets.word();
    store.invite(
        Secrets.kept(word),
        new Invited(name, unit, roles, ""),
        Secrets.bytes(SECRET),
        by.name(),
        clock.instant().plus(INVITED));
    deeds.note(by, "invite", name, unit + " " + roles);
    return word;
  }

  /** Who was invited by this word; empty when it was used, is too old, or never was. */
  public Optional<Invited> invited(String word) {
    return store.invitation(Secrets.kept(word), clock.instant());
  }

  /** Makes an account of an invitation and signs in. */
  @Transactional
  public Entry accept(String word, String signIn, String password, String oneTime) {
    var token = Secrets.kept(word);
    var now = clock.instant();
    var invited = store.invitation(token, now).orElse(null);
    var name = normal(signIn);
    if (invited == null) {
      return shut("account.refusal.no-invitation");
    }
    if (!name.matches("[a-z0-9][a-z0-9._@-]{2,79}")) {
      return shut("account.refusal.sign-in-name");
    }
    int bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    if (password.codePointCount(0, password.length()) < LEAST
        || bytes > MOST
        || password.toLowerCase(Locale.ROOT).contains(name)) {
      return shut("account.refusal.password", LEAST, MOST);
    }
    var secret = store.secret(token);
    var step = OneTime.step(secret, oneTime, now, 0);
    if (step.isEmpty()) {
      return shut("account.refusal.one-time");
    }
    var member =
        new Member(UUID.randomUUID(), name, invited.name(), invited.unit(), invited.roles(), true);
    if (!store.add(member, passwords.encode(password), secret, now)) {
      return shut("account.refusal.name-taken", name);
    }
    if (store.use(token).isEmpty() || !store.take(member.id(), step.getAsLong())) {
      throw new IllegalStateException("The invitation was used by somebody else just now");
    }
    deeds.note(person(member), "join", member.signIn(), member.unit() + " " + member.roles());
    return begin(member, now);
  }

  /**
   * Signs in.
   *
   * @param from where the attempt comes from, for the throttle
   */
  @Transactional
  public Entry signIn(String signIn, String password, String oneTime, String from) {
    var now = clock.instant();
    var name = normal(signIn);
    var here = "here:" + name + "@" + from;
    var everywhere = "name:" + name;
    if (store.failures(here, now, WINDOW) >= FAILURES_HERE
        || store.failures("from:" + from, now, WINDOW) >= FAILURES_EVERYWHERE
        || store.failures(everywhere, now, WINDOW) >= FAILURES_EVERYWHERE) {
      return shut("account.refusal.too-often", WINDOW.toMinutes());
    }
    var proof = store.proof(name);
    // Checked for unknown names too, so that the time tells nothing.
    boolean known =
        passwords.matches(password, proof.map(PersonStore.Proof::password).orElse(nobody));
    if (proof.isPresent() && known && proof.get().member().active()) {
      var found = proof.get();
      var step = OneTime.step(found.totp(), oneTime, now, found.step());
      if (step.isPresent() && store.take(found.member().id(), step.getAsLong())) {
        deeds.note(person(found.member()), "sign-in", found.member().signIn(), from);
        return begin(found.member(), now);
      }
      if (recovery.take(found.member().id(), oneTime)) {
        return enter(found.member(), "recovery code, " + from);
      }
    }
    store.failed(List.of(here, everywhere, "from:" + from), now, WINDOW);
    return shut("account.refusal.sign-in");
  }

  /** A person by the name by which they sign in. */
  Optional<Member> member(String signIn) {
    return store.proof(normal(signIn)).map(PersonStore.Proof::member);
  }

  Optional<Member> member(UUID id) {
    return store.find(id);
  }

  /**
   * Lets somebody in by a provider's word or a recovery code; nothing is signed before a second
   * factor.
   */
  @Transactional
  Entry enter(Member member, String from) {
    var token = Secrets.word();
    store.begin(Secrets.kept(token), member.id(), clock.instant());
    store.confirmed(Secrets.kept(token), Instant.EPOCH);
    deeds.note(person(member), "sign-in", member.signIn(), from);
    return new Entry.Open(new Session(token, person(member), false));
  }

  /** The session of a cookie; it is over after an hour of rest, and after twelve in any case. */
  public Optional<Session> session(String token) {
    var now = clock.instant();
    var kept = Secrets.kept(token);
    return store
        .session(kept)
        .filter(one -> one.seen().plus(IDLE).isAfter(now) && one.started().plus(WHOLE).isAfter(now))
        .map(one -> {
          if (one.seen().plusSeconds(60).isBefore(now)) {
            store.seen(kept, now);
          }
          return new Session(
              token, person(one.member()), one.confirmed().plus(CONFIRMED).isAfter(now));
        });
  }

  /** Shows the second factor once more, as signing asks; false when it was wrong. */
  @Transactional
  public boolean confirm(Session session, String oneTime) {
    var now = clock.instant();
    var subject = "confirm:" + session.person().id();
    var proof = store.proof(session.person().id()).orElseThrow();
    var step = OneTime.step(proof.totp(), oneTime, now, proof.step());
    if (store.failures(subject, now, WINDOW) >= FAILURES_HERE
        || step.isEmpty()
        || !store.take(proof.member().id(), step.getAsLong())) {
      store.failed(List.of(subject), now, WINDOW);
      return false;
    }
    store.confirmed(Secrets.kept(session.token()), now);
    return true;
  }

  /** Ends a session. */
  public void signOut(String token) {
    store.end(Secrets.kept(token));
  }

  /** Changes roles or stops an account; their sessions end at once. */
  @Transactional
  public void change(Actor by, UUID id, Set<Role> roles, boolean active) {
    long administrations = roles.stream().filter(Role::administers).count();
    if (roles.isEmpty() || (administrations > 0 && roles.size() > 1)) {
      throw new IllegalArgumentException("Roles that one person may not hold: " + roles);
    }
    store.change(id, roles, active);
    store.endAll(id);
    deeds.note(by, "change-person", id.toString(), roles + (active ? " active" : " stopped"));
  }

  private Entry begin(Member member, Instant now) {
    var token = Secrets.word();
    store.begin(Secrets.kept(token), member.id(), now);
    return new Entry.Open(new Session(token, person(member), true));
  }

  private static Actor.Person person(Member member) {
    return new Actor.Person(member.id(), member.name(), member.unit(), member.roles());
  }

  private static String normal(String signIn) {
    return java.text.Normalizer.normalize(signIn.strip(), java.text.Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  private static Entry shut(String rule, Object... arguments) {
    return new Entry.Shut(Refusal.of(rule, "", arguments));
  }
}
