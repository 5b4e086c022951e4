package kcassets.mcp.tools;

import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.history.coverage.IsoTime;
import kcassets.history.coverage.KnownAccounts;
import kcassets.history.imports.WholeHistory;
import kcassets.history.ledger.LedgerRow;
import kcassets.history.ledger.Source;
import kcassets.history.reading.HistoryJson;
import kcassets.history.reading.HistoryWords;
import kcassets.history.store.HistoryStore;
import kcassets.mcp.definition.AllowedAccounts;
import kcassets.mcp.definition.AssetTool;
import kcassets.mcp.definition.InputSchema;
import kcassets.mcp.definition.OutputSchema;
import kcassets.mcp.definition.ToolAnswer;
import kcassets.mcp.definition.ToolArguments;

/** {@code history}: the movements that were copied to this machine, newest first. */
final class HistoryTool {
  private static final String SOURCE = "source";
  private static final String CURRENCY = "currency";
  private static final String TYPE = "type";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String LIMIT = "limit";
  private static final String RAW = "raw";
  private static final long USUAL_ROWS = 100;
  private static final long MOST_ROWS = 10_000;

  private HistoryTool() {}

  static AssetTool of(AllowedAccounts accounts, StoreAccess store, Clock clock) {
    return new AssetTool(
        "history",
        "History",
        "Movements of money that sync has copied to this machine, newest first, also those that the"
            + " exchange has forgotten. No call to the exchange. Amounts are signed: negative went"
            + " out, fees included. The same money may be in two sources (a deposit in deposits and"
            + " in spot_ledgers), so never add two of them. What is missing, coverage tells; for"
            + " the newest minutes use the ledger tools.",
        InputSchema.object(properties(), List.of()),
        OutputSchema.of(fields()),
        arguments -> answer(accounts, store, arguments, clock));
  }

  private static Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        SOURCE,
        InputSchema.text(
            "Joined by commas: "
                + Arrays.stream(Source.values())
                    .map(each -> each.operation().tool())
                    .collect(Collectors.joining(", "))
                + "."));
    properties.put(
        CURRENCY, InputSchema.text("Joined by commas. BTC means the XBT of futures as well."));
    properties.put(
        TYPE, InputSchema.text("Business types as the rows name them, joined by commas."));
    properties.put(
        FROM, InputSchema.text("First time: 2026-01-31, 2026-01-31T12:00:00Z, -7d, epoch ms."));
    properties.put(TO, InputSchema.text("Last time, included."));
    properties.put(
        LIMIT, InputSchema.wholeNumber(1, "The most rows, up to " + MOST_ROWS + ". Default 100."));
    properties.put(RAW, InputSchema.flag("true adds the exchange's own row. Default false."));
    properties.put(ToolArguments.ACCOUNT, InputSchema.account());
    return properties;
  }

  private static ToolAnswer answer(
      AllowedAccounts accounts, StoreAccess access, Map<String, Object> arguments, Clock clock) {
    List<Problem> problems = new ArrayList<>();
    HistoryWords words = new HistoryWords(clock.instant(), problems);
    Optional<String> account = Optional.empty();
    boolean raw = false;
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      Object value = argument.getValue();
      switch (argument.getKey()) {
        case SOURCE -> text(argument, problems).map(HistoryTool::kebab).ifPresent(words::sources);
        case CURRENCY -> text(argument, problems).ifPresent(words::currencies);
        case TYPE -> text(argument, problems).ifPresent(words::types);
        case FROM -> text(argument, problems).ifPresent(words::from);
        case TO -> text(argument, problems).ifPresent(words::to);
        case LIMIT -> limit(value, words, problems);
        case RAW -> raw = flag(value, problems);
        case ToolArguments.ACCOUNT -> account = ToolArguments.account(value, problems);
        default ->
            problems.add(
                new Problem(
                    argument.getKey(),
                    "is unknown; this tool takes source, currency, type, from, to, limit, raw,"
                        + " account"));
      }
    }
    words.checked().usually(USUAL_ROWS);
    accounts.problem(account).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    boolean withRaw = raw;
    return KeptTool.told(
        accounts, access, account, "[]", (store, known) -> read(store, known, words, withRaw));
  }

  private static ToolAnswer read(
      HistoryStore store, KnownAccounts.Known known, HistoryWords words, boolean raw) {
    Map<String, String> names = Map.of(known.uid(), known.name());
    HistoryJson json = new HistoryJson(names, raw);
    WholeHistory all = new WholeHistory(store);
    List<LedgerRow> rows = new ArrayList<>();
    (raw ? all : all.withoutRaw()).each(words.query(names.keySet()), row -> rows.add(row));
    String data = "[" + String.join(",", rows.stream().map(json::text).toList()) + "]";
    return new ToolAnswer(data, Optional.empty(), rest(rows, words));
  }

  /** How to go on where there may be more. */
  private static List<String> rest(List<LedgerRow> rows, HistoryWords words) {
    if (rows.isEmpty() || rows.size() < words.most()) {
      return List.of();
    }
    boolean oneMoment = rows.getFirst().timeMillis() == rows.getLast().timeMillis();
    return List.of(
        "Older rows may follow: ask again with to "
            + IsoTime.of(rows.getLast().timeMillis())
            + (oneMoment ? " and a larger limit, for all of these are of one moment" : "")
            + ", and leave out the rows of that moment whose source and id you have.");
  }

  private static Optional<String> text(Map.Entry<String, Object> argument, List<Problem> problems) {
    Object value = argument.getValue();
    boolean time = argument.getKey().equals(FROM) || argument.getKey().equals(TO);
    boolean whole =
        value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    if (value instanceof String || (time && whole)) {
      return Optional.of(value.toString());
    }
    problems.add(new Problem(argument.getKey(), "must be a JSON string"));
    return Optional.empty();
  }

  /** Agents know the lists by the names of their tools. */
  private static String kebab(String names) {
    return names.replace('_', '-');
  }

  private static void limit(Object value, HistoryWords words, List<Problem> problems) {
    if (value instanceof Integer rows && rows >= 1 && rows <= MOST_ROWS) {
      words.limit(rows);
    } else {
      problems.add(
          new Problem(
              LIMIT,
              "must be a whole number from 1 to "
                  + MOST_ROWS
                  + "; got "
                  + Quoted.of(String.valueOf(value))));
    }
  }

  private static boolean flag(Object value, List<Problem> problems) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    problems.add(new Problem(RAW, "must be true or false"));
    return false;
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : List.of("account", "uid", "source", "id", "time", "currency", "amount")) {
      fields.put("[]." + name, "string");
    }
    for (String name :
        List.of("fee", "balance", "wallet", "type", "direction", "status", "context")) {
      fields.put("[]." + name, "string?");
    }
    return fields;
  }
}
