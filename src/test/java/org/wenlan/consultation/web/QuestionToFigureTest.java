package org.wenlan.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Clients;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.testing.Browser;
import org.wenlan.testing.Browser.View;
import org.wenlan.testing.Screens;
import tools.jackson.databind.json.JsonMapper;

/** A case shows up in its numbers, and a number leads back to its cases. */
class QuestionToFigureTest {

  @Test
  void aConsultationThatWasAnsweredIsInItsIndicator_andTheIndicatorLeadsBackToIt()
      throws Exception {
    try (var centre = new Centre()) {
      var patent = centre.realPatent();
      var key =
          "Bearer "
              + centre
                  .site
                  .bean(Clients.class)
                  .register(new Actor.Platform(), "An invented platform", "p", "")
                  .key();
      var sent =
          centre.site.json(
              "POST",
              "/api/v1/consultations",
              QuestionToOpinionTest.question("f-1", patent.number().original(), "shop 1"),
              "Authorization",
              key);
      var number = JsonMapper.shared().readTree(sent.body()).path("number").asString();
      QuestionToOpinionTest.judged(centre, number);

      var counter =
          SignedIn.as(
              centre.site, "Statistician Sun", Centre.CENTRE, Role.STATISTICIAN, Role.OFFICER);
      var year = LocalDate.now(centre.site.bean(Clock.class)).getYear();
      var answered = "/statistics/consultations.answered?period=" + year;
      for (int wait = 0; wait < 100; wait++) {
        if (centre.get(counter, answered).body().contains("<strong>1</strong>")) {
          break;
        }
        Thread.sleep(100);
      }
      // Whoever does not compile figures sees nothing of a running year.
      assertThat(centre.site.get(answered, "Accept-Language", "en").body())
          .contains("not shown to visitors");
      Browser.get()
          .visit(
              new View("en", false, 1440, true),
              centre.site.address() + "/sign-in?to=/statistics?period=" + year,
              200,
              page -> {
                counter.signIn(page, centre.site);
                page.navigate(centre.site.address() + "/statistics?period=" + year);
                page.click("text=Consultations answered");
                assertThat(page.content()).contains("<strong>1</strong>");
                // Drawn by a script that comes after the page.
                page.locator("canvas").first().waitFor();
                page.screenshot(
                    new com.microsoft.playwright.Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(java.nio.file.Path.of("target/screens/statistics-answered.png")));
                page.click("text=Facts behind this number");
                page.click("text=" + number);
                assertThat(page.url()).endsWith("/cases/" + number);
                assertThat(page.content()).contains(number);
              });
      var screens = new Screens(centre.site.address());
      screens.look("statistics", "/statistics");
      screens.look("statistics-indicator", "/statistics/patents.invention.per-10000?period=2019");
    }
  }
}
