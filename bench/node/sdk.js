// One question through KuCoin's own SDK. Usage: node sdk.js ORIGIN; reads KEY, SECRET, PASSPHRASE.
const { Account, ClientOptionBuilder, DefaultClient, TransportOptionBuilder } = require('kucoin-universal-sdk');

const [origin] = process.argv.slice(2);
const { KEY, SECRET, PASSPHRASE } = process.env;
const options = new ClientOptionBuilder()
  .setKey(KEY)
  .setSecret(SECRET)
  .setPassphrase(PASSPHRASE)
  .setSpotEndpoint(origin)
  .setTransportOption(new TransportOptionBuilder().setKeepAlive(false).build())
  .build();

new DefaultClient(options)
  .restService()
  .getAccountService()
  .getAccountApi()
  .getSpotAccountList(Account.Account.GetSpotAccountListReq.builder().build())
  .then((answer) => {
    console.log(JSON.stringify(answer.data));
    process.exit(answer.data.length > 0 ? 0 : 1); // nothing keeps it from ending at once
  });
