import { describe, expect, it } from 'vitest';
import { readMailDate, readStructured } from '../../../../src-main/parsers/mail/parameters.ts';

describe('a date in a mail', () => {
  it.each([
    ['Mon, 2 Nov 2026 23:29:01 +0100', '2026-11-02T22:29:01.000Z'],
    ['2 Nov 26 23:29 GMT', '2026-11-02T23:29:00.000Z'],
    ['Mon, 02 November 2026 08:00:00 -0500 (EST)', '2026-11-02T13:00:00.000Z'],
    ['Mon, 2 Nov 2026 08:00:00 CET', '2026-11-02T07:00:00.000Z'],
    ['Mon, 2 Nov 2026 08:00:00', '2026-11-02T08:00:00.000Z'],
    ['29 Feb 2028 12:00:00 +0000', '2028-02-29T12:00:00.000Z'],
    ['29 Feb 2026 12:00:00 +0000', null],
    ['2 Foo 2026 12:00:00 +0000', null],
    ['2 Nov 2026 25:00:00 +0000', null],
    ['gisteren', null],
    ['', null],
  ])('%j is %j', (text, instant) => {
    expect(readMailDate(text)).toBe(instant);
  });
});

describe('a header with parameters', () => {
  it.each([
    ['text/plain; charset=UTF-8', 'text/plain', { charset: 'UTF-8' }],
    ['Multipart/Mixed;\n boundary="a;b=c"', 'multipart/mixed', { boundary: 'a;b=c' }],
    ['attachment; filename="a \\"b\\".txt"; filename="c"', 'attachment', { filename: 'a "b".txt' }],
    ['attachment; filename=Mijn brief.pdf', 'attachment', { filename: 'Mijn brief.pdf' }],
    ['text/plain; charset=utf-8 (Unicode)', 'text/plain', { charset: 'utf-8' }],
    ["attachment; filename*=iso-8859-1''na%EFef%20x.txt", 'attachment', { filename: 'naïef x.txt' }],
    ['attachment; filename*1="b.txt"; filename*0="a"', 'attachment', { filename: 'ab.txt' }],
    ['attachment; filename="=?utf-8?B?xYE=?="', 'attachment', { filename: 'Ł' }],
    ['attachment; filename="niet gesloten', 'attachment', { filename: '"niet gesloten' }],
    ['', '', {}],
  ])('%j', (text, value, parameters) => {
    const read = readStructured(text);
    expect(read.value).toBe(value);
    expect(Object.fromEntries(read.parameters)).toEqual(parameters);
  });
});
