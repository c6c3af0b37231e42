import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { figure, takeTurns, typical, type Figure } from './figure.ts';
import { load, scriptsOf } from './loaded.ts';
import { onStage } from './stage.ts';
import { firstTap, slowedDown } from './watch.ts';

const KIB = 1024;
const BUDGET_MS = 20_000;
/** An old phone on the edge of the network. */
const OLD_PHONE = { processor: 4, line: { bitsPerSecond: 400_000, latencyMs: 400 } } as const;

/**
 * What a resident's phone loads, as the server sends it (compressed): to the first tap (HTML and CSS), and everything but the fonts. And how long it
 * takes until a tap counts; baseline: the same questions as a plain page without style or script.
 */
export async function* residentPage(): AsyncGenerator<Figure> {
  yield* await onStage(async ({ server: { url }, browser }) => {
    const page = await load(`${url}/s/demo`);
    const css = [...page.text.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => href!);
    const styles = await Promise.all(css.map((href) => load(url + href)));
    const firstBytes = page.bytes + styles.reduce((sum, { bytes }) => sum + bytes, 0);
    const scripts = await scriptsOf(url, page.text);
    const allBytes = firstBytes + scripts.reduce((sum, { bytes }) => sum + bytes, 0);

    const plain = createServer((_, answer) => void answer.setHeader('content-type', 'text/html').end(PLAIN_PAGE));
    plain.listen(0, '127.0.0.1');
    await once(plain, 'listening');
    const plainUrl = `http://localhost:${(plain.address() as AddressInfo).port}/`;
    const { context } = await browser('phone');
    /** In a browser that was never here. */
    const seen = async (address: string) => {
      const fresh = await context.browser()!.newContext({ viewport: { width: 360, height: 740 } });
      const phone = await fresh.newPage();
      await slowedDown(phone, OLD_PHONE);
      const ms = await firstTap(phone, address, undefined, 'input[type=radio]');
      await fresh.close();
      return ms;
    };
    const turns = await takeTurns(BUDGET_MS, async () => ({
      baseline: await seen(plainUrl),
      value: await seen(`${url}/s/demo`),
    }));
    plain.close();
    plain.closeAllConnections();

    const atMost = (of: 'value' | 'ratio', limit: number) => ({ of, is: '≤', limit }) as const;
    const unit = 'KiB compressed';
    return [
      figure("resident's page, HTML + CSS to the first tap", unit, firstBytes / KIB, undefined, atMost('value', 20)),
      figure("resident's page, all but fonts", unit, allBytes / KIB, undefined, atMost('value', 140)),
      figure("resident's page until a tap counts", 'ms', ...typical(turns), atMost('ratio', 1.4)),
    ];
  });
}

/** The demonstration's question, its five steps and its reasons, in two kilobytes. */
const PLAIN_PAGE = `<!doctype html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>แบบสอบถาม</title></head>
<body><h1>จุดบริการงานทะเบียน</h1><form method="post"><fieldset><legend>ท่านพอใจกับบริการวันนี้เพียงใด</legend>
${['พอใจมากที่สุด', 'พอใจมาก', 'ปานกลาง', 'พอใจน้อย', 'ไม่พอใจ'].map((step, i) => `<p><label><input type="radio" name="satisfaction" value="${5 - i}"> ${step}</label></p>`).join('\n')}
</fieldset><fieldset><legend>เพราะอะไร</legend>
${['เจ้าหน้าที่', 'ความรวดเร็ว', 'ขั้นตอน', 'สถานที่', 'ความเป็นธรรม'].map((reason) => `<p><label><input type="radio" name="reason" value="${reason}"> ${reason}</label></p>`).join('\n')}
</fieldset><p><button>ส่งคำตอบ</button></p></form></body></html>`;
