package kcassets.client.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kcassets.client.ScriptedVenue;

/**
 * A venue that serves one random list in the manner of each paging style, over lines that break,
 * while the list moves. It is the truth that walks are compared with.
 */
final class ListVenue {
  /** One row: an id that grows with time, and alike rows that only differ by it. */
  record Item(long id, long time, int amount) {}

  private final Random random;
  private final boolean includesStart;
  private final boolean includesEnd;
  private final boolean repeatsOffset;
  private final double faults;
  private final boolean moving;
  private final List<Item> items = new ArrayList<>();
  private long nextId = 1_000_000_000_000L;

  ListVenue(long seed, double faults, boolean moving) {
    this.random = new Random(seed);
    this.faults = faults;
    this.moving = moving;
    // At least one end is included: a venue that drops both would lose rows for everybody.
    this.includesStart = random.nextBoolean();
    this.includesEnd = !includesStart || random.nextBoolean();
    this.repeatsOffset = random.nextBoolean();
  }

  /** Rows over this time before now, many of them in the same millisecond. */
  ListVenue fill(int rows, Duration back) {
    long now = System.currentTimeMillis() - 10_000;
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      long time =
          !times.isEmpty() && random.nextInt(4) == 0
              ? times.getLast()
              : now - (long) (random.nextDouble() * back.toMillis());
      times.add(time);
    }
    times.sort(Comparator.naturalOrder());
    times.forEach(this::add);
    return this;
  }

  /** Rows at these very times, given oldest first. */
  ListVenue fillAt(LongStream times) {
    times.forEach(this::add);
    return this;
  }

  synchronized List<Item> newestFirst() {
    return items.reversed().stream().toList();
  }

  private void add(long time) {
    items.add(new Item(nextId++, time, random.nextInt(3)));
  }

  ScriptedVenue serve() {
    return new ScriptedVenue().always(this::answer);
  }

  /** The same, and tells of each question. */
  ScriptedVenue serve(Runnable asked) {
    return new ScriptedVenue()
        .always(question -> {
          asked.run();
          return answer(question);
        });
  }

  private synchronized ScriptedVenue.Answer answer(ScriptedVenue.Asked asked) {
    double chance = random.nextDouble();
    if (chance < faults / 3) {
      return ScriptedVenue.cut();
    }
    if (chance < 2 * faults / 3) {
      return ScriptedVenue.error(500, "500000", "internal");
    }
    if (moving && random.nextInt(3) == 0) {
      add(System.currentTimeMillis());
    }
    String path = asked.target().replaceFirst("\\?.*", "");
    Map<String, String> query = query(asked.target());
    String data =
        switch (path) {
          case "/api/v1/accounts/ledgers" -> numbered(query, true);
          case "/api/v1/deposits" -> numbered(query, false);
          case "/api/v1/hf/accounts/ledgers" -> byId(query);
          case "/api/v1/transaction-history" -> byOffset(query);
          default -> throw new AssertionError(path);
        };
    if (chance < faults) {
      return ScriptedVenue.half("{\"code\":\"200000\",\"data\":" + data + "}");
    }
    return ScriptedVenue.data(data);
  }

  private String numbered(Map<String, String> query, boolean withId) {
    List<Item> all = between(query);
    int size = Integer.parseInt(query.get("pageSize"));
    int page = Integer.parseInt(query.get("currentPage"));
    int from = Math.min(all.size(), (page - 1) * size);
    return "{\"currentPage\":%d,\"pageSize\":%d,\"totalNum\":%d,\"totalPage\":%d,\"items\":[%s]}"
        .formatted(
            page,
            size,
            all.size(),
            (all.size() + size - 1) / size,
            all.subList(from, Math.min(all.size(), from + size)).stream()
                .map(item -> withId ? row(item) : deposit(item))
                .collect(Collectors.joining(",")));
  }

  private String byId(Map<String, String> query) {
    long lastId = Long.parseLong(query.getOrDefault("lastId", Long.toString(Long.MAX_VALUE)));
    return between(query).stream()
        .filter(item -> item.id() < lastId)
        .limit(Integer.parseInt(query.get("limit")))
        .map(ListVenue::row)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String byOffset(Map<String, String> query) {
    long offset = Long.parseLong(query.getOrDefault("offset", Long.toString(Long.MAX_VALUE)));
    List<Item> rest =
        between(query).stream()
            .filter(item -> repeatsOffset ? item.id() <= offset : item.id() < offset)
            .toList();
    int size = Integer.parseInt(query.getOrDefault("maxCount", "50"));
    String pending =
        query.containsKey("offset")
            ? ""
            : "{\"offset\":-1,\"currency\":\"USDT\",\"type\":\"RealisedPNL\",\"remark\":\"XBTUSDTM\","
                + "\"status\":\"Pending\",\"fee\":null,\"amount\":%d}".formatted(random.nextInt(9));
    String rows =
        rest.stream()
            .limit(size)
            .map(item ->
                "{\"offset\":%d,\"currency\":\"USDT\",\"time\":%d,\"amount\":%d}"
                    .formatted(item.id(), item.time(), item.amount()))
            .collect(Collectors.joining(","));
    return "{\"hasMore\":%s,\"dataList\":[%s%s%s]}"
        .formatted(
            rest.size() > size, pending, pending.isEmpty() || rows.isEmpty() ? "" : ",", rows);
  }

  private List<Item> between(Map<String, String> query) {
    long start = Long.parseLong(query.get("startAt"));
    long end = Long.parseLong(query.get("endAt"));
    return newestFirst().stream()
        .filter(item -> includesStart ? item.time() >= start : item.time() > start)
        .filter(item -> includesEnd ? item.time() <= end : item.time() < end)
        .toList();
  }

  static String row(Item item) {
    return "{\"id\":\"%d\",\"createdAt\":%d,\"amount\":\"%d\"}"
        .formatted(item.id(), item.time(), item.amount());
  }

  /** Without an id: two of them may be alike in every member. */
  static String deposit(Item item) {
    return "{\"currency\":\"BTC\",\"createdAt\":%d,\"amount\":\"%d\",\"memo\":\"\"}"
        .formatted(item.time(), item.amount());
  }

  private static Map<String, String> query(String target) {
    Map<String, String> query = new HashMap<>();
    for (String pair : target.replaceFirst("[^?]*\\??", "").split("&")) {
      if (!pair.isEmpty()) {
        query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return query;
  }
}
