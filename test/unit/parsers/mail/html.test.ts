import { describe, expect, it } from 'vitest';
import { readHtml, textAsHtml } from '../../../../src-main/parsers/mail/html.ts';

describe('HTML of a mail as text', () => {
  it.each([
    ['<p>Geachte,</p><p>Ik   vraag\n inzage.</p>', 'Geachte,\n\nIk vraag inzage.'],
    ['Jan<br>Kerkstraat 1<br/>9000 Gent', 'Jan\nKerkstraat 1\n9000 Gent'],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['<ul><li>naam</li><li><p>adres</p></li></ul>', '- naam\n- adres'],
    ['<table><tr><td>Naam</td><td>Jan</td></tr><tr><td>Nr</td><td>K7</td></tr></table>', 'Naam\tJan\nNr\tK7'],
    ['Ja<blockquote>Eerder<br>gezegd</blockquote>', 'Ja\n\n> Eerder\n> gezegd'],
    ['<pre>een\n  twee</pre>', 'een\n  twee'],
    [
      '<p class=MsoNormal>Jan<o:p></o:p></p><p class=MsoNormal>Kerkstraat 1</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Dag</p>',
      'Jan\nKerkstraat 1\n\nDag',
    ],
    ['<p style="margin: 0px">a</p><p style="margin:0 0 10px">b</p>', 'a\nb'],
    ['<div dir=ltr>Dag<div><br></div><div>Jan<br></div></div>', 'Dag\n\nJan'],
    ['caf&eacute; &amp; &#8364;&nbsp;5 &lt;b&gt;', 'café & € 5 <b>'],
    ['<b>vet</b><i>schuin</i> los', 'vetschuin los'],
    ['<img alt="Logo" src="http://volg.example/x.gif"> tekst', 'Logo tekst'],
  ])('%j reads %j', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('leaves out what no reader sees', () => {
    const html =
      '<head><title>T</title><style>p{}</style></head><p>zicht<span style="display: NONE">baar</span><span hidden>x</span>' +
      '<script>y()</script><template>z</template></p><div style="visibility:hidden"><p>w</p></div>';
    expect(readHtml(html).text).toBe('zicht');
    expect(readHtml(html).html).toBe('<p>zicht</p>');
  });
});

describe('HTML of a mail to show', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">klik</a>',
    '<iframe src="https://volg.example"></iframe>',
    '<link rel=stylesheet href=//volg.example/a.css>',
    '<svg><script>alert(1)</script></svg>',
    '<p style="background:url(https://volg.example)">x</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<form action="https://volg.example"><button formaction="x">y</button></form>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<p title="</p><script>alert(1)</script>">z</p>',
    '<base href="https://volg.example/">',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<<script>script>alert(1)<</script>/script>',
  ])('holds no script, no attribute and nothing to fetch: %s', (html) => {
    const shown = readHtml(html).html;
    const tags = shown.match(/<[^>]*>?/gu) ?? [];
    expect(tags.filter((tag) => !/^<\/?[a-z][a-z0-9]*>$/u.test(tag))).toEqual([]);
    expect(tags.join('')).not.toMatch(/script|img|iframe|link|svg|style|form|base|math|<a/u);
  });

  it('keeps the structure, and escapes text', () => {
    expect(readHtml('<p class=x>a &lt; <b>b</b></p>').html).toBe('<p>a &lt; <b>b</b></p>');
    expect(textAsHtml('<b>"&"')).toBe('<pre>&lt;b&gt;&quot;&amp;&quot;</pre>');
  });

  it.each(['<div>', '<blockquote>', '<td>', '<br>', '&amp;', '<p>a', '<!--', '<pre>\n', '<li>', '<b '])(
    'takes linear time on very much of %j',
    (piece) => {
      const started = performance.now();
      const { html } = readHtml(piece.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(5000);
      expect(html.length).toBeLessThan(10_000_000);
    },
  );
});
