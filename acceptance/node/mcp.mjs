// The official MCP client against the packaged server, over real standard input and output.
// Reads one line of JSON: { command, arguments, environment, calls, errors, slow }; prints what it did.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const plan = JSON.parse(readFileSync(0, 'utf8'));
const said = [];

async function connected(answerTokens = '1000000') {
  const transport = new StdioClientTransport({
    command: plan.command,
    args: [...plan.arguments, '--answer-tokens', answerTokens],
    env: plan.environment,
    stderr: 'pipe',
  });
  transport.stderr.on('data', (data) => said.push(String(data)));
  const client = new Client({ name: 'stranger', version: '1' });
  client.onerror = (error) => said.push(`protocol: ${error.message}`);
  await client.connect(transport);
  return client;
}

/** Calls a tool; the SDK itself checks structuredContent against the tool's outputSchema. */
async function data(client, name, args = {}) {
  const result = await client.callTool({ name, arguments: args });
  assert.equal(result.isError, false, `${name}: ${JSON.stringify(result)}`);
  assert.equal(result.content[0].type, 'text');
  assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
  return result.structuredContent;
}

async function everyTool(client) {
  const { tools } = await client.listTools();
  const missing = tools.map((tool) => tool.name).filter((name) => !(name in plan.calls));
  assert.deepEqual(missing, [], 'tools that no call is planned for');
  for (const tool of tools) {
    if (tool.name !== 'rest_of_answer') {
      const answer = await data(client, tool.name, plan.calls[tool.name]);
      assert.ok('data' in answer);
      console.log(`called ${tool.name}`);
    }
    const refused = await client.callTool({ name: tool.name, arguments: { nonsense: 1 } });
    const error = JSON.parse(refused.content[0].text);
    assert.equal(refused.isError, true);
    assert.equal(error.error, 'invalid_arguments');
    assert.ok(error.problems.some((problem) => problem.parameter === 'nonsense'));
  }
}

async function everyError(client) {
  for (const { kind, tool, arguments: args } of plan.errors) {
    const result = await client.callTool({ name: tool, arguments: args });
    assert.equal(result.isError, true, kind);
    const error = JSON.parse(result.content[0].text);
    assert.equal(error.error, kind, JSON.stringify(error));
    assert.equal(typeof error.message, 'string');
    assert.equal(typeof error.retryable, 'boolean');
    assert.ok(error.hint.length > 0);
    console.log(`error ${kind}`);
  }
}

async function manyAtOnce(client) {
  const answers = await Promise.all(
    Array.from({ length: 32 }, () => data(client, 'spot_accounts')),
  );
  answers.forEach((answer) => assert.deepEqual(answer, answers[0]));
  console.log('parallel 32');
}

async function cancelled(client) {
  const control = new AbortController();
  const call = client.callTool({ name: 'spot_accounts', arguments: plan.slow }, undefined, {
    signal: control.signal,
  });
  setTimeout(() => control.abort('no longer wanted'), 300);
  await assert.rejects(call);
  await client.ping();
  console.log('cancelled');
}

async function catalogs(client) {
  const { resources } = await client.listResources();
  assert.deepEqual(
    resources.map((each) => each.uri).sort(),
    ['kucoin-assets://accounts', 'kucoin-assets://errors', 'kucoin-assets://operations'],
  );
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    assert.ok(JSON.parse(contents[0].text).length > 0, uri);
  }
  assert.equal((await client.listResourceTemplates()).resourceTemplates.length, 1);
  const { prompts } = await client.listPrompts();
  for (const { name, arguments: known } of prompts) {
    const given = Object.fromEntries(known.map((each) => [each.name, `my ${each.name}`]));
    const { messages } = await client.getPrompt({ name, arguments: given });
    assert.equal(messages.length, 1);
    known.forEach((each) => assert.ok(messages[0].content.text.includes(`"my ${each.name}"`)));
  }
  console.log(`prompts ${prompts.length}`);
}

/** With little room, the first part and the rest are what comes with much room. */
async function parts(wide) {
  const narrow = await connected('2000');
  const whole = await data(wide, 'trade_hf_ledgers', { all: true, endAt: plan.moment });
  const first = await data(narrow, 'trade_hf_ledgers', { all: true, endAt: plan.moment });
  const rows = [...first.data];
  assert.ok(first.shortened.parts > 2);
  for (let part = 2; part <= first.shortened.parts; part++) {
    const uri = `kucoin-assets://answers/${first.shortened.answer}/${part}`;
    const { contents } = await narrow.readResource({ uri });
    const same = await data(narrow, 'rest_of_answer', { answer: first.shortened.answer, part });
    assert.deepEqual(JSON.parse(contents[0].text), same.data);
    assert.ok(contents[0].text.length <= 6000);
    rows.push(...same.data);
  }
  assert.deepEqual(rows, whole.data);
  await narrow.close();
  console.log(`parts ${first.shortened.parts}`);
}

/** Everything a client may get wrong; each line that comes back is a message of the protocol. */
async function hostile() {
  const server = spawn(plan.command, plan.arguments, { env: plan.environment });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const message = JSON.parse((await lines.next()).value);
    assert.equal(message.jsonrpc, '2.0');
    return message;
  };
  const bad = ['', '}{', '[1]', '{"jsonrpc":"2.0"}', `"${'x'.repeat(2 << 20)}"`, '\u0000', 'é"\\ud800'];
  for (const line of bad) {
    server.stdin.write(`${line}\n`);
    if (line !== '') {
      const { error } = await next();
      assert.ok([-32700, -32600].includes(error.code), line.slice(0, 20));
    }
  }
  const ask = (id, method, params) =>
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  ask('a', 'initialize', {
    protocolVersion: '1999-01-01',
    capabilities: {},
    clientInfo: { name: 'x', version: '1' },
  });
  assert.equal((await next()).result.protocolVersion, '2025-11-25');
  server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  ask('b', 'no/such/method', {});
  assert.equal((await next()).error.code, -32601);
  ask('c', 'tools/call', { name: 'withdraw', arguments: {} });
  assert.equal((await next()).error.code, -32602);
  ask('d', 'ping', {});
  assert.deepEqual((await next()).result, {});
  ask('e', 'tools/call', { name: 'spot_accounts', arguments: plan.slow });
  const ended = new Promise((resolve) => server.on('exit', (code) => resolve(code)));
  server.stdin.end();
  assert.equal(await ended, 0);
  console.log('hostile');
}

const client = await connected();
await everyTool(client);
await everyError(client);
await manyAtOnce(client);
await cancelled(client);
await catalogs(client);
await parts(client);
await client.close();
await hostile();
assert.deepEqual(said, []);
