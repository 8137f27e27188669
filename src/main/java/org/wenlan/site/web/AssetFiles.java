package org.wenlan.site.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.wenlan.site.web.Assets.Asset;

/** Serves {@link Assets} and nothing else: no folder is open to the web. */
@Controller
final class AssetFiles {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final Assets assets;

  AssetFiles(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{file}")
  ResponseEntity<byte[]> asset(@PathVariable String file) throws NoResourceFoundException {
    return send(file, FOR_EVER);
  }

  /** Browsers ask for this name whatever the page says. */
  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> icon() throws NoResourceFoundException {
    var address = assets.address("icon.svg");
    return send(address.substring(address.lastIndexOf('/') + 1), A_DAY);
  }

  private ResponseEntity<byte[]> send(String file, CacheControl keep)
      throws NoResourceFoundException {
    Asset asset =
        assets
            .find(file)
            .orElseThrow(() ->
                new NoResourceFoundException(
                    org.springframework.http.HttpMethod.GET, "/assets/" + file, file));
    return ResponseEntity.ok()
        .cacheControl(keep)
        .header(HttpHeaders.CONTENT_TYPE, asset.type())
        .body(asset.content());
  }
}
