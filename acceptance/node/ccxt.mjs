// ccxt, unchanged but for the addresses it asks, reads what it covers. It signs for keys of version
// 2 only. Its deposit addresses come from versions 1 and 2 of that path, which the catalog lacks.
import ccxt from 'ccxt';
import { differences } from './fields.mjs';

/** An exchange of ccxt whose every address leads to the simulator. */
function exchange(key, spot, futures) {
  const kucoin = new ccxt.kucoin({
    apiKey: key.apiKey,
    secret: key.secret,
    password: key.passphrase,
    enableRateLimit: false,
    options: { uta: false },
  });
  for (const name of Object.keys(kucoin.urls.api)) {
    kucoin.urls.api[name] = name.startsWith('futures') ? futures : spot;
  }
  // Markets are beyond the simulator; ccxt needs to know of two for its currencies.
  kucoin.setMarkets(
    ['BTC', 'ETH'].map((base) => ({
      id: `${base}-USDT`,
      symbol: `${base}/USDT`,
      base,
      quote: 'USDT',
      baseId: base,
      quoteId: 'USDT',
      type: 'spot',
      spot: true,
      precision: { amount: 1e-8, price: 1e-8 },
    })),
  );
  return kucoin;
}

const isSet = (value) => value !== undefined && value !== null;

/** Rows of a list: each carries the venue's row, and says the same in ccxt's words. */
function listed(rows, raw, same) {
  const complaints = rows.length === raw.length && raw.length ? [] : [`${rows.length} of ${raw.length} rows`];
  const byTime = (member) => (one, other) => Number(member(one)) - Number(member(other));
  const time = (row) => row.createdAt ?? row.time;
  const expected = [...raw].sort(byTime(time));
  const found = [...rows].sort(byTime((row) => row.timestamp));
  found.forEach((row, index) => {
    const original = row.info;
    if (!raw.some((each) => !differences(each, original).length)) {
      complaints.push(`row ${index} is no row of the venue`);
    }
    if (Number(time(original)) !== row.timestamp || Number(time(expected[index])) !== row.timestamp) {
      complaints.push(`row ${index} has another time`);
    }
    for (const [name, value] of Object.entries(same(original))) {
      if (!isSet(row[name]) || row[name] !== value) {
        complaints.push(`row ${index}: ${name} is ${row[name]}, not ${value}`);
      }
    }
  });
  return complaints;
}

/** Balances by currency: total, free and used as the venue says them. */
function balances(read, raw, total, used) {
  return raw.flatMap((row) => {
    const own = read[row.currency] ?? {};
    const expected = { total: row[total], free: row.available, used: row[used] };
    return Object.entries(expected)
      .filter(([name, value]) => own[name] !== Number(value))
      .map(([name, value]) => `${row.currency} ${name} is ${own[name]}, not ${value}`);
  });
}

const ledgerRow = (row) => ({
  ...(isSet(row.id) ? { id: String(row.id) } : {}),
  currency: row.currency === 'XBT' ? 'BTC' : row.currency,
  amount: Math.abs(Number(row.amount)),
  ...(row.direction ? { direction: row.direction } : {}),
});

const transaction = (row) => ({
  currency: row.currency,
  amount: Number(row.amount),
  address: row.address,
  ...(row.id ? { id: row.id } : {}),
  ...(row.walletTxId ? { txid: row.walletTxId.split('@')[0] } : {}),
});

/** Each question with the check of its answer against the venue's data. */
function questions(kucoin) {
  const since = Date.now() - 24 * 3600 * 1000 + 1;
  const until = Date.now();
  return {
    'fetchAccounts': [
      () => kucoin.fetchAccounts(),
      (read, raw) => read.flatMap((each, index) => differences(raw[index], each.info)),
    ],
    'fetchBalance main': [
      () => kucoin.fetchBalance({ type: 'main' }),
      (read, raw) => balances(read, raw, 'balance', 'holds'),
    ],
    'fetchBalance trade': [
      () => kucoin.fetchBalance({ type: 'spot' }),
      (read, raw) => balances(read, raw, 'balance', 'holds'),
    ],
    'fetchBalance futures': [
      () => kucoin.fetchBalance({ type: 'swap', currency: 'USDT' }),
      (read, raw) =>
        read.USDT?.total === raw.accountEquity ? [] : [`total is ${read.USDT?.total}, not ${raw.accountEquity}`],
    ],
    'fetchLedger': [
      () => kucoin.fetchLedger(undefined, since, 500, { until }),
      (read, raw) => listed(read, raw.items, ledgerRow),
    ],
    'fetchLedger hf': [
      () => kucoin.fetchLedger('USDT', undefined, 200, { hf: true }),
      (read, raw) => listed(read, raw, ledgerRow),
    ],
    'fetchLedger hf margin': [
      () => kucoin.fetchLedger(undefined, undefined, 200, { hf: true, marginMode: 'cross' }),
      (read, raw) => listed(read, raw, ledgerRow),
    ],
    'fetchLedger futures': [
      () => kucoin.fetchLedger('USDT', since, 50, { type: 'swap', until }),
      (read, raw) => listed(read, raw.dataList, ledgerRow),
    ],
    'fetchDeposits': [
      () => kucoin.fetchDeposits('USDT', undefined, 500),
      (read, raw) => listed(read, raw.items, transaction),
    ],
    'fetchWithdrawals': [
      () => kucoin.fetchWithdrawals('USDT', undefined, 500),
      (read, raw) => listed(read, raw.items, transaction),
    ],
    'fetchTradingFee': [
      () => kucoin.fetchTradingFee('BTC/USDT'),
      (read, raw) =>
        read.maker === Number(raw[0].makerFeeRate) && read.taker === Number(raw[0].takerFeeRate)
          ? []
          : [`maker ${read.maker}, taker ${read.taker}`],
    ],
    'fetchTransactionFee': [
      () => kucoin.fetchTransactionFee('BTC'),
      (read, raw) =>
        read.withdraw?.BTC === Number(raw.withdrawMinFee) ? [] : [`withdraw is ${JSON.stringify(read.withdraw)}`],
    ],
  };
}

/** Asks everything that ccxt covers; tells what was read, and everything that is wrong with it. */
export async function askByCcxt(keys, spot, futures, tell) {
  const complaints = [];
  const kucoin = exchange(keys.VERSION_2, spot.url, futures.url);
  for (const [method, [ask, check]] of Object.entries(questions(kucoin))) {
    try {
      const read = await ask();
      const answers = [...spot.take(), ...futures.take()];
      const raw = JSON.parse(answers.at(-1).body).data;
      complaints.push(...check(read, raw).slice(0, 5).map((each) => `ccxt ${method}: ${each}`));
      const { info, ...shown } = Array.isArray(read) ? (read[0] ?? {}) : read;
      tell(`ccxt ${method}: ${answers.at(-1).path.split('?')[0]} ${JSON.stringify(shown).slice(0, 200)}`);
    } catch (error) {
      complaints.push(`ccxt ${method}: ${error.message ?? error}`);
      spot.take();
      futures.take();
    }
  }
  return complaints;
}
