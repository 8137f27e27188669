package org.wenlan.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wenlan.judging.Conclusion;
import org.wenlan.judging.Defence;
import org.wenlan.judging.Feature;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.Match;
import org.wenlan.territory.Unit.Matter;
import tools.jackson.databind.json.JsonMapper;

/** The public digest is made of chosen fields: nothing that somebody wrote comes through. */
class DigestTest {

  @Test
  void noNameNumberOrTextOfAnOpinionStandsInItsDigest() {
    long seed = 20261123;
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var secrets = new ArrayList<String>();
      var opinion = opinion(random, secrets);
      var digest = JsonMapper.shared().writeValueAsString(Opinions.digest(opinion));
      assertThat(secrets).hasSizeGreaterThan(15);
      for (var secret : secrets) {
        assertThat(digest).doesNotContain(secret);
      }
      // And it does say something.
      assertThat(digest).contains("\"conclusion\"").contains("H01M");
    }
  }

  private static String secret(Random random, List<String> secrets) {
    var secret = "s" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36) + "x";
    secrets.add(secret);
    return secret;
  }

  private static Opinion opinion(Random random, List<String> secrets) {
    var feature = new Feature(1, secret(random, secrets), 0, 5, Feature.Part.ELEMENT);
    var chart =
        new FeatureChart(
            List.of(
                new FeatureChart.Row(
                    feature,
                    new Match.Identical(),
                    secret(random, secrets),
                    secret(random, secrets))));
    var defences =
        List.<Defence>of(new Defence.PriorArt(secret(random, secrets), random.nextBoolean()));
    var right =
        new Request.Right(
            Matter.PATENT,
            secret(random, secrets),
            secret(random, secrets),
            1,
            secret(random, secrets),
            secret(random, secrets),
            List.of("H01M10/0525"),
            Request.Standing.IN_FORCE,
            secret(random, secrets));
    return new Opinion(
        secret(random, secrets),
        secret(random, secrets),
        secret(random, secrets),
        secret(random, secrets),
        Instant.EPOCH,
        right,
        new Request.Product(
            secret(random, secrets), secret(random, secrets), secret(random, secrets)),
        secret(random, secrets),
        secret(random, secrets),
        1,
        secret(random, secrets),
        chart,
        defences,
        secret(random, secrets),
        Conclusion.of(chart, defences),
        Opinion.METHOD,
        true,
        new Opinion.Signature(UUID.randomUUID(), secret(random, secrets), "unit", Instant.EPOCH),
        new Opinion.Signature(UUID.randomUUID(), secret(random, secrets), "unit", Instant.EPOCH));
  }
}
