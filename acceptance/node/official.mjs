// KuCoin's own SDK, unchanged, asks all 26 operations.
import sdk from 'kucoin-universal-sdk';
import { differences, missing } from './fields.mjs';

const { Account, Deposit, Fee, SubAccount, Transfer, Withdrawal } = sdk.Account;

/** The SDK's services for a key and two origins. */
export function officialClient(key, spot, futures) {
  const transport = new sdk.TransportOptionBuilder().setKeepAlive(true).build();
  const service = new sdk.DefaultClient(
    new sdk.ClientOptionBuilder()
      .setKey(key.apiKey)
      .setSecret(key.secret)
      .setPassphrase(key.passphrase)
      .setSpotEndpoint(spot)
      .setFuturesEndpoint(futures)
      .setTransportOption(transport)
      .build(),
  )
    .restService()
    .getAccountService();
  return {
    account: service.getAccountApi(),
    deposit: service.getDepositApi(),
    fee: service.getFeeApi(),
    subAccount: service.getSubAccountApi(),
    transfer: service.getTransferApi(),
    withdrawal: service.getWithdrawalApi(),
  };
}

/** Each operation as a developer would ask it; later ones use what earlier ones have read. */
function questions(client) {
  const { account, deposit, fee, subAccount, transfer, withdrawal } = client;
  const endAt = Date.now();
  const startAt = endAt - 24 * 3600 * 1000 + 1;
  return {
    'account-summary': () => account.getAccountInfo(),
    'api-key-info': () => account.getApikeyInfo(),
    'spot-account-type': () => account.getSpotAccountType(),
    'spot-accounts': () => account.getSpotAccountList(Account.GetSpotAccountListReq.create({})),
    'spot-account': (read) =>
      account.getSpotAccountDetail(
        Account.GetSpotAccountDetailReq.create({ accountId: read('spot-accounts').data[0].id }),
      ),
    'cross-margin-account': () =>
      account.getCrossMarginAccount(Account.GetCrossMarginAccountReq.create({ quoteCurrency: 'USDT' })),
    'isolated-margin-accounts': () =>
      account.getIsolatedMarginAccount(
        Account.GetIsolatedMarginAccountReq.create({ symbol: 'BTC-USDT', quoteCurrency: 'USDT' }),
      ),
    'futures-account': () =>
      account.getFuturesAccount(Account.GetFuturesAccountReq.create({ currency: 'USDT' })),
    'spot-ledgers': () =>
      account.getSpotLedger(
        Account.GetSpotLedgerReq.create({ startAt, endAt, currentPage: 1, pageSize: 500 }),
      ),
    'trade-hf-ledgers': () =>
      account.getSpotHFLedger(Account.GetSpotHFLedgerReq.create({ currency: 'BTC,USDT', limit: 200 })),
    'margin-hf-ledgers': () =>
      account.getMarginHFLedger(Account.GetMarginHFLedgerReq.create({ limit: 200 })),
    'futures-ledgers': () =>
      account.getFuturesLedger(Account.GetFuturesLedgerReq.create({ startAt, endAt, maxCount: 50 })),
    'sub-accounts': () =>
      subAccount.getSpotSubAccountsSummaryV2(
        SubAccount.GetSpotSubAccountsSummaryV2Req.create({ currentPage: 1, pageSize: 100 }),
      ),
    'sub-account-balance': (read) =>
      subAccount.getSpotSubAccountDetail(
        SubAccount.GetSpotSubAccountDetailReq.create({
          subUserId: read('sub-accounts').items[0].userId,
          includeBaseAmount: true,
        }),
      ),
    'sub-account-spot-balances': () =>
      subAccount.getSpotSubAccountListV2(
        SubAccount.GetSpotSubAccountListV2Req.create({ currentPage: 1, pageSize: 100 }),
      ),
    'sub-account-futures-balances': () =>
      subAccount.getFuturesSubAccountListV2(
        SubAccount.GetFuturesSubAccountListV2Req.create({ currency: 'USDT' }),
      ),
    'sub-account-api-keys': (read) =>
      subAccount.getSubAccountApiList(
        SubAccount.GetSubAccountApiListReq.create({ subName: read('sub-accounts').items[0].subName }),
      ),
    'deposit-addresses': () =>
      deposit.getDepositAddressV3(Deposit.GetDepositAddressV3Req.create({ currency: 'BTC' })),
    deposits: () =>
      deposit.getDepositHistory(
        Deposit.GetDepositHistoryReq.create({ currency: 'USDT', currentPage: 1, pageSize: 500 }),
      ),
    'withdrawal-quotas': () =>
      withdrawal.getWithdrawalQuotas(Withdrawal.GetWithdrawalQuotasReq.create({ currency: 'BTC' })),
    withdrawals: () =>
      withdrawal.getWithdrawalHistory(
        Withdrawal.GetWithdrawalHistoryReq.create({ currency: 'USDT', currentPage: 1, pageSize: 500 }),
      ),
    withdrawal: (read) =>
      withdrawal.getWithdrawalHistoryById(
        Withdrawal.GetWithdrawalHistoryByIdReq.create({ withdrawalId: read('withdrawals').items[0].id }),
      ),
    'transfer-quotas': () =>
      transfer.getTransferQuotas(
        Transfer.GetTransferQuotasReq.create({ currency: 'USDT', type: 'MAIN' }),
      ),
    'basic-fee': () => fee.getBasicFee(Fee.GetBasicFeeReq.create({ currencyType: 0 })),
    'spot-trade-fees': () =>
      fee.getSpotActualFee(Fee.GetSpotActualFeeReq.create({ symbols: 'BTC-USDT,ETH-USDT' })),
    'futures-trade-fee': () =>
      fee.getFuturesActualFee(Fee.GetFuturesActualFeeReq.create({ symbol: 'XBTUSDTM' })),
  };
}

