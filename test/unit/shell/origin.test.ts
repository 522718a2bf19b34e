import { describe, expect, test } from 'vitest';
import { isOurPage, isOurs, securityHeaders } from '../../../src-main/shell/origin.ts';

describe('whose address it is', () => {
  test.each(['app://desk', 'app://desk/', 'app://desk/assets/x.js?v=1'])('%s is ours', (url) => {
    expect(isOurs(url)).toBe(true);
  });

  test.each([
    'app://desk.evil/',
    'app://deskevil',
    'app://other/',
    'https://desk/',
    'file:///desk',
    'about:blank',
    'app:desk',
    '',
  ])('%s is not', (url) => {
    expect(isOurs(url)).toBe(false);
  });
});

describe('who may call', () => {
  const page = { url: 'app://desk/', parent: null };

  test('the top frame of our page', () => {
    expect(isOurPage(page)).toBe(true);
  });

  test('nobody else: not a frame inside it, not another page, not a frame that is gone', () => {
    expect(isOurPage({ url: 'app://desk/', parent: page })).toBe(false);
    expect(isOurPage({ url: 'about:srcdoc', parent: page })).toBe(false);
    expect(isOurPage({ url: 'https://example.com/', parent: null })).toBe(false);
    expect(isOurPage(null)).toBe(false);
  });
});

test('the policy lets no script in but the app’s own files', () => {
  const policy = securityHeaders('abc')['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self' 'nonce-abc'");
  expect(policy).not.toMatch(/unsafe|\*|http/);
});
