package kcassets.history.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.json.RowMembers;

/**
 * Understands the rows of one whole window of a source. Numbers and times come as numbers or as
 * strings, and both are taken. Used by one thread, and for one window: rows that the exchange gives
 * no id are told apart by how many alike came before.
 *
 * @see <a href="https://www.kucoin.com/docs-new/api-3470121">spot ledgers and their siblings</a>
 */
public final class RowReading {
  private static final int LONGEST_NUMBER = 200;

  private final String uid;
  private final Source source;
  private final Map<String, Integer> alike = new HashMap<>();
  private final List<String> formerIds = new ArrayList<>();

  public RowReading(String uid, Source source) {
    this.uid = requireNonNull(uid, "uid is null");
    this.source = requireNonNull(source, "source is null");
  }

  /**
   * A row; empty where it is provisional and must not be kept: futures rows that are still Pending.
   *
   * @param json as the exchange gave it
   * @throws AssetsException {@code Unreadable} where it has no time, currency or amount
   */
  public Optional<LedgerRow> read(String json) {
    RowMembers row = RowMembers.of(json).orElseThrow(() -> unreadable("is no object"));
    return switch (source) {
      case SPOT_LEDGERS, TRADE_HF_LEDGERS, MARGIN_HF_LEDGERS -> Optional.of(ledger(row, json));
      case FUTURES_LEDGERS -> futures(row, json);
      case DEPOSITS, WITHDRAWALS -> Optional.of(transport(row, json));
    };
  }

  /**
   * The ids that rows read so far had before the exchange began to give them one of its own: such a
   * row must not stand twice.
   */
  public List<String> formerIds() {
    return List.copyOf(formerIds);
  }

  private LedgerRow ledger(RowMembers row, String json) {
    Optional<String> direction = row.text("direction");
    BigDecimal amount = required(row, "amount");
    boolean out = direction.map("out"::equalsIgnoreCase).orElse(false);
    return new LedgerRow(
        uid,
        source,
        row.text("id").filter(id -> !id.isEmpty()).orElseGet(() -> nameless(row, json)),
        time(row, "createdAt"),
        currency(row),
        out && amount.signum() > 0 ? amount.negate() : amount,
        number(row, "fee"),
        source.tellsBalances() ? number(row, "balance") : Optional.empty(),
        row.text("accountType").map(RowReading::wallet),
        row.text("bizType"),
        direction,
        row.text("status"),
        row.text("context"),
        json);
  }

  private Optional<LedgerRow> futures(RowMembers row, String json) {
    Optional<String> status = row.text("status");
    Optional<String> offset = row.text("offset").filter(text -> !text.startsWith("-"));
    if (offset.isEmpty() || status.map("Pending"::equalsIgnoreCase).orElse(false)) {
      return Optional.empty();
    }
    Optional<String> type = row.text("type");
    BigDecimal amount = futuresAmount(required(row, "amount"), type);
    return Optional.of(
        new LedgerRow(
            uid,
            source,
            currency(row) + ":" + offset.get(), // offsets count within a currency
            time(row, "time"),
            currency(row),
            amount,
            number(row, "fee"),
            number(row, "accountEquity"),
            Optional.of("futures"),
            type,
            Optional.of(amount.signum() < 0 ? "out" : "in"),
            status,
            row.text("remark"),
            json));
  }

  /** Profit has a sign; whether transfers have one is not documented, so their type decides. */
  private static BigDecimal futuresAmount(BigDecimal amount, Optional<String> type) {
    return switch (type.orElse("").toLowerCase(Locale.ROOT)) {
      case "transferout", "withdrawal" -> amount.abs().negate();
      case "transferin", "deposit" -> amount.abs();
      default -> amount;
    };
  }

  private LedgerRow transport(RowMembers row, String json) {
    boolean out = source == Source.WITHDRAWALS;
    BigDecimal amount = required(row, "amount");
    String derived = nameless(row, json);
    Optional<String> own = row.text("id").filter(id -> !id.isEmpty());
    own.ifPresent(_ -> formerIds.add(derived));
    return new LedgerRow(
        uid,
        source,
        own.orElse(derived),
        time(row, "createdAt"),
        currency(row),
        out ? amount.abs().negate() : amount,
        number(row, "fee"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(out ? "out" : "in"),
        row.text("status"),
        row.text("remark"),
        json);
  }

  /**
   * A name for a row without an id, from what does not change while it matures: the chain's
   * transaction appears late, so it is not part of it. Rows that are alike are counted.
   */
  private String nameless(RowMembers row, String json) {
    String key =
        source.changes()
            ? String.join(
                "|",
                row.text("currency").orElse(""),
                row.text("createdAt").orElse(""),
                row.text("amount").orElse(""),
                row.text("address").orElse(""),
                row.text("memo").orElse(""))
            : json;
    return Digest.shortName(key) + "-" + alike.merge(key, 1, Integer::sum);
  }

  /** The wallet of an account type; an unknown type stays as it comes. */
  private static String wallet(String accountType) {
    return switch (accountType) {
      case "MAIN" -> "funding";
      case "TRADE" -> "spot";
      case "TRADE_HF" -> "spot-hf";
      case "MARGIN", "MARGIN_V2" -> "cross-margin";
      case "ISOLATED", "ISOLATED_V2" -> "isolated-margin";
      case "CONTRACT" -> "futures";
      case "OPTION" -> "option";
      default -> accountType;
    };
  }

  private String currency(RowMembers row) {
    return row.text("currency").orElseThrow(() -> unreadable("names no currency"));
  }

  private long time(RowMembers row, String name) {
    try {
      long time = Long.parseLong(row.text(name).orElse(""));
      if (time >= 0) {
        return time;
      }
    } catch (NumberFormatException _) {
      // Said below, like a time before 1970.
    }
    throw unreadable("has no time");
  }

  private BigDecimal required(RowMembers row, String name) {
    return number(row, name).orElseThrow(() -> unreadable("has no " + name));
  }

  private Optional<BigDecimal> number(RowMembers row, String name) {
    Optional<String> text = row.text(name).filter(value -> !value.isEmpty());
    try {
      return text.map(RowReading::exact);
    } catch (NumberFormatException _) {
      throw unreadable("has something as " + name + " that is no number");
    }
  }

  private static BigDecimal exact(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("longer than any amount");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      throw new NumberFormatException("beyond any amount"); // 1e999999999 would fill the memory
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private AssetsException unreadable(String what) {
    return new AssetsException(
        new Failure.Unreadable("a row of " + source.label() + " " + what, false));
  }
}
