// usage: node loop.mjs hf|year < first line of the simulator
//
// The loop that a developer writes with KuCoin's own SDK: one call after the other, rows as lines.
import { readFileSync } from 'node:fs';
import sdk from '../acceptance/node/node_modules/kucoin-universal-sdk/dist/index.js';
import { officialClient } from '../acceptance/node/official.mjs';

const { GetSpotHFLedgerReq, GetSpotLedgerReq } = sdk.Account.Account;
const DAY = 24 * 3600 * 1000;
const key = JSON.parse(readFileSync(0, 'utf8'));
const { account } = officialClient(key, key.spot, key.futures);

const print = (rows) => process.stdout.write(rows.map((row) => JSON.stringify(row) + '\n').join(''));

async function hf() {
  let lastId;
  for (;;) {
    const { data } = await account.getSpotHFLedger(
      GetSpotHFLedgerReq.create({ limit: 200, ...(lastId ? { lastId } : {}) }),
    );
    print(data);
    if (data.length < 200) {
      return;
    }
    lastId = data.at(-1).id;
  }
}

async function year() {
  const now = Date.now();
  for (let endAt = now; endAt > now - 365 * DAY + 60_000; endAt -= DAY) {
    const startAt = Math.max(endAt - DAY + 1, now - 365 * DAY + 60_000);
    for (let currentPage = 1; ; currentPage++) {
      const page = await account.getSpotLedger(
        GetSpotLedgerReq.create({ startAt, endAt, currentPage, pageSize: 500 }),
      );
      print(page.items);
      if (currentPage >= page.totalPage) {
        break;
      }
    }
  }
}

await { hf, year }[process.argv[2]]();
process.stdout.end(() => process.exit(0)); // the SDK's connections would keep it alive
