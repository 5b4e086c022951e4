// usage: node strangers.mjs FIELDS OPERATIONS < KEYS
//
// FIELDS is the list of documented fields, OPERATIONS the catalog as JSON. KEYS has the simulator's first line and then a line for
// each further key, such as {"role":"VERSION_2","apiKey":"…","secret":"…","passphrase":"…"}; the
// roles VERSION_2 and SUB_ACCOUNT are needed.
//
// Lets clients that others wrote read everything from the simulator, prints what they read, and
// exits with 1 where that differs from what was sent or lacks a documented field.
import { readFileSync } from 'node:fs';
import { askByCcxt } from './ccxt.mjs';
import { documentedFields } from './fields.mjs';
import { askOfficially } from './official.mjs';
import { Recorder } from './recorder.mjs';

const [first, ...further] = readFileSync(0, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const keys = { MASTER: first, ...Object.fromEntries(further.map((key) => [key.role, key])) };
const fields = documentedFields(process.argv[2]);
const operations = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const spot = await Recorder.before(first.spot);
const futures = await Recorder.before(first.futures);
const complaints = [
  ...(await askOfficially(keys, spot, futures, fields, operations, console.log)),
  ...(await askByCcxt(keys, spot, futures, console.log)),
];
spot.close();
futures.close();
complaints.forEach((each) => console.error(each));
process.exit(complaints.length ? 1 : 0);
