package kcassets.mcp.tools;

import java.util.List;
import kcassets.catalog.Request;
import kcassets.client.AssetsClient;
import kcassets.client.Rows;

/** Walks a whole list and gives it in the shape of one answer, up to a size that memory bears. */
final class WholeList {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_CHARACTERS = 8 << 20;

  private WholeList() {}

  static String read(AssetsClient client, Request request, List<String> notes) {
    StringBuilder json = new StringBuilder();
    String member = request.operation().endpoint().paging().rowsMember();
    json.append(member.isEmpty() ? "[" : "{\"" + member + "\":[");
    int count = 0;
    try (Rows rows = client.rows(request).allowPartial()) {
      while (rows.hasNext()) {
        if (count == MOST_ROWS || json.length() > MOST_CHARACTERS) {
          notes.add(
              "Incomplete: stopped after "
                  + count
                  + " rows; there are more. Ask again with a narrower span: endAt at the time of"
                  + " the last row.");
          break;
        }
        json.append(count++ == 0 ? "" : ",").append(rows.next());
      }
      rows.lookedBackTo()
          .ifPresent(moment ->
              notes.add(
                  "No rows for long before "
                      + moment
                      + ", so nothing older was asked for; startAt looks further back."));
      rows.shortfall().ifPresent(failure -> notes.add("Incomplete: " + failure.message()));
    }
    return json.append(member.isEmpty() ? "]" : "]}").toString();
  }
}
