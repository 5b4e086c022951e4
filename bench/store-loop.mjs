// usage: node store-loop.mjs rows|pages DATABASE_URL < first line of the simulator
//
// The loop that a developer writes with KuCoin's own SDK: one call after the other, and what came
// into a table of PostgreSQL, row by row, or a page in one statement. Prints how many rows it kept.
import { readFileSync } from 'node:fs';
import pg from './node/node_modules/pg/lib/index.js';
import sdk from '../acceptance/node/node_modules/kucoin-universal-sdk/dist/index.js';
import { officialClient } from '../acceptance/node/official.mjs';

const [way, url] = process.argv.slice(2);
const key = JSON.parse(readFileSync(0, 'utf8'));
const { account } = officialClient(key, key.spot, key.futures);
const { GetSpotHFLedgerReq } = sdk.Account.Account;
const MEMBERS = [
  'id', 'createdAt', 'currency', 'amount', 'fee', 'tax', 'balance', 'accountType', 'bizType', 'direction', 'context',
];
const values = (row) => MEMBERS.map((member) => row[member]);
const tuple = (from) => `(${MEMBERS.map((_, index) => `$${from + index + 1}`).join(',')})`;
const insert = (rows) =>
  `INSERT INTO sdk_rows VALUES ${rows.map((_, index) => tuple(index * MEMBERS.length)).join(',')} ON CONFLICT DO NOTHING`;

const database = new pg.Client({ connectionString: url });
await database.connect();
await database.query(
  `CREATE TABLE sdk_rows (id TEXT PRIMARY KEY, created_at BIGINT, currency TEXT, amount NUMERIC, fee NUMERIC,
   tax NUMERIC, balance NUMERIC, account_type TEXT, biz_type TEXT, direction TEXT, context TEXT)`,
);
let kept = 0;
for (let lastId; ; ) {
  const { data } = await account.getSpotHFLedger(GetSpotHFLedgerReq.create({ limit: 200, ...(lastId ? { lastId } : {}) }));
  if (way === 'pages' && data.length > 0) {
    kept += (await database.query(insert(data), data.flatMap(values))).rowCount;
  } else {
    for (const row of data) {
      kept += (await database.query(insert([row]), values(row))).rowCount;
    }
  }
  if (data.length < 200) {
    break;
  }
  lastId = data.at(-1).id;
}
await database.query('DROP TABLE sdk_rows');
await database.end();
console.log(kept);
process.exit(0); // the SDK keeps lines open