/** What the SDK's model holds, in the shape of the venue's `data`. */
function held(model) {
  const { commonResponse, ...own } = model;
  const only = Object.keys(own);
  return only.length === 1 && only[0] === 'data' ? own.data : own;
}

/** Objects of a model that are of no model class: the SDK did not know what they are. */
function unknownObjects(value, path = '') {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  const here = !Array.isArray(value) && value.constructor === Object ? [`${path} is no model`] : [];
  return [...here, ...Object.entries(value).flatMap(([name, each]) => unknownObjects(each, `${path}/${name}`))];
}

/** What is wrong with a model of an answer. */
function wrongWith(model, raw, fields) {
  return [
    ...differences(raw, held(model)),
    ...missing(fields, held(model)),
    ...Object.entries(model)
      .filter(([name]) => name !== 'commonResponse')
      .flatMap(([name, value]) => unknownObjects(value, name)),
    ...(model.commonResponse.rateLimit.limit > 0 ? [] : ['no quota was read']),
  ];
}

/**
 * Asks everything; tells what was read, and everything that is wrong with it.
 *
 * @param keys by role; `MASTER` asks, and `SUB_ACCOUNT` asks about itself
 */
export async function askOfficially(keys, spot, futures, fields, tell) {
  const complaints = [];
  const models = new Map();
  const asked = questions(officialClient(keys.MASTER, spot.url, futures.url));
  const ofSub = questions(officialClient(keys.SUB_ACCOUNT, spot.url, futures.url));
  const all = [
    ...Object.entries(asked).map(([operation, ask]) => [operation, ask, operation]),
    ['api-key-info', ofSub['api-key-info'], 'api-key-info of a sub-account'],
  ];
  for (const [operation, ask, title] of all) {
    try {
      const model = await ask((name) => models.get(name));
      models.set(operation, model);
      const [answer] = [...spot.take(), ...futures.take()];
      const documented = new Map(fields.get(operation));
      if (title === 'api-key-info') {
        documented.delete('subName'); // never sent for a master's key
      }
      const wrong = wrongWith(model, JSON.parse(answer.body).data, documented);
      complaints.push(...wrong.map((each) => `official ${title}: ${each}`));
      tell(`official ${title}: ${model.constructor.name} ${model.toJson().slice(0, 200)}`);
    } catch (error) {
      complaints.push(`official ${title}: ${error.message ?? error}`);
      spot.take();
      futures.take();
    }
  }
  const unasked = [...fields.keys()].slice(0, 26).filter((operation) => !(operation in asked));
  return [...complaints, ...unasked.map((operation) => `official ${operation}: was not asked`)];
}
