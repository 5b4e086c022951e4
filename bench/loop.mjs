// usage: node loop.mjs hf|year|portfolio|portfolio-least < first line of the simulator
//
// The loop that a developer writes with KuCoin's own SDK: one call after the other, rows as lines.
import { readFileSync } from 'node:fs';
import sdk from '../acceptance/node/node_modules/kucoin-universal-sdk/dist/index.js';
import { officialClient } from '../acceptance/node/official.mjs';

const { GetSpotHFLedgerReq, GetSpotLedgerReq } = sdk.Account.Account;
const DAY = 24 * 3600 * 1000;
const key = JSON.parse(readFileSync(0, 'utf8'));
const { account, subAccount } = officialClient(key, key.spot, key.futures);

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

/** Every wallet, one call after the other; sub-accounts one by one, or in whole pages. */
async function portfolio(pages) {
  const { GetFuturesAccountReq, GetCrossMarginAccountReq, GetIsolatedMarginAccountReq, GetSpotAccountListReq } =
    sdk.Account.Account;
  const Sub = sdk.Account.SubAccount;
  const get = async (url) => (await (await fetch(url)).json()).data;
  const all = [];
  all.push(await account.getSpotAccountList(GetSpotAccountListReq.create({})));
  all.push(await account.getCrossMarginAccount(GetCrossMarginAccountReq.create({})));
  all.push(await account.getIsolatedMarginAccount(GetIsolatedMarginAccountReq.create({})));
  const contracts = await get(`${key.futures}/api/v1/contracts/active`);
  for (const currency of new Set(contracts.map((contract) => contract.settleCurrency))) {
    if (!pages) {
      all.push(await account.getFuturesAccount(GetFuturesAccountReq.create({ currency })));
    }
    all.push(await subAccount.getFuturesSubAccountListV2(Sub.GetFuturesSubAccountListV2Req.create({ currency })));
  }
  if (pages) {
    all.push(await subAccount.getSpotSubAccountListV2(Sub.GetSpotSubAccountListV2Req.create({ pageSize: 100 })));
  } else {
    const subs = await subAccount.getSpotSubAccountsSummaryV2(
      Sub.GetSpotSubAccountsSummaryV2Req.create({ pageSize: 100 }),
    );
    for (const { userId } of subs.items) {
      all.push(
        await subAccount.getSpotSubAccountDetail(
          Sub.GetSpotSubAccountDetailReq.create({
            subUserId: userId,
            includeBaseAmount: false,
            baseCurrency: 'BTC',
            baseAmount: '0',
          }),
        ),
      );
    }
  }
  all.push(await get(`${key.spot}/api/v1/prices`));
  process.stdout.write(`${all.length} answers\n`);
}

const loops = { hf, year, portfolio: () => portfolio(false), 'portfolio-least': () => portfolio(true) };
await loops[process.argv[2]]();
process.stdout.end(() => process.exit(0)); // the SDK's connections would keep it alive
