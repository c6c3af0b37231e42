import helmet from '@fastify/helmet';
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** The style sheets that react-aria writes into a page: it has no file for them, and a page that was kept on the device can carry no nonce. */
const INLINE_STYLES = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const PERMISSIONS = 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()';

/** A year. Only a page that came by TLS can promise to come by TLS. */
const HSTS = 'max-age=31536000';

/** Nothing from elsewhere, nothing inline but `styleSheet`, in no other page's frame; and what the API answers is for who asked, and lies nowhere on the way. */
export async function secureHeaders(app: FastifyInstance, styleSheet: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", ...[styleSheet, ...INLINE_STYLES].map(hashOf)],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async ({ protocol, url }, reply) => {
    void reply.header('permissions-policy', PERMISSIONS);
    if (url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (protocol === 'https') void reply.header('strict-transport-security', HSTS);
  });
}
