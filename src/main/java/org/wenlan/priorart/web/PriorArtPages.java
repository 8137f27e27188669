package org.wenlan.priorart.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.priorart.DraftText;
import org.wenlan.priorart.PriorArt;
import org.wenlan.priorart.PriorArt.Outcome;
import org.wenlan.priorart.web.PriorArtAsking.Meant;
import org.wenlan.priorart.web.PriorArtAsking.Typed;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** Prior art of a text, a claim, a draft or a published document, for everybody. */
@Controller
final class PriorArtPages {
  private static final int SHOWN = 25;

  private final PriorArt priorArt;
  private final PriorArtAsking asking;

  PriorArtPages(PriorArt priorArt, PriorArtAsking asking) {
    this.priorArt = priorArt;
    this.asking = asking;
  }

  @Bean
  static MenuEntry priorArtEntry() {
    return new MenuEntry("/prior-art", "priorart.menu", 15);
  }

  /** The form; with a number the documents nearest to that one, as an address to pass on. */
  @GetMapping("/prior-art")
  Html form(
      Actor who,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var typed = new Typed(number, "", "", before);
    return number.isBlank()
        ? page(typed, "", null, who, shell)
        : answer(who, typed, new byte[0], shell);
  }

  /** A text may be long and is nobody else's: it stands in no address. */
  @PostMapping("/prior-art")
  Html search(
      Actor who,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String claim,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Shell shell)
      throws IOException {
    var typed = new Typed(number, claim, text, before);
    if (file != null && file.getSize() > DraftText.LARGEST) {
      var why = Refusal.of("priorart.refusal.file-too-large", "", DraftText.LARGEST >> 20);
      return refused(typed, why, who, shell);
    }
    return answer(who, typed, file == null ? new byte[0] : file.getBytes(), shell);
  }

  private Html answer(Actor who, Typed typed, byte[] file, Shell shell) {
    return switch (asking.read(typed, file)) {
      case Meant.Wrong(var why) -> refused(typed, why, who, shell);
      case Meant.Asked(var question, var read) ->
          switch (priorArt.search(question, SHOWN)) {
            case Outcome.Refused(var why) -> refused(read, why, who, shell);
            case Outcome.Found found -> page(read, "", found, who, shell);
          };
    };
  }

  private static Html refused(Typed typed, Refusal why, Actor who, Shell shell) {
    var fault = shell.messages().sentence(shell.locale(), why);
    boolean wait = why.rule().endsWith("busy") || why.rule().endsWith("building");
    return page(typed, fault, null, who, shell).status(wait ? 503 : 422);
  }

  private static Html page(
      Typed typed, String fault, Outcome.@Nullable Found found, Actor who, Shell shell) {
    return Html.page(
        "priorart/web/priorArt",
        shell.text("priorart.title"),
        new PriorArtPage(typed, fault, found, who instanceof Actor.Person, null));
  }
}
