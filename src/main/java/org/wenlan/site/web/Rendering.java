package org.wenlan.site.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.site.AsOf;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Paper;
import org.wenlan.site.Problem;
import org.wenlan.site.SearchBox;
import org.wenlan.site.Shell;
import org.wenlan.site.Visitor;

/** Writes an {@link Html} as the answer; templates were compiled with the program. */
@Component
class Rendering implements Paper {
  private static final String VERSION =
      Optional.ofNullable(Html.class.getPackage().getImplementationVersion()).orElse("development");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Html.class.getClassLoader(), "org.wenlan");
  private final Shells shells;
  private final Assets assets;
  private final List<MenuEntry> menu;
  private final @Nullable SearchBox search;
  private final ObjectProvider<AsOf> asOf;
  private final ObjectProvider<Visitor> visitor;

  Rendering(
      Shells shells,
      Assets assets,
      List<MenuEntry> menu,
      ObjectProvider<SearchBox> search,
      ObjectProvider<AsOf> asOf,
      ObjectProvider<Visitor> visitor) {
    this.shells = shells;
    this.assets = assets;
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.search = search.getIfAvailable();
    this.asOf = asOf;
    this.visitor = visitor;
  }

  /** The whole page is made before its first byte is sent, so that a failure is a failure page. */
  void write(Html html, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(html.status());
    response.addHeader("Vary", "Accept-Language, Cookie");
    // What somebody saw who signed in is not shown again to whoever comes after them.
    boolean known = visitor.stream().anyMatch(one -> !one.name(request).isEmpty());
    boolean kept = html.framed() && !known && request.getMethod().equals("GET");
    response.setHeader("Cache-Control", kept ? "private, no-cache" : "private, no-store");
    if (html.location() != null) {
      response.setHeader("Location", html.location());
      return;
    }
    var shell = shell(request);
    var output = new Utf8ByteOutput();
    if (html.framed()) {
      render("site/web/frame", shell, frame(html, shell, request), output);
    } else {
      render(html.template(), shell, html.page(), output);
    }
    response.setHeader("Content-Language", shell.lang());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  @Override
  public String of(String template, Locale language, Object page) {
    var output = new StringOutput();
    render(template, shells.plain(language), page, output);
    return output.toString();
  }

  private Frame frame(Html html, Shell shell, HttpServletRequest request) {
    var reader = visitor.getIfAvailable();
    var open =
        menu.stream().filter(one -> reader == null || reader.mayOpen(request, one.path())).toList();
    var name = reader == null ? null : reader.name(request);
    Content content = output -> render(html.template(), shell, html.page(), output);
    var since = asOf.stream().flatMap(one -> one.lastChange().stream()).findFirst();
    return new Frame(html, content, open, search, since.orElse(null), VERSION, assets, name);
  }

  private void render(String template, Shell shell, Object page, gg.jte.TemplateOutput output) {
    templates.render(template + ".jte", Map.of("shell", shell, "page", page), output);
  }

  /** The search box of a page about what is not there; null for other problems. */
  @Nullable SearchBox searchFor(Problem problem) {
    return problem.status() == 404 ? search : null;
  }

  /** The reader's view of this request. */
  Shell shell(HttpServletRequest request) {
    return shells.of(request);
  }
}
