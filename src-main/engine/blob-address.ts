/** Addresses under which the window fetches pictures: `/blob/page/…` of what came in, `/blob/picture/…` of records, `/blob/letter/…` of ours. */
import type { BlobId, ItemId, PartId, RecordId } from '../../src-contract/index.ts';
import type { BlobAnswer } from '../../src-contract/threads.ts';
import type { ParserHost } from '../parsers/host.ts';
import type { Session } from './session.ts';

const widestPx = 3000;
const usualPx = 1200;

/**
 * The picture behind an address: `/blob/page/<item>/<part>/<page>?w=<pixels>`, `/blob/picture/<record>/<place>?w=…` or
 * `/blob/letter/<blob>/<page>?w=…`; null for any other address, or where there is nothing (any more).
 */
export async function readBlob(
  address: string,
  { intake, discovery, vault }: Pick<Session, 'intake' | 'discovery' | 'vault'>,
  parsers: ParserHost,
): Promise<BlobAnswer | null> {
  const { pathname, searchParams } = new URL(address, 'app://desk');
  const [, , kind, ...rest] = pathname.split('/');
  const numbers = rest.map(Number);
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 1)) return null;
  const widthPx = Math.min(
    widestPx,
    Math.max(16, Math.round(Number(searchParams.get('w') ?? usualPx)) || usualPx),
  );
  const [first = 0, second = 0, third = 0] = numbers;
  if (kind === 'page' && numbers.length === 3) {
    return png(await intake.page(first as ItemId, second as PartId, third, widthPx));
  }
  if (kind === 'picture' && numbers.length === 2) {
    return png(await discovery.picture(first as RecordId, second, widthPx));
  }
  if (kind === 'letter' && numbers.length === 2) {
    const bytes = vault.blobs.get(first as BlobId);
    return bytes && png((await parsers.renderPage({ name: 'letter.pdf', bytes }, second, { widthPx })).png);
  }
  return null;
}

function png(bytes: Uint8Array | null): BlobAnswer | null {
  return bytes && { bytes, mime: 'image/png' };
}
