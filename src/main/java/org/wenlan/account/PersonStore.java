package org.wenlan.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.account.Accounts.Invited;
import org.wenlan.account.Accounts.Member;

/** People, invitations, sessions and attempts in the schema {@code account}. */
@Component
class PersonStore {
  private final JdbcClient sql;

  PersonStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** What a sign-in is checked against. */
  record Proof(Member member, String password, byte[] totp, long step) {}

  /** A session and whose it is. */
  record Kept(Member member, Instant seen, Instant started, Instant confirmed) {}

  boolean empty() {
    return sql.sql("select not exists (select 1 from account.person)")
        .query(Boolean.class)
        .single();
  }

  List<Member> all() {
    return sql.sql("select * from account.person order by unit, name")
        .query((row, i) -> member(row))
        .list();
  }

  Optional<Member> find(UUID id) {
    return sql.sql("select * from account.person where id = :id")
        .param("id", id)
        .query((row, i) -> member(row))
        .optional();
  }

  Optional<Proof> proof(String signIn) {
    return sql.sql("select * from account.person where sign_in = :name")
        .param("name", signIn)
        .query((row, i) ->
            new Proof(
                member(row),
                row.getString("password"),
                row.getBytes("totp"),
                row.getLong("totp_step")))
        .optional();
  }

  Optional<Proof> proof(UUID id) {
    return sql.sql("select sign_in from account.person where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .flatMap(this::proof);
  }

  /** Takes a one-time password's step; false when another request took it first. */
  boolean take(UUID id, long step) {
    return sql.sql(
                "update account.person set totp_step = :step where id = :id and totp_step < :step")
            .param("id", id)
            .param("step", step)
            .update()
        == 1;
  }

  /** False when somebody signs in by this name already. */
  boolean add(Member member, String password, byte[] totp, Instant now) {
    return sql.sql(
                """
                insert into account.person (id, sign_in, name, unit, roles, password, totp, since)
                values (:id, :signIn, :name, :unit, :roles, :password, :totp, :now)
                on conflict (sign_in) do nothing\
                """)
            .param("id", member.id())
            .param("signIn", member.signIn())
            .param("name", member.name())
            .param("unit", member.unit())
            .param("roles", names(member.roles()))
            .param("password", password)
            .param("totp", totp)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void change(UUID id, Set<Role> roles, boolean active) {
    sql.sql("update account.person set roles = :roles, active = :active where id = :id")
        .param("id", id)
        .param("roles", names(roles))
        .param("active", active)
        .update();
  }

  void invite(byte[] token, Invited invited, byte[] totp, String by, Instant ends) {
    sql.sql(
            """
            insert into account.invitation (token, name, unit, roles, totp, by, ends)
            values (:token, :name, :unit, :roles, :totp, :by, :ends)\
            """)
        .param("token", token)
        .param("name", invited.name())
        .param("unit", invited.unit())
        .param("roles", names(invited.roles()))
        .param("totp", totp)
        .param("by", by)
        .param("ends", Timestamp.from(ends))
        .update();
  }

  Optional<Invited> invitation(byte[] token, Instant now) {
    return sql.sql(
            "select * from account.invitation where token = :token and not used and ends > :now")
        .param("token", token)
        .param("now", Timestamp.from(now))
        .query((row, i) ->
            new Invited(
                row.getString("name"),
                row.getString("unit"),
                roles(row),
                OneTime.base32(row.getBytes("totp"))))
        .optional();
  }

  /** Its secret, once. */
  Optional<byte[]> use(byte[] token) {
    return sql.sql(
            "update account.invitation set used = true where token = :token and not used"
                + " returning totp")
        .param("token", token)
        .query((row, i) -> row.getBytes("totp"))
        .optional();
  }

  byte[] secret(byte[] token) {
    return sql.sql("select totp from account.invitation where token = :token")
        .param("token", token)
        .query((row, i) -> row.getBytes("totp"))
        .single();
  }

  /** Leaves nothing of earlier invitations by the platform itself. */
  void forgetFirst() {
    sql.sql("delete from account.invitation where by = 'platform' and not used").update();
  }

  void begin(byte[] token, UUID person, Instant now) {
    sql.sql(
            """
            insert into account.session (token, person, started, seen, confirmed)
            values (:token, :person, :now, :now, :now)\
            """)
        .param("token", token)
        .param("person", person)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Kept> session(byte[] token) {
    return sql.sql(
            """
            select p.*, s.seen, s.started, s.confirmed
              from account.session s join account.person p on p.id = s.person
             where s.token = :token and p.active\
            """)
        .param("token", token)
        .query((row, i) ->
            new Kept(
                member(row),
                row.getTimestamp("seen").toInstant(),
                row.getTimestamp("started").toInstant(),
                row.getTimestamp("confirmed").toInstant()))
        .optional();
  }

  void seen(byte[] token, Instant now) {
    sql.sql("update account.session set seen = :now where token = :token")
        .param("token", token)
        .param("now", Timestamp.from(now))
        .update();
  }

  void confirmed(byte[] token, Instant now) {
    sql.sql("update account.session set confirmed = :now where token = :token")
        .param("token", token)
        .param("now", Timestamp.from(now))
        .update();
  }

  void end(byte[] token) {
    sql.sql("delete from account.session where token = :token").param("token", token).update();
  }

  void endAll(UUID person) {
    sql.sql("delete from account.session where person = :person").param("person", person).update();
  }

  int failures(String subject, Instant now, Duration window) {
    return sql.sql("select count(*) from account.attempt where subject = :subject and at > :since")
        .param("subject", subject)
        .param("since", Timestamp.from(now.minus(window)))
        .query(Integer.class)
        .single();
  }

  void failed(List<String> subjects, Instant now, Duration window) {
    for (var subject : subjects) {
      sql.sql("insert into account.attempt (subject, at) values (:subject, :now)")
          .param("subject", subject)
          .param("now", Timestamp.from(now))
          .update();
    }
    sql.sql("delete from account.attempt where at < :old")
        .param("old", Timestamp.from(now.minus(window)))
        .update();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getObject("id", UUID.class),
        row.getString("sign_in"),
        row.getString("name"),
        row.getString("unit"),
        roles(row),
        row.getBoolean("active"));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }

  private static String[] names(Set<Role> roles) {
    return roles.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
