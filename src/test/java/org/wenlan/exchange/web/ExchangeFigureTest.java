package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.exchange.web.InventedExchange.done;
import static org.wenlan.exchange.web.InventedExchange.number;
import static org.wenlan.exchange.web.InventedExchange.well;

import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.statistics.Counted;
import org.wenlan.statistics.Indicator;
import org.wenlan.statistics.Indicators;

/** What happens on the exchange is counted, each figure by hand. Everything is invented. */
class ExchangeFigureTest {
  private static final InventedExchange EXCHANGE = new InventedExchange();

  @AfterAll
  static void stop() {
    EXCHANGE.close();
  }

  private static InventedExchange.Receipt listing(int serial, String way) {
    EXCHANGE.enter(EXCHANGE.right(serial, "Pan of kind " + serial, "A47J27/00", "Pan Works"));
    return EXCHANGE.published(
        number(serial), "Pan Works", "mode", "AGREEMENT", "ways", way, "region", "330100");
  }

  private static void dealt(InventedExchange.Receipt listing, String way, String price) {
    var talk = EXCHANGE.agreed(listing, way, price);
    done(EXCHANGE.recorded(talk.number(), "Cook " + listing.number(), price));
    done(EXCHANGE.desk(EXCHANGE.head, talk.number(), "confirm"));
  }

  @Test
  void eachFigureOfTheExchangeIsWhatWasDone() throws InterruptedException {
    // Two transfers, three licences of each kind, one that is only talked about.
    dealt(listing(501, "TRANSFER"), "TRANSFER", "12345");
    dealt(listing(502, "TRANSFER"), "TRANSFER", "20000");
    dealt(listing(503, "LICENCE"), "LICENCE", "10000");
    dealt(listing(504, "SOLE_LICENCE"), "SOLE_LICENCE", "0");
    dealt(listing(505, "EXCLUSIVE_LICENCE"), "EXCLUSIVE_LICENCE", "7655");
    var talked = listing(506, "LICENCE");
    var talk = EXCHANGE.contacted(talked.number(), "");
    well(EXCHANGE.mine(talked, talk.number(), "agree"));
    well(EXCHANGE.mine(talk, talk.number(), "put", "way", "LICENCE", "price", "1"));
    well(EXCHANGE.mine(talked, talk.number(), "put", "way", "LICENCE", "price", "2"));
    // Asked about and no more; sent, and never published.
    var _ = EXCHANGE.contacted(talked.number(), "");
    EXCHANGE.enter(EXCHANGE.right(507, "Pan that waits", "A47J27/00", "Pan Works"));
    var _ = EXCHANGE.listed(number(507), "Pan Works");
    // An open licence that two give notice of and one has.
    EXCHANGE.enter(EXCHANGE.right(508, "Pan for all", "A47J27/00", "Pan Works"));
    var open =
        EXCHANGE.published(
            number(508),
            "Pan Works",
            "mode",
            "OPEN_LICENCE",
            "fee",
            "1 yuan a piece",
            "payment",
            "yearly",
            "until",
            EXCHANGE.today.plusYears(1).toString(),
            "others",
            "none",
            "region",
            "330100");
    var taken = EXCHANGE.contacted(open.number(), "");
    var _ = EXCHANGE.contacted(open.number(), "");
    done(EXCHANGE.recorded(taken.number(), "Cook of all", "500"));
    done(EXCHANGE.desk(EXCHANGE.head, taken.number(), "confirm"));
    var _ = EXCHANGE.wanted("A pan", "It does not burn (invented).", "A47J");
    held();
    var expected = new TreeMap<String, String>();
    expected.put("exchange.listings", "7");
    expected.put("exchange.wants", "1");
    expected.put("exchange.contacts", "7");
    expected.put("exchange.notifications", "2");
    expected.put("exchange.talks", "6");
    expected.put("exchange.offers", "7");
    expected.put("exchange.deals", "6");
    // 12,345 + 20,000 + 10,000 + 0 + 7,655 + 500 yuan in units of 10,000.
    expected.put("exchange.deals.amount", "5.05");
    expected.put("exchange.deals.transfers", "2");
    expected.put("exchange.deals.licences", "3");
    expected.put("exchange.deals.open-licences", "1");
    expected.put("exchange.meetings", "1");
    assertThat(expected.keySet())
        .containsExactlyInAnyOrderElementsOf(
            EXCHANGE.site.bean(Indicators.class).all().stream()
                .filter(Indicator::fromEvents)
                .map(Indicator::code)
                .filter(code -> code.startsWith("exchange."))
                .toList());
    for (var one : expected.entrySet()) {
      await(one.getKey(), one.getValue());
    }
  }

  private static void held() {
    var planned =
        EXCHANGE.clerk.post(
            EXCHANGE.site,
            "/exchange/meetings",
            "title",
            "Pan day (invented)",
            "place",
            "Invented Hall",
            "day",
            EXCHANGE.today.toString(),
            "begins",
            "09:00",
            "slot",
            "20",
            "slots",
            "3",
            "tables",
            "2",
            "branch",
            "",
            "region",
            "330100");
    done(planned);
    var meeting = planned.headers().firstValue("Location").orElseThrow();
    done(EXCHANGE.clerk.post(EXCHANGE.site, meeting + "/hold"));
  }

  private static void await(String indicator, String value) throws InterruptedException {
    Counted.await(EXCHANGE.site, indicator, EXCHANGE.today.getYear(), "330000", value);
  }
}
