package kcassets.program.doctor;

/** How something is. The names are public: scripts and agents branch on them. */
public enum State {
  PASS,
  /** It works, but not as it might; or it was not looked at. */
  WARN,
  /** It does not work, or is dangerous. */
  FAIL
}
