/**
 * HTML of a stranger's mail: to readable text, and to HTML that can be shown. Nothing in it is run or fetched: tags
 * come from an allow-list, no attribute survives, and what a mail program would not show is left out of both.
 */
import { Parser } from 'htmlparser2';

/** Tags that are shown; all others are dropped, their text is kept. */
const shown = new Set(
  (
    'p div br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote pre ' +
    'b strong i em u s small sub sup span address article section'
  ).split(' '),
);

/** Tags whose content no reader sees. */
const unseen = new Set(
  (
    'script style head title template iframe object embed applet svg math canvas audio video select ' +
    'textarea noembed noframes xml'
  ).split(' '),
);
const empty = new Set(['br', 'hr']);
const blocks = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr caption blockquote pre address article section hr ' +
    'header footer main aside nav form fieldset center'
  ).split(' '),
);
/** Blocks with an empty line around them. */
const spaced = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre'.split(' '));

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)/iu;
/** Tags are shown to this depth; beyond `tooDeep` no mail program wrote it, and reading it would take time squared. */
const deepest = 200;
const tooDeep = 2000;

export type ReadHtml = {
  /** Lines as a reader sees them; cells of a row parted by a tab, quoted messages marked by `> `. */
  text: string;
  /** Allow-listed HTML without attributes. */
  html: string;
};

/** Reads an HTML body. Linear in its length, never throws. */
export function readHtml(source: string): ReadHtml {
  try {
    return parseHtml(source);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const text = source
      .replace(/<[^<>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    return { text, html: textAsHtml(text) };
  }
}

class TooDeep extends Error {}

function parseHtml(source: string): ReadHtml {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.end(source);
  return reader.finish();
}

/** Text as HTML that can be shown beside HTML bodies. */
export function textAsHtml(text: string): string {
  return `<pre>${escapeHtml(text)}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

class HtmlReader {
  readonly #html: string[] = [];
  readonly #lines: string[] = [];
  /** The line that is being read, in pieces: joining it at every word would take time squared. */
  #line: string[] = [];
  /** Empty lines asked for before the next text, and how deep they are quoted. */
  #gap = 0;
  #gapQuotes = 0;
  /** The last paragraph asked for no space around it. */
  #tight = false;
  /** The line holds a no-break space: programs write an empty line that way. */
  #kept = false;
  /** List items that are open. */
  #items = 0;
  #quotes = 0;
  #preformatted = 0;
  /** Tags that are open inside something that no reader sees. */
  #unseen = 0;
  #depth = 0;

  open(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > tooDeep) throw new TooDeep();
    if (this.#unseen > 0 || isUnseen(name, attributes)) {
      this.#unseen += 1;
      return;
    }
    if (shown.has(name) && this.#depth < deepest) this.#html.push(`<${name}>`);
    if (name === 'br') this.#breakLine(true);
    if (name === 'td' || name === 'th') this.#cell();
    if (name === 'img') this.#alternative(attributes);
    if (name === 'p') this.#tight = isTight(attributes);
    this.#block(name);
    if (name === 'li') {
      this.#append('- ');
      this.#items += 1;
    }
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'blockquote') this.#quotes += 1;
  }

  close(name: string): void {
    this.#depth -= 1;
    if (this.#unseen > 0) {
      this.#unseen -= 1;
      return;
    }
    if (shown.has(name) && !empty.has(name) && this.#depth < deepest - 1) this.#html.push(`</${name}>`);
    this.#block(name);
    if (name === 'pre') this.#preformatted -= 1;
    if (name === 'blockquote') this.#quotes -= 1;
    if (name === 'li') this.#items -= 1;
  }

  text(text: string): void {
    if (this.#unseen > 0) return;
    this.#html.push(escapeHtml(text));
    if (this.#preformatted > 0) {
      const [first = '', ...rest] = text.split('\n');
      this.#append(first);
      for (const line of rest) {
        this.#breakLine(true);
        this.#append(line);
      }
      return;
    }
    this.#kept ||= text.includes('\u00a0');
    const flat = text.replace(/\u200b+/gu, '').replace(/[ \t\r\n\f\u00a0]+/gu, ' ');
    this.#append(/(?:^|[ \t])$/u.test(this.#line.at(-1) ?? '') ? flat.replace(/^ /u, '') : flat);
  }

  finish(): ReadHtml {
    this.#breakLine(false);
    return { text: this.#lines.join('\n').trim(), html: this.#html.join('').trim() };
  }

  #append(text: string): void {
    if (text === '') return;
    const quotes = Math.min(this.#gapQuotes, this.#quotes);
    for (; this.#gap > 0; this.#gap -= 1) if (this.#lines.length > 0) this.#lines.push(quoted('', quotes));
    this.#line.push(text);
  }

  #alternative({ alt = '' }: Record<string, string>): void {
    this.text(alt);
  }

  #cell(): void {
    if (this.#line.length > 0 && this.#line.at(-1) !== '\t') this.#line.push('\t');
  }

  #block(name: string): void {
    if (!blocks.has(name)) return;
    // The paragraph inside a list item goes on the item's own line.
    if (this.#line.length !== 1 || this.#line[0] !== '- ') this.#breakLine(false);
    if (spaced.has(name) && !(name === 'p' && (this.#items > 0 || this.#tight))) {
      this.#askGap(Math.max(this.#gap, 1));
    }
  }

  #breakLine(always: boolean): void {
    const line = this.#line.join('').trimEnd();
    if (line !== '') this.#lines.push(quoted(line, this.#quotes));
    else if (always || this.#kept) this.#askGap(Math.min(this.#gap + 1, 2));
    this.#line = [];
    this.#kept = false;
  }

  #askGap(lines: number): void {
    this.#gapQuotes = this.#gap === 0 ? this.#quotes : Math.min(this.#gapQuotes, this.#quotes);
    this.#gap = lines;
  }
}

function quoted(line: string, depth: number): string {
  return `${'> '.repeat(Math.min(depth, 5))}${line}`.trimEnd();
}

/** Outlook's paragraphs are lines; others say it by their margin. */
function isTight(attributes: Record<string, string>): boolean {
  const { style = '', class: classes = '' } = attributes;
  return /^Mso/u.test(classes) || /margin(?:-bottom)?\s*:\s*0/iu.test(style);
}

function isUnseen(name: string, attributes: Record<string, string>): boolean {
  const { style = '', hidden } = attributes;
  return unseen.has(name) || hidden !== undefined || hiddenStyle.test(style);
}
