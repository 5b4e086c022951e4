package kcassets.client.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Paging;
import kcassets.client.answer.DataReader;
import kcassets.json.JsonReading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the {@code data} of a list into rows. Tolerant: a list that is null or missing is empty,
 * and numbers may come as strings.
 */
public final class PageReader implements DataReader<Page> {
  private final Paging paging;
  private final Paging.Rows identity;

  private final boolean keepsData;

  public PageReader(Endpoint endpoint) {
    this(endpoint, false);
  }

  private PageReader(Endpoint endpoint, boolean keepsData) {
    this.paging = endpoint.paging();
    this.identity = endpoint.rows().orElseThrow();
    this.keepsData = keepsData;
  }

  /** One whose pages hold the answer as it came as well. */
  public static PageReader keepingData(Endpoint endpoint) {
    return new PageReader(endpoint, true);
  }

  @Override
  public Page read(String data) {
    try (JsonParser parser = JsonReading.parser(data)) {
      parser.nextToken();
      return read(data, parser);
    }
  }

  /**
   * Reads the value at the parser; leaves the parser at its last token.
   *
   * @param text what the parser reads: characters, or bytes that are one character each
   */
  @Override
  public Page read(String text, JsonParser parser) {
    List<Row> rows = new ArrayList<>();
    long total = -1;
    long totalPages = -1;
    boolean hasMore = false;
    JsonToken first = parser.currentToken();
    int begin = JsonReading.offset(parser.currentTokenLocation());
    if (first == JsonToken.START_ARRAY) {
      readRows(text, parser, rows);
    } else if (first == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(paging.rowsMember())) {
          if (value == JsonToken.START_ARRAY) {
            readRows(text, parser, rows);
          } else {
            parser.skipChildren();
          }
        } else if (name.equals("totalNum")) {
          total = number(parser).orElse(-1);
        } else if (name.equals("totalPage")) {
          totalPages = number(parser).orElse(-1);
        } else if (name.equals("hasMore")) {
          hasMore = value == JsonToken.VALUE_TRUE;
        } else {
          parser.skipChildren();
        }
      }
    }
    parser.finishToken();
    int end = JsonReading.offset(parser.currentLocation());
    String data = keepsData ? text.substring(begin, end) : "";
    return new Page(rows, total, totalPages, hasMore, 0, data);
  }

  private void readRows(String text, JsonParser parser, List<Row> rows) {
    Map<String, Integer> provisional = new HashMap<>();
    Map<String, String> members = new HashMap<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      int begin = JsonReading.offset(parser.currentTokenLocation());
      members.clear();
      if (token == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          JsonToken value = parser.nextToken();
          if (value.isScalarValue() && value != JsonToken.VALUE_NULL && matters(name)) {
            members.put(name, parser.getString());
          } else {
            parser.skipChildren();
          }
        }
      } else {
        parser.skipChildren();
        parser.finishToken(); // of a string only the beginning is read until someone asks
      }
      int end = JsonReading.offset(parser.currentLocation());
      rows.add(row(text.substring(begin, end), members, provisional));
    }
  }

  private boolean matters(String name) {
    return identity.id().contains(name)
        || identity.whenAbsent().contains(name)
        || identity.time().equals(name)
        || name.equals(cursorMember());
  }

  /**
   * @param provisionalBefore how often each key of a provisional row stands in this answer already:
   *     one answer gives no row twice, so those that are alike are told apart by their place
   */
  private Row row(
      String json, Map<String, String> members, Map<String, Integer> provisionalBefore) {
    OptionalLong cursor = number(members.getOrDefault(cursorMember(), ""));
    boolean provisional = paging instanceof Paging.OffsetCursor && cursor.orElse(-1) < 0;
    boolean named =
        !provisional && identity.id().stream().allMatch(name -> members.containsKey(name));
    String key;
    if (named) {
      key = key(identity.id(), members);
    } else if (identity.whenAbsent().isEmpty()) {
      key = json;
    } else {
      key = key(identity.whenAbsent(), members);
    }
    if (provisional) {
      key += provisionalBefore.merge(key, 1, Integer::sum);
    }
    return new Row(
        json,
        key,
        named || provisional,
        number(members.getOrDefault(identity.time(), "")),
        provisional ? OptionalLong.empty() : cursor);
  }

  private String cursorMember() {
    return switch (paging) {
      case Paging.IdCursor ignored -> "id";
      case Paging.OffsetCursor ignored -> "offset";
      case Paging.None ignored -> "";
      case Paging.PageNumber ignored -> "";
    };
  }

  private static String key(List<String> names, Map<String, String> members) {
    StringBuilder key = new StringBuilder();
    for (String name : names) {
      String value = members.get(name);
      // Absent and empty differ, and no value can spell the boundary of the next one.
      key.append(value == null ? "-" : value.length() + ":" + value).append(';');
    }
    return key.toString();
  }

  private static OptionalLong number(JsonParser parser) {
    return parser.currentToken().isScalarValue() ? number(parser.getString()) : skip(parser);
  }

  private static OptionalLong skip(JsonParser parser) {
    parser.skipChildren();
    return OptionalLong.empty();
  }

  private static OptionalLong number(String text) {
    if (text.isEmpty() || text.length() > 19) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException ignored) {
      return OptionalLong.empty();
    }
  }
}
