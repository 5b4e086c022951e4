package kcassets.simulator.answers;

/** How the venue says no: its code and the HTTP status that goes with it. */
public enum VenueError {
  HEADER_MISSING("400001", 400, "Please check the header of your request"),
  CLOCK_OFF("400002", 400, "KC-API-TIMESTAMP Invalid"),
  KEY_UNKNOWN("400003", 401, "KC-API-KEY not exists"),
  PASSPHRASE_WRONG("400004", 401, "KC-API-PASSPHRASE Invalid"),
  SIGNATURE_WRONG("400005", 401, "Signature Error"),
  ADDRESS_REFUSED("400006", 403, "The requested ip address is not in the api whitelist"),
  PERMISSION_MISSING("400007", 403, "Access denied, require more permission"),
  KEY_VERSION_WRONG("400009", 400, "KC-API-KEY-VERSION Invalid"),
  UID_REFUSED("400010", 403, "This uid is not allowed to use the api"),
  PARAMETER_WRONG("400100", 400, "Parameter Error"),
  PATH_UNKNOWN("404000", 404, "Url Not Found"),
  METHOD_REFUSED("405000", 405, "Method Not Allowed"),
  QUOTA_USED_UP("429000", 429, "Too Many Requests"),
  SYSTEM_LIMIT("429001", 429, "System is too busy, please retry later"),
  LEGACY_LIMIT("200002", 200, "Too many requests in a short period of time, please retry later"),
  SYSTEM_BUSY("230005", 200, "System busy, please retry later"),
  BROKEN("500000", 500, "Internal Server Error"),
  SYMBOL_UNKNOWN("900001", 400, "symbol not exists"),
  MARGIN_NOT_OPENED("130201", 200, "Please open margin trade before operation"),
  FUTURES_PARAMETER_WRONG("100001", 200, "Invalid parameter"),
  CONTRACT_UNKNOWN("100003", 200, "Contract parameter invalid");

  private final String code;
  private final int status;
  private final String text;

  VenueError(String code, int status, String text) {
    this.code = code;
    this.status = status;
    this.text = text;
  }

  public String code() {
    return code;
  }

  /** The HTTP status; 200 where the venue refuses inside a well-formed answer. */
  public int status() {
    return status;
  }

  public String text() {
    return text;
  }
}
