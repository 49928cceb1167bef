import { PageBrowser } from './browser.js';
import { type DemoAddress, demoAddresses } from './demo-addresses.js';
import { logins, startDemo, tokenOf } from './demo-api.js';

/** The demo with a browser before it, and an address of every page that its learner can open. */
export interface DemoInBrowser {
  readonly browser: PageBrowser;
  readonly addresses: readonly DemoAddress[];
  close(): Promise<void>;
}

export async function openDemoInBrowser(): Promise<DemoInBrowser> {
  const api = await startDemo({ jit: 'auto' });
  const browser = await PageBrowser.start(api);
  const close = async () => {
    await browser.close();
    await api.close();
  };
  return { browser, addresses: await demoAddresses(api, await tokenOf(api, logins.learner)), close };
}
