package org.wenlan.query;

import static org.wenlan.query.Dialect.EPO;
import static org.wenlan.query.QueryAssertions.printsAs;
import static org.wenlan.query.QueryAssertions.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pd=2005 | pd=2005",
        "pd=200506 | pd=200506",
        "pd=20050630 | pd=20050630",
        "pd=2005-06-30 | pd=20050630",
        "pd=2005/6/30 | pd=20050630",
        "pd=30/06/2005 | pd=20050630",
        "pd=2005年6月30日 | pd=20050630",
        "pd>2005 | pd>=20060101",
        "pd>=2005 | pd>=20050101",
        "pd<2005 | pd<=20041231",
        "pd<=2005 | pd<=20051231",
        "pd<>2005 | not pd=2005",
        "pd within \"2005, 2006\" | pd within \"20050101 20061231\"",
        "pd=2005-2006 | pd within \"20050101 20061231\"",
        "pd=20050101 - 20050630 | pd within \"20050101 20050630\"",
        "pd=2000:2002 | pd within \"20000101 20021231\"",
        "2000:2002 | pd within \"20000101 20021231\"",
        "20110316 | pd=20110316",
        "pd=(2005, 2007) | pd=2005 or pd=2007",
        "pd=2005, 2007 | pd=2005 or pd=2007",
      })
  void dates(String typed, String printed) {
    printsAs(typed, EPO, printed);
  }

  @Test
  void datesThatDoNotExist() {
    refused("pd=2005-13", EPO, "bad-date", "pd=2005");
    refused("pd=20050230", EPO, "bad-date", "pd=200502");
    refused("pd within \"2006 2005\"", EPO, "reversed-range", "pd within \"2005 2006\"");
    refused("pd=2002:2000", EPO, "reversed-range", "pd=2000:2002");
    refused("pd=soon", EPO, "bad-date", "");
    refused("ti>5", EPO, "range-needs-date", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cpc=H04L9/32 | cpc=/low H04L9/32",
        "cpc=/high h04l9/32 | cpc=/high H04L9/32",
        "cpc=/same H04L 9/32 | cpc=/same H04L9/32",
        "cpc==H04L9/32 | cpc=/same H04L9/32",
        "ipc=H04L0009320000 | ipc=/low H04L9/32",
        "ipc=\"H04L 9/32\" | ipc=/low H04L9/32",
        "cpc=H04L9/* | cpc=/low H04L9",
        "cpc any \"A01B A01C\" | cpc=/low A01B or cpc=/low A01C",
        "cpc=/same (A01B or A01C) | cpc=/same A01B or cpc=/same A01C",
        "cpcc=(C08F220/38 and C08F220/06) | cpcc=/low C08F220/38 and cpcc=/low C08F220/06",
        "locarno=1402 | locarno=/low 14-02",
        "A61K and H04L9/32 | cl=/low A61K and cl=/low H04L9/32",
      })
  void symbols(String typed, String printed) {
    printsAs(typed, EPO, printed);
  }

  @Test
  void halfAGroupIsNoPlaceInTheScheme() {
    refused("cpc=H04L9/3*", EPO, "bad-class", "cpc=H04L9");
    refused("cpc=battery", EPO, "bad-class", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pn=EP* | pn=EP*",
        "pn=EP10* | pn=EP10*",
        "pn=US 7,654,321 B2 | pn=\"US 7,654,321 B2\"",
        "ap=ZL 2014 1 0400822.9 and ti=x | ap=\"ZL 2014 1 0400822.9\" and ti=x",
        "ap=10/716,854 | ap=\"10/716,854\"",
        "ap=PCT/CN2024/126038 | ap=PCT/CN2024/126038",
        "ct=EP1000000 and ctcat=X | ct=EP1000000 and ctcat=X",
        "ctby=EP1000000 or fam=EP1000000 | ctby=EP1000000 or fam=EP1000000",
        "pn any \"EP1000000 EP1000001\" | pn=(EP1000000, EP1000001)",
        "pn=(EP1000000 EP1000001; EP1000002) | pn=(EP1000000, EP1000001, EP1000002)",
        "EP1000000 and battery | num=EP1000000 and txt=battery",
        "US 7,654,321 B2 and battery | num=\"US 7,654,321 B2\" and txt=battery",
        "CO2 and RS232 and MP3 | txt=(CO2 and RS232 and MP3)",
      })
  void numbers(String typed, String printed) {
    printsAs(typed, EPO, printed);
  }

  @Test
  void fixedValues() {
    printsAs("ls=\"in force\" and rg=杭州", EPO, "ls=\"in force\" and rg=杭州");
    printsAs("kind=B1 and tf=35 and rt=utility", EPO, "kind=B1 and tf=35 and rt=utility");
    refused("tf=36", EPO, "bad-value", "");
    refused("pn=EP1?0", EPO, "wildcard-not-here", "pn=EP1*");
    refused(
        "kind=A*",
        EPO,
        "wildcard-not-here",
        "kind=(A or A0 or A1 or A2 or A3 or A4 or A5 or A6 or A7 or A8 or A9)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siemens | ia=Siemens",
        "Siemens wind turbine | txt=(Siemens and wind and turbine)",
        "Siemens EP 2009 | ia=Siemens and num=EP* and pd=2009",
        "vitamin C | txt=(vitamin and C)",
        "C60 | cl=/low C60",
        "1799 | txt=1799",
        "12345 | num=12345",
        "ia=Siemens and pd = 20110316 | ia=Siemens and pd=20110316",
      })
  void guesses(String typed, String printed) {
    printsAs(typed, EPO, printed);
  }
}
