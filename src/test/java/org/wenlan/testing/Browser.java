package org.wenlan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
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
          "--disable-software-rasterizer",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

  /** In milliseconds. */
  private static final long PATIENCE = 60_000;

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

  /** The one without windows first: it does the same with less work. */
  private static Optional<Path> chromium() {
    var folders = System.getenv("PATH").split(File.pathSeparator);
    return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
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
    var context = context(view);
    try {
      open(context, view, address, status, look, later);
    } finally {
      closed(context::close);
    }
  }

  /**
   * Closes what was looked at. On a busy machine Chromium was seen to give no answer to that, ever;
   * then the next page is opened in another one.
   */
  private static void closed(Runnable close) {
    var alarm = new Timer(true);
    var waiting = Thread.currentThread();
    alarm.schedule(
        new TimerTask() {
          @Override
          public void run() {
            waiting.interrupt();
          }
        },
        PATIENCE);
    try {
      close.run();
    } catch (PlaywrightException hung) {
      System.out.println("Chromium did not close a page: " + hung.getMessage());
      forgotten();
    } finally {
      alarm.cancel();
      var _ = Thread.interrupted();
    }
  }

  private static synchronized void forgotten() {
    shared = null;
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
    context.setDefaultTimeout(PATIENCE);
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
    var page = context.newPage();
    try {
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
        look.accept(loaded(page));
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
    } finally {
      closed(page::close);
    }
  }

  /**
   * The page, but whole: a click returns when the next document begins, and what asks without
   * waiting, such as a count or a script, would see half of it.
   */
  private static Page loaded(Page page) {
    return (Page)
        Proxy.newProxyInstance(
            Browser.class.getClassLoader(),
            new Class<?>[] {Page.class},
            (_, method, arguments) -> {
              if (!method.getName().matches("(on|off|wait)[A-Z].*|close|isClosed|navigate")) {
                page.waitForLoadState();
              }
              try {
                return method.invoke(page, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
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
