/** How hard a password is to guess, reckoned on the spot and cautiously: a real word counts as a word, not as letters. */

export const strengths = ['weak', 'fair', 'good', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** What people take first; the words of the shop's languages among them. */
const favourites =
  /^(password|passwort|passw|wachtwoord|motdepasse|passe|welkom|welcome|willkommen|bienvenue|azerty|qwerty|qwertz|admin|geheim|secret|bonjour|hallo|hello|zomer|winter|lente|herfst|summer|sommer|hiver|iloveyou|dsar|desk)$/;

const keyboardRows = 'azertyuiop qwertyuiop qwertzuiop qsdfghjklm asdfghjkl';

/** `1234567890`, `9876`, `abcdef`: each sign follows the one before. */
function isCountedOff(run: string): boolean {
  const codes = [...run].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return [1, -1].some((way) => steps.every((step) => step === way || step === way * -9));
}

/** Bits of one run of letters, digits or signs. */
function bitsOfRun(run: string): number {
  const low = run.toLowerCase();
  if (/^(.)\1*$/u.test(low)) return 3;
  if (low.length > 2 && (isCountedOff(low) || keyboardRows.includes(low))) return 3;
  if (/^\d+$/.test(low)) return /^(19|20)\d\d$/.test(low) ? 7 : low.length * 3.3;
  if (/^\p{L}+$/u.test(low)) {
    const mixed = low !== run && !/^\p{Lu}\p{Ll}+$/u.test(run);
    // Out of some ten thousand words; a short run can't be worth more than its letters.
    return favourites.test(low) ? 3 : Math.min(low.length * 3, 13) + (mixed ? 3 : 0);
  }
  return 3 + run.length;
}

/** Bits of work that guessing this password takes; parts of the person's own name count for nothing. */
export function guessingBits(password: string, ownName: string): number {
  const own = new Set(ownName.toLowerCase().split(/\P{L}+/u));
  const runs = password.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  for (const run of runs) {
    const low = run.toLowerCase();
    // A word said twice is hardly harder than said once.
    if (!own.has(low)) bits += seen.has(low) ? 1 : bitsOfRun(run);
    seen.add(low);
  }
  return bits;
}

/** A new vault takes `good` and `strong`. */
export function strengthOf(password: string, ownName: string): Strength {
  const bits = guessingBits(password, ownName);
  if (bits < 30) return 'weak';
  if (bits < 45) return 'fair';
  return bits < 60 ? 'good' : 'strong';
}
