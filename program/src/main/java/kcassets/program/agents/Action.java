package kcassets.program.agents;

import java.util.Locale;

/** What became of a client's configuration. */
public enum Action {
  /** Our entry is new in it. */
  ADDED,
  /** Our entry says something else now. */
  UPDATED,
  /** It is as it should be already. */
  UNCHANGED,
  /** Our entry is out; what others wrote since is kept. */
  REMOVED,
  /** It is to the byte what it was before. */
  RESTORED,
  /** It held nothing but our entry and is gone, as it was before. */
  DELETED;

  /** The word for it in results. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
