package kcassets.catalog.failure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codes of the venue that can meet a reader of assets. A code that is not listed falls to the
 * range it lies in, and else is a refusal.
 *
 * @see <a href="https://www.kucoin.com/docs-new/error-code">Error codes</a>
 */
public enum VenueCode {
  HEADER_MISSING(
      "400001",
      Kind.CREDENTIALS_REFUSED,
      "an authentication header is missing",
      Advice.Step.LOOK_AT_ACCOUNT),
  CLOCK_OFF(
      "400002",
      Kind.CREDENTIALS_REFUSED,
      "the time stamp is more than 5 seconds off",
      "Set this machine's clock; it was measured and corrected once already."),
  KEY_UNKNOWN(
      "400003",
      Kind.CREDENTIALS_REFUSED,
      "the key does not exist or was deleted",
      Advice.Step.REPLACE_KEY),
  PASSPHRASE_WRONG(
      "400004",
      Kind.CREDENTIALS_REFUSED,
      "the passphrase is wrong",
      Advice.Step.CORRECT_PASSPHRASE),
  SIGNATURE_WRONG(
      "400005", Kind.CREDENTIALS_REFUSED, "the signature is wrong", Advice.Step.CORRECT_SECRET),
  ADDRESS_NOT_LISTED(
      "400006",
      Kind.NOT_PERMITTED,
      "this address is not on the key's IP list",
      "Add this machine's address to the key's IP list on KuCoin."),
  RIGHT_MISSING(
      "400007",
      Kind.NOT_PERMITTED,
      "the key lacks a permission",
      "Give the key the permission that the operation names (General, or Futures); no other is"
          + " needed."),
  KEY_TOO_OLD(
      "400008",
      Kind.CREDENTIALS_REFUSED,
      "keys of this version are no longer served",
      "Create a new key on KuCoin: version 3."),
  KEY_VERSION_WRONG(
      "400009",
      Kind.CREDENTIALS_REFUSED,
      "the key version is invalid",
      Advice.Step.CORRECT_KEY_VERSION),
  UID_NOT_ALLOWED(
      "400010",
      Kind.NOT_PERMITTED,
      "this uid may not ask",
      "Ask with a key of the master account."),
  PARAMETER_WRONG(
      "400100",
      Kind.REFUSED,
      "a parameter is wrong, or a time range too wide",
      Advice.Step.CHECK_VALUES_OR_WALK),
  DATA_INVALID("400101", Kind.REFUSED, "invalid data", Advice.Step.CHECK_VALUES),
  PARAMETER_CHECK("400102", Kind.REFUSED, "a parameter is wrong", Advice.Step.CHECK_VALUES),
  COUNTRY_BLOCKED(
      "400301",
      Kind.NOT_PERMITTED,
      "not available in this country",
      "KuCoin does not serve this account here."),
  PLACE_BLOCKED(
      "400302",
      Kind.NOT_PERMITTED,
      "not available from this address",
      "KuCoin does not serve this address."),
  IDENTITY_NEEDED(
      "400303",
      Kind.NOT_PERMITTED,
      "identity verification is needed",
      "Complete the identity verification on KuCoin."),
  MASTER_IDENTITY_NEEDED(
      "400304",
      Kind.NOT_PERMITTED,
      "the master account's identity verification is needed",
      "Complete the identity verification of the master account on KuCoin."),
  ACCOUNT_AT_RISK(
      "400700",
      Kind.NOT_PERMITTED,
      "the account is under a risk restriction",
      "Ask KuCoin's support what lifts the restriction."),
  PATH_UNKNOWN(
      "404000",
      Kind.REFUSED,
      "the path is unknown to this host",
      "Update this program; KuCoin may have moved the endpoint."),
  USER_FROZEN("411100", Kind.NOT_PERMITTED, "the user is frozen", "Ask KuCoin's support."),
  USER_BLOCKED(
      "411200",
      Kind.NOT_PERMITTED,
      "the address is blocked for this user",
      "Ask KuCoin's support."),
  CONTENT_TYPE("415000", Kind.REFUSED, "the content type is refused", "Update this program."),
  POOL_EMPTY(
      "429000",
      Kind.RATE_LIMITED,
      "the quota is used up, or the exchange is overloaded",
      Advice.Step.WAIT_AS_TOLD),
  SYSTEM_LIMIT(
      "429001", Kind.RATE_LIMITED, "the exchange is overloaded", "Ask again in a few seconds."),
  CONNECTION_LIMIT(
      "429002",
      Kind.RATE_LIMITED,
      "too many requests on one connection",
      "Ask again in a few seconds."),
  TOO_MANY_SOON(
      "200002",
      Kind.RATE_LIMITED,
      "too many requests in a short time",
      "Wait ten seconds and ask again."),
  ADDRESS_LIMIT(
      "1015",
      Kind.RATE_LIMITED,
      "too many requests from this address",
      "Wait half a minute and ask again."),
  BUSY("230005", Kind.UNREACHABLE, "the exchange is busy", "Ask again in a moment."),
  INTERNAL_ERROR(
      "500000", Kind.UNREACHABLE, "an internal error of the exchange", "Ask again in a moment."),
  STOPPING("501000", Kind.UNREACHABLE, "the service is stopping", "Ask again in some minutes."),
  SERVICE_BUSY("503000", Kind.UNREACHABLE, "the service is busy", "Ask again in a moment."),
  GATEWAY_TIMEOUT(
      "504000", Kind.UNREACHABLE, "the exchange's gateway timed out", "Ask again in a moment."),
  UNKNOWN_ERROR(
      "505000", Kind.UNREACHABLE, "an unknown error of the exchange", "Ask again in a moment."),
  SYMBOL_UNKNOWN(
      "900001",
      Kind.REFUSED,
      "the symbol does not exist",
      "Check the spelling, such as BTC-USDT for a pair."),
  FUTURES_PARAMETER(
      "100001", Kind.REFUSED, "a parameter is wrong (futures)", Advice.Step.CHECK_VALUES),
  FUTURES_PARAMETER_OLD(
      "300000", Kind.REFUSED, "a parameter is wrong (futures)", Advice.Step.CHECK_VALUES),
  CONTRACT_INVALID("100003", Kind.REFUSED, "the contract is invalid", Advice.Step.FIND_CONTRACT),
  CONTRACT_INVALID_OLD(
      "200003", Kind.REFUSED, "the contract is invalid", Advice.Step.FIND_CONTRACT),
  MARGIN_NOT_OPENED(
      "130201",
      Kind.NOT_PERMITTED,
      "margin is not opened on this account",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  MARGIN_NOT_ENABLED(
      "130306",
      Kind.NOT_PERMITTED,
      "margin is not opened on this account",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  LEVERAGE_NOT_AGREED(
      "130323",
      Kind.NOT_PERMITTED,
      "the leverage agreement is missing",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  MARGIN_HF_NOT_ENABLED(
      "126001",
      Kind.NOT_PERMITTED,
      "high-frequency margin is not enabled",
      "Nothing is held there; open margin on KuCoin if you want to use it."),
  WITHDRAWALS_CLOSED(
      "260210",
      Kind.REFUSED,
      "withdrawals are closed for this currency",
      "Ask again when KuCoin has opened them.");

  private static final Map<String, VenueCode> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(VenueCode::code, Function.identity()));

  private final String code;
  private final Kind kind;
  private final String meaning;
  private final Advice advice;

  VenueCode(String code, Kind kind, String meaning, String advice) {
    this(code, kind, meaning, Advice.of(advice));
  }

  VenueCode(String code, Kind kind, String meaning, Advice advice) {
    this.code = code;
    this.kind = kind;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** The code as the venue writes it. */
  public String code() {
    return code;
  }

  /** The kind of failure it is to us. */
  public Kind kind() {
    return kind;
  }

  /** What it means, in a clause. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it. */
  public Advice advice() {
    return advice;
  }

  /** Whether a failure came with this code. */
  public boolean isCodeOf(Failure failure) {
    return failure.code().equals(code);
  }

  /** How long the venue blocks, as it documents and does not send; zero for all other codes. */
  public Duration block() {
    return switch (this) {
      case TOO_MANY_SOON -> Duration.ofSeconds(10);
      case ADDRESS_LIMIT -> Duration.ofSeconds(30);
      default -> Duration.ZERO;
    };
  }

  /** The entry of a code, if it is a known one. */
  public static Optional<VenueCode> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The kind of any code, known or not. */
  public static Kind kindOf(String code) {
    VenueCode known = BY_CODE.get(code);
    if (known != null) {
      return known.kind;
    }
    return CodeRange.of(code).map(CodeRange::kind).orElse(Kind.REFUSED);
  }

  /**
   * The failure that an answer with a code other than success is.
   *
   * @param code the venue's code
   * @param message the venue's words, already scrubbed
   * @param retryAfter how long the answer asks us to wait; zero when it does not
   */
  public static Failure failure(String code, String message, Duration retryAfter) {
    String words = message.isBlank() ? meaningOf(code) : message;
    return switch (kindOf(code)) {
      case CREDENTIALS_REFUSED -> new Failure.CredentialsRefused(code, words);
      case NOT_PERMITTED -> new Failure.NotPermitted(code, words);
      case RATE_LIMITED -> new Failure.RateLimited(code, words, orBlock(code, retryAfter));
      case UNREACHABLE -> new Failure.Unreachable(code, words);
      case INTERNAL,
          INVALID_ARGUMENTS,
          CREDENTIALS_MISSING,
          UNREADABLE,
          REFUSED,
          INCOMPLETE,
          STORAGE,
          FINDINGS,
          INTERRUPTED ->
          new Failure.Refused(code, words);
    };
  }

  /** What to do about a code, or about the kind where the code is unknown. */
  static Advice advice(String code, Kind kind) {
    VenueCode known = BY_CODE.get(code);
    return known != null ? known.advice : kind.advice();
  }

  private static String meaningOf(String code) {
    VenueCode known = BY_CODE.get(code);
    return known == null ? "the exchange refused with code " + code : known.meaning;
  }

  private static Duration orBlock(String code, Duration asked) {
    return asked.isZero() ? of(code).map(VenueCode::block).orElse(Duration.ZERO) : asked;
  }
}
