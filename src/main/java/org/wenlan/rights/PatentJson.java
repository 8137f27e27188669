package org.wenlan.rights;

import tools.jackson.databind.json.JsonMapper;

/** Wenlan's own JSON of a patent. */
public final class PatentJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PatentJson() {}

  static byte[] bytes(Patent patent) {
    return JSON.writeValueAsBytes(patent);
  }

  static Patent read(byte[] json) {
    return JSON.readValue(json, Patent.class);
  }
}
