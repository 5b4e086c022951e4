package kcassets.history.sync;

import java.util.concurrent.atomic.AtomicBoolean;
import kcassets.history.store.HistoryStore;

/**
 * What all accounts and sources of one run share. Threads share it.
 *
 * @param stopping whether nothing new is begun, as somebody wants it to end
 */
record SyncContext(
    HistoryStore store,
    SyncOptions options,
    String worker,
    BatchWriter writer,
    SyncMeter meter,
    AtomicBoolean stopping) {}
