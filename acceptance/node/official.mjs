// KuCoin's own SDK, unchanged, asks every private operation of the catalog.
import sdk from 'kucoin-universal-sdk';
import { differences, missing } from './fields.mjs';

/** A path that the SDK's methods name in their source, with the host that answers it. */
const CALL = /\.call\('(spot|futures)', \w+, 'GET', '([^']+)'/i;

/** The SDK's services for a key and two origins. */
function services(key, spot, futures) {
  const transport = new sdk.TransportOptionBuilder().setKeepAlive(true).build();
  const rest = new sdk.DefaultClient(
    new sdk.ClientOptionBuilder()
      .setKey(key.apiKey)
      .setSecret(key.secret)
      .setPassphrase(key.passphrase)
      .setSpotEndpoint(spot)
      .setFuturesEndpoint(futures)
      .setTransportOption(transport)
      .build(),
  ).restService();
  return getters(rest, 'Service').flatMap((service) => getters(service, 'Api'));
}

/** The names of an object's methods, its own and those of its class. */
function methods(of) {
  const names = new Set([...Object.getOwnPropertyNames(of), ...Object.getOwnPropertyNames(Object.getPrototypeOf(of))]);
  return [...names].filter((name) => typeof of[name] === 'function' && name !== 'constructor');
}

/** What the methods without an argument give that are called so. */
function getters(of, ending) {
  return methods(of)
    .filter((name) => name.startsWith('get') && name.endsWith(ending))
    .map((name) => of[name]());
}

/** The SDK's own class of a request. */
function requestClass(name, within = sdk, seen = new Set()) {
  if (within[name]) {
    return within[name];
  }
  for (const each of Object.values(within)) {
    if (each !== null && typeof each === 'object' && !seen.has(each)) {
      seen.add(each);
      const found = requestClass(name, each, seen);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/** How the SDK asks each host and path, as a function of the arguments. */
function asking(key, spot, futures) {
  const asked = new Map();
  for (const api of services(key, spot, futures)) {
    for (const name of methods(api)) {
      const call = CALL.exec(api[name].toString());
      if (call) {
        const request = requestClass(`${name[0].toUpperCase()}${name.slice(1)}Req`);
        const ask = (given) => (request ? api[name](request.create(given)) : api[name]());
        asked.set(`${call[1]} ${call[2]}`, ask);
      }
    }
  }
  return asked;
}

/** What a developer would send beyond what is required: ids that were read, and what shows most. */
function particulars(operation, read) {
  const endAt = Date.now();
  const startAt = endAt - 24 * 3600 * 1000 + 1;
  switch (operation) {
    case 'spot-account':
      return { accountId: read('spot-accounts').data[0].id };
    case 'spot-ledgers':
      return { startAt, endAt, pageSize: 500 };
    case 'trade-hf-ledgers':
      return { currency: 'BTC,USDT', limit: 200 };
    case 'margin-hf-ledgers':
      return { limit: 200 };
    case 'futures-account':
    case 'sub-account-futures-balances':
      return { currency: 'USDT' };
    case 'futures-ledgers':
      return { startAt, endAt };
    case 'sub-account-balance':
      return { subUserId: read('sub-accounts').items[0].userId, includeBaseAmount: true };
    case 'sub-account-api-keys':
      return { subName: read('sub-accounts').items[0].subName };
    case 'deposit-addresses':
    case 'withdrawal-quotas':
      return { currency: 'BTC' };
    case 'deposits':
    case 'withdrawals':
      return { pageSize: 500 };
    case 'withdrawal':
      return { withdrawalId: read('withdrawals').items[0].id };
    default:
      return {};
  }
}

/** The arguments of a question: the examples of what is required, and what is particular to it. */
function argumentsOf(operation, read) {
  const required = operation.parameters.filter((parameter) => parameter.required);
  return {
    ...Object.fromEntries(required.map((parameter) => [parameter.name, parameter.example])),
    ...particulars(operation.name, read),
  };
}

/** Operations after those whose answers they need: what reads others is asked in a later turn. */
function inTurns(operations) {
  const later = operations.filter((operation) => {
    try {
      particulars(operation.name, () => { throw new Error('not read yet'); });
      return false;
    } catch {
      return true;
    }
  });
  return [...operations.filter((operation) => !later.includes(operation)), ...later];
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
 * @param operations the catalog
 */
export async function askOfficially(keys, spot, futures, fields, operations, tell) {
  const complaints = [];
  const models = new Map();
  const byMaster = asking(keys.MASTER, spot.url, futures.url);
  const bySub = asking(keys.SUB_ACCOUNT, spot.url, futures.url);
  const own = operations.filter((operation) => operation.path && operation.permission !== 'none');
  const all = [
    ...inTurns(own).map((operation) => [operation, byMaster, operation.name]),
    ...own
      .filter((operation) => operation.name === 'api-key-info')
      .map((operation) => [operation, bySub, 'api-key-info of a sub-account']),
  ];
  for (const [operation, asked, title] of all) {
    try {
      const ask = asked.get(`${operation.host} ${operation.path}`);
      const model = await ask(argumentsOf(operation, (name) => models.get(name)));
      models.set(operation.name, model);
      const [answer] = [...spot.take(), ...futures.take()];
      const documented = new Map(fields.get(operation.name));
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
  return complaints;
}
