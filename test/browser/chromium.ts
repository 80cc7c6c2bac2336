import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian and its kin put the browser, or wherever CHROMIUM says. */
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser's program, or null where there is none. */
export const chromium = places.find((path) => path !== undefined && existsSync(path)) ?? null;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

/** A page under control: `call` is a command of the Chrome DevTools Protocol, `evaluate` runs an expression in the page. */
export interface Page {
  readonly call: (method: string, parameters?: object) => Promise<{ [key: string]: unknown }>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Everything the page has logged or refused to load, newest last. */
  readonly messages: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a browser of its own with an empty profile and opens `url` in a window of the given size. */
export async function openPage(url: string, width: number, height: number, scheme = 'light'): Promise<Page> {
  const profile = await mkdtemp(join(tmpdir(), 'dateline-chromium-'));
  const browser = spawn(chromium!, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const port = await debuggingPort(browser.stderr);
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const session = await connect(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl);
  await session.call('Page.enable');
  await session.call('Log.enable');
  await session.call('Runtime.enable');
  await session.call('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: width < 600,
  });
  await session.call('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
  const loaded = session.once('Page.loadEventFired');
  await session.call('Page.navigate', { url });
  await loaded;
  return {
    ...session,
    close: async () => {
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function debuggingPort(errors: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    errors.on('data', (piece) => {
      told += String(piece);
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(told);
      if (found) resolve(found[1]!);
    });
    errors.on('end', () => reject(new Error(`the browser did not start: ${told}`)));
  });
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { [key: string]: unknown };
  readonly result?: { [key: string]: unknown };
  readonly error?: { message: string };
}

async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const answers = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, () => void>();
  const messages: string[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) answers.get(message.id)?.(message);
    if (message.method !== undefined) listeners.get(message.method)?.();
    if (message.method === 'Log.entryAdded' || message.method === 'Runtime.consoleAPICalled') {
      messages.push(JSON.stringify(message.params));
    }
  });
  const call = async (method: string, parameters: object = {}) => {
    const id = ++last;
    const answer = new Promise<Message>((resolve) => answers.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params: parameters }));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result!;
  };
  const evaluate = async (expression: string) => {
    const answer = await call('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return (answer.result as { value?: unknown }).value;
  };
  const once = (method: string) => new Promise<void>((resolve) => listeners.set(method, resolve));
  return { call, evaluate, once, messages };
}
