package org.wenlan.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.markup.XmlElement;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;
import org.wenlan.rights.PatentDraft;

/** Reads IPC and CPC symbols in the forms that ST.36 and its kin share. */
final class XmlClasses {
  private XmlClasses() {}

  /** Adds the symbols of a bibliographic part; their versions and marks are kept in one piece. */
  static void read(XmlElement biblio, PatentDraft draft) {
    edition(biblio, draft);
    var ipc = biblio.all("classifications-ipcr/classification-ipcr");
    symbols(Scheme.IPC, ipc, "classifications-ipcr", draft);
    var cpc = new ArrayList<XmlElement>();
    cpc.addAll(biblio.all("classifications-cpc/main-cpc/classification-cpc"));
    cpc.addAll(biblio.all("classifications-cpc/further-cpc/classification-cpc"));
    cpc.addAll(biblio.all("classifications-cpc/classification-cpc"));
    symbols(Scheme.CPC, cpc, "classifications-cpc", draft);
  }

  /** IPC 1 to 7: an edition, a main symbol and further ones. */
  private static void edition(XmlElement biblio, PatentDraft draft) {
    for (var element : biblio.all("classification-ipc")) {
      for (var child : element.children()) {
        boolean first = child.name().equals("main-classification");
        if (first || child.name().equals("further-classification") || child.name().equals("text")) {
          var written = child.text();
          add(Symbols.ipc(withoutEdition(written), first), written, "classification-ipc", draft);
        }
      }
    }
  }

  /** Old files put the edition before the symbol: {@code 7A 61K 9/16 A}. */
  static String withoutEdition(String written) {
    return written.strip().replaceFirst("^\\d(?=\\s*[A-Ha-h]\\s*\\d\\d)", "");
  }

  static void symbols(Scheme scheme, List<XmlElement> elements, String label, PatentDraft draft) {
    var marks = new ArrayList<String>();
    for (var element : elements) {
      var whole = element.text("classification-symbol");
      var text = whole.isEmpty() ? element.text("text") : "";
      var written = !whole.isEmpty() ? whole : text.isEmpty() ? structured(element) : text;
      var position = element.text("symbol-position");
      boolean first = text.isEmpty() ? position.equals("F") : isFirst(text);
      var symbol = scheme == Scheme.IPC ? Symbols.ipc(written, first) : Symbols.cpc(written, first);
      add(symbol, written, label, draft);
      var rest = text.isEmpty() ? XmlRest.values(element) : text;
      if (!rest.isBlank()) {
        marks.add(
            text.isEmpty() ? symbol.map(Symbol::symbol).orElse(written) + " (" + rest + ")" : rest);
      }
    }
    draft.other(label, String.join("; ", marks));
  }

  private static void add(
      Optional<Symbol> symbol, String written, String label, PatentDraft draft) {
    if (symbol.isPresent()) {
      draft.symbol(symbol.get());
    } else {
      draft.other(label, written);
    }
  }

  /** ST.8: after the symbol stand the version, the level and the position, F for the first. */
  private static boolean isFirst(String text) {
    return text.matches("(?s).*\\d{8}[A-Z ]?F.*");
  }

  private static String structured(XmlElement element) {
    return element.text("section")
        + element.text("class")
        + element.text("subclass")
        + element.text("main-group")
        + "/"
        + element.text("subgroup");
  }
}
