/** Pictures that stand in the HTML of a mail itself, as `data:` addresses: some programs paste a photo that way. */

/** Where in the HTML a picture's address stands, and the picture. */
export type EmbeddedPicture = { start: number; end: number; mime: string; bytes: Uint8Array };

/** Smaller ones are logos, icons and lines, and can't be a readable card. */
const fewestBytes = 4096;

const address = /data:(image\/[a-z0-9.+-]{1,40})(?:;[a-z]+=[^;,"'\s]{0,40})*;base64,([a-z0-9+/=%\s]*)/giu;

/** The embedded pictures of an HTML text, in the order in which they stand. */
export function embeddedPictures(html: string): EmbeddedPicture[] {
  return [...html.matchAll(address)].flatMap((match) => {
    const [whole, mime = '', base64 = ''] = match;
    const bytes = Buffer.from(base64.replace(/%2b/giu, '+').replace(/%2f/giu, '/'), 'base64');
    const { index } = match;
    return bytes.length < fewestBytes
      ? []
      : [{ start: index, end: index + whole.length, mime: mime.toLowerCase(), bytes }];
  });
}

/** The HTML without these pictures; their place stays. */
export function withoutPictures(html: string, pictures: readonly EmbeddedPicture[]): string {
  return pictures
    .toReversed()
    .reduce((text, { start, end }) => `${text.slice(0, start)}data:,${text.slice(end)}`, html);
}
