import { expect, it } from 'vitest';
import { guessingBits, strengthOf } from '../../../../src-renderer/screens/unlock/strength.ts';

it.each(['welkom123', 'Zomer2026!', 'azerty', 'aaaaaaaaaaaaaaaaaaaa', 'passwordpassword', '12345678901'])(
  'calls %s weak',
  (password) => {
    expect(strengthOf(password, 'Marie Verbeke')).toBe('weak');
  },
);

it('takes four words that have nothing to do with each other', () => {
  expect(strengthOf('zeven paarse olifanten dansen', 'Marie Verbeke')).toBe('good');
  expect(strengthOf('zeven paarse olifanten dansen op tafel', 'Marie Verbeke')).toBe('strong');
});

it('asks for one word more after three', () => {
  expect(strengthOf('kajak wolk trein', 'Marie Verbeke')).toBe('fair');
});

it('takes what a password manager makes', () => {
  expect(strengthOf('vT9#kq2!Lw7$xZ', 'Marie Verbeke')).not.toBe('weak');
});

it('gives nothing for the own name', () => {
  expect(guessingBits('marieverbeke', 'Marie Verbeke')).toBeGreaterThan(0);
  expect(guessingBits('Marie', 'Marie Verbeke')).toBe(0);
});

it('gives next to nothing for a word said again', () => {
  const once = guessingBits('olifant ', 'x');
  expect(guessingBits('olifant olifant ', 'x') - once).toBeLessThan(6);
});
