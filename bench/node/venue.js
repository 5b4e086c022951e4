// Over TLS on port 443: checks both signatures and gives one recorded answer, whatever is asked.
// Usage: node venue.js ADDRESS KEY_FILE CERTIFICATE_FILE ANSWER_FILE; reads KEY, SECRET, PASSPHRASE.
const { createHmac } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createSecureServer } = require('node:http2');

const [address, keyFile, certificateFile, answerFile] = process.argv.slice(2);
const { KEY, SECRET, PASSPHRASE } = process.env;
const answer = readFileSync(answerFile);
const signed = (text) => createHmac('sha256', SECRET).update(text).digest('base64');

const isSigned = ({ method, url, headers }) =>
  headers['kc-api-key'] === KEY &&
  headers['kc-api-sign'] === signed(headers['kc-api-timestamp'] + method + url) &&
  headers['kc-api-passphrase'] === signed(PASSPHRASE);

// The exchange speaks HTTP/2 with those who can, so this does.
const options = { allowHTTP1: true, key: readFileSync(keyFile), cert: readFileSync(certificateFile) };
createSecureServer(options, (request, response) => {
  const right = isSigned(request);
  response.writeHead(right ? 200 : 401, { 'Content-Type': 'application/json' });
  response.end(right ? answer : '{"code":"400005","msg":"Invalid KC-API-SIGN"}');
}).listen(443, address, () => console.log('ready'));
