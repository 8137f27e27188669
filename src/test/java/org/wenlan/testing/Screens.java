package org.wenlan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.wenlan.testing.Browser.View;

/**
 * Looks at a page as its readers do: both languages, both colour schemes, three widths, with and
 * without JavaScript. Every pair of these is looked at once, and with {@code -Dviews=all} all of
 * them. Pictures go to {@code target/screens} with an index page, unless {@code CI=true}.
 */
public final class Screens {
  private static final Path FOLDER = Path.of("target/screens");
  private static final List<Integer> WIDTHS = List.of(1440, 768, 360);

  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final boolean ALL = System.getProperty("views", "").equals("all");

  /** Nobody looks at the pictures of CI. */
  private static final boolean PICTURES = ALL || !"true".equals(System.getenv("CI"));

  /** Each language with each scheme and width, and each scheme with each width. */
  private static final Set<View> PAIRS =
      Set.of(
          new View("zh", false, 1440, true),
          new View("zh", false, 360, true),
          new View("zh", true, 768, true),
          new View("en", true, 1440, true),
          new View("en", true, 360, true),
          new View("en", false, 768, true));

  private final String site;

  /**
   * @param site address of a running server, without a slash at the end
   */
  public Screens(String site) {
    this.site = site;
  }

  /** Looks at a page that answers 200. */
  public void look(String name, String path) {
    look(name, path, 200);
  }

  /** Looks at a page; every view must be free of complaints, and show the same without script. */
  public void look(String name, String path, int status) {
    var browser = Browser.get();
    for (var language : List.of("zh", "en")) {
      var dark = language.equals("en");
      browser.read(
          new View(language, dark, WIDTHS.getFirst(), true),
          site + path,
          status,
          page -> {
            everyWidth(page, name, language, dark);
            // Asked for again, as by a reader who comes back after dusk or dawn: charts are drawn
            // anew.
            page.emulateMedia(
                new Page.EmulateMediaOptions()
                    .setColorScheme(dark ? ColorScheme.LIGHT : ColorScheme.DARK));
            page.reload();
            everyWidth(page, name, language, !dark);
          });
    }
    var bare = new View("zh", false, 1440, false);
    browser.read(bare, site + path, status, page -> readable(page, bare.language(), path));
    index();
  }

  /** Looks at what a browser shows at this moment, at all widths. */
  public static void now(Page page, String name, View view) {
    for (var width : WIDTHS) {
      var narrower = new View(view.language(), view.dark(), width, view.script());
      fitting(page, name, narrower);
      // Axe itself is a script: without one it would wait for ever.
      if (view.script() && width == view.width()) {
        accessible(page, name, view, List.of());
      }
      if (ALL || width != 768) {
        picture(page, name, narrower);
      }
    }
    page.setViewportSize(view.width(), 900);
  }

  /** Loaded once and made narrower, as when a reader turns a telephone or zooms in. */
  private static void everyWidth(Page page, String name, String language, boolean dark) {
    for (var width : WIDTHS) {
      var view = new View(language, dark, width, true);
      fitting(page, name, view);
      if (ALL || PAIRS.contains(view)) {
        // A second scheme changes colours alone, a second width in a second language nothing new.
        boolean again = width == 768 || view.equals(new View("en", true, 360, true));
        accessible(page, name, view, again ? COLOURS : List.of());
        picture(page, name, view);
      }
    }
  }

  private static void fitting(Page page, String name, View view) {
    page.setViewportSize(view.width(), view.height());
    var over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) over).intValue())
        .as("%s at %d px is wider than the window", name, view.width())
        .isLessThanOrEqualTo(0);
  }

  /**
   * Nothing that axe complains of.
   *
   * @param rules to judge by; all when empty
   */
  private static void accessible(Page page, String name, View view, List<String> rules) {
    var onlyWhatIsWrong = new AxeRunOptions();
    onlyWhatIsWrong.setResultTypes(List.of("violations"));
    var axe = new AxeBuilder(page).setLegacyMode(true).options(onlyWhatIsWrong);
    if (!rules.isEmpty()) {
      axe.withRules(rules);
    }
    var violations = axe.analyze().getViolations();
    assertThat(violations)
        .as("axe on %s, %s", name, view.name())
        .extracting(rule ->
            rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream()
                    .map(node -> node.getHtml() + " " + node.getFailureSummary())
                    .limit(3)
                    .toList())
        .isEmpty();
  }

  private static void readable(Page page, String language, String path) {
    assertThat(page.locator("main h1").count()).as("headings of %s", path).isEqualTo(1);
    assertThat(page.locator("main").innerText().strip()).as(path).hasSizeGreaterThan(20);
    assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
  }

  private static void picture(Page page, String name, View view) {
    if (!PICTURES) {
      return;
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(FOLDER.resolve(name + "-" + view.name() + ".png")));
  }

  /** Rewritten after each page, so that a broken run leaves an index of what it saw. */
  private static void index() {
    if (!PICTURES) {
      return;
    }
    try (var files = Files.list(FOLDER)) {
      var html = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>Screens</title>\n");
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".png"))
          .sorted()
          .forEach(file ->
              html.append(
                  "<figure><figcaption>%s</figcaption><img src='%s' style='max-width:100%%'></figure>\n"
                      .formatted(file, file)));
      Files.writeString(FOLDER.resolve("index.html"), html);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
