package org.wenlan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium. It reaches this machine alone; a page that asks for anything else, or that
 * writes an error to the console, fails the test. Not thread-safe.
 */
public final class Browser {
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

  private static @org.jspecify.annotations.Nullable Browser shared;

  private final com.microsoft.playwright.Browser chromium;
  private final Map<View, BrowserContext> readers = new HashMap<>();

  private Browser(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  /**
   * The browser of this test run. Without a {@code chromium} on the PATH the test is skipped and
   * says so; where {@code CI=true} it fails.
   */
  public static synchronized Browser get() {
    var there = shared;
    if (there == null) {
      var program = chromium();
      if (program.isEmpty()) {
        var why = "no 'chromium' on the PATH: the pages were not looked at in a browser";
        assertThat(System.getenv("CI")).as(why).isNotEqualTo("true");
        System.out.println("SKIPPED: " + why);
        Assumptions.abort(why);
      }
      there = new Browser(program.orElseThrow());
      shared = there;
    }
    return there;
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * How a page is looked at.
   *
   * @param language {@code zh} or {@code en}
   * @param width of the window in pixels
   */
  public record View(String language, boolean dark, int width, boolean script) {

    int height() {
      return width < 500 ? 780 : 900;
    }

    String name() {
      return language + (dark ? "-dark-" : "-light-") + width;
    }
  }

  /**
   * Opens a page as a stranger and does something with it.
   *
   * @param status that the page must answer with
   * @param later refusals that pages may answer with to what is done there
   */
  public void visit(View view, String address, int status, Consumer<Page> look, int... later) {
    try (var context = context(view)) {
      open(context, view, address, status, look, later);
    }
  }

  /**
   * Opens a page to read it only. Readers of one view share their cache of files; what a page keeps
   * in the browser would be seen by the next, so nothing may be done there.
   */
  void read(View view, String address, int status, Consumer<Page> look) {
    open(readers.computeIfAbsent(view, this::context), view, address, status, look);
  }

  private BrowserContext context(View view) {
    var context = chromium.newContext(options(view));
    context.setDefaultTimeout(60_000);
    return context;
  }

  private static void open(
      BrowserContext context,
      View view,
      String address,
      int status,
      Consumer<Page> look,
      int... later) {
    var complaints = new ArrayList<String>();
    try (var page = context.newPage()) {
      // Watched and not intercepted: an intercepted page has no cache of files.
      page.onRequest(request -> {
        if (!local(request.url())) {
          complaints.add("asks for " + request.url());
        }
      });
      page.onConsoleMessage(message -> {
        // Chromium reports a page's own status as an error of the console.
        boolean expected =
            IntStream.concat(IntStream.of(status), IntStream.of(later))
                .anyMatch(code -> code >= 400 && message.text().contains("status of " + code));
        if (message.type().equals("error") && !expected) {
          complaints.add("console: " + message.text());
        }
      });
      page.onPageError(error -> complaints.add("script: " + error));
      var response = page.navigate(address);
      assertThat(response.status()).as(address).isEqualTo(status);
      boolean well = false;
      try {
        look.accept(page);
        well = true;
      } finally {
        if (!well) {
          // What it looked like says more than any trace.
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of("target/screens-failed", view.name() + ".png")));
          System.out.println(page.url() + " " + complaints);
        }
      }
      assertThat(complaints).as("%s in %s", address, view.name()).isEmpty();
    }
  }

  private static com.microsoft.playwright.Browser.NewContextOptions options(View view) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(view.width(), view.height())
        .setLocale(view.language().equals("zh") ? "zh-CN" : "en-GB")
        .setColorScheme(view.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setJavaScriptEnabled(view.script());
  }

  private static boolean local(String url) {
    var parsed = URI.create(url.replaceFirst("[?#].*", ""));
    return !parsed.getScheme().startsWith("http")
        || List.of("localhost", "127.0.0.1").contains(parsed.getHost());
  }
}
