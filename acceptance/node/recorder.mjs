// A pass-through in front of the simulator. It changes no byte, and remembers the last answer, so
// that what a client made of it can be compared with what was really sent.
import http from 'node:http';

export class Recorder {
  #server;
  #answers = [];

  static async before(origin) {
    const recorder = new Recorder();
    recorder.#server = http.createServer((request, response) => recorder.#pass(origin, request, response));
    await new Promise((started) => recorder.#server.listen(0, '127.0.0.1', started));
    return recorder;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** The answers since the last call of this, each with the path that was asked. */
  take() {
    return this.#answers.splice(0);
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #pass(origin, request, response) {
    const { host, connection, ...headers } = request.headers;
    const onward = http.request(
      origin + request.url,
      { method: request.method, headers, agent: false },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          this.#answers.push({ path: request.url, status: answer.statusCode, body: body.toString() });
          response.writeHead(answer.statusCode, answer.headers);
          response.end(body);
        });
      },
    );
    onward.on('error', (error) => response.destroy(error));
    request.pipe(onward);
  }
}
