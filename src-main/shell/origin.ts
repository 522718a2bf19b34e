/** The app's one origin: what belongs to it, and under which policy its pages run. */

/** The one origin of the app. */
export const origin = 'app://desk';

/** True for URLs of the app itself. */
export function isOurs(url: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}

/** A frame of a page, as far as it matters who speaks. */
export type Speaker = { url: string; parent: object | null };

/** True for the top frame of a page of the app; nobody else may call. A frame that is gone is null. */
export function isOurPage(frame: Speaker | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

/** The headers of the app's pages. `nonce` lets the component kit add its style sheet. */
export function securityHeaders(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
