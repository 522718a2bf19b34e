/**
 * Key slots: the vault's random key, wrapped once per member of staff (and once under the recovery key) with a key
 * derived from the password by Argon2id (RFC 9106), sealed with AES-256-GCM.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

const Hex = z.string().regex(/^([0-9a-f]{2})+$/);

export const Slot = z.strictObject({
  kind: z.enum(['member', 'recovery']),
  memberId: z.number().int(),
  /** Memory in KiB, passes and lanes, kept per slot so that they can be raised later. */
  argon2id: z.strictObject({
    memoryKiB: z.number().int(),
    passes: z.number().int(),
    lanes: z.number().int(),
    salt: Hex,
  }),
  nonce: Hex,
  sealed: Hex,
});
export type Slot = z.infer<typeof Slot>;

const cost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/** Wraps `vaultKey` (32 bytes) under a password. */
export async function wrapKey(
  vaultKey: Buffer,
  password: string,
  owner: { kind: Slot['kind']; memberId: number },
): Promise<Slot> {
  const argon2id = { ...cost, salt: randomBytes(16).toString('hex') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(password, argon2id), nonce);
  cipher.setAAD(Buffer.from(`${owner.kind}:${owner.memberId}`));
  const sealed = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()]);
  return { ...owner, argon2id, nonce: nonce.toString('hex'), sealed: sealed.toString('hex') };
}

/** The vault's key, or null when the password does not fit this slot. */
export async function unwrapKey(slot: Slot, password: string): Promise<Buffer | null> {
  const sealed = Buffer.from(slot.sealed, 'hex');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    await derive(password, slot.argon2id),
    Buffer.from(slot.nonce, 'hex'),
  );
  decipher.setAAD(Buffer.from(`${slot.kind}:${slot.memberId}`));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  } catch {
    return null;
  }
}

/**
 * A new recovery key: 160 random bits as eight groups of four letters and digits that can't be mistaken for each
 * other (Crockford's base 32).
 */
export function newRecoveryKey(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const symbols = [...randomBytes(32)].map((byte) => alphabet.charAt(byte % 32)).join('');
  return (symbols.match(/.{4}/g) ?? []).join('-');
}

/** A recovery key as it may be typed (case, spaces, look-alikes) brought to the form that was wrapped. */
export function normaliseRecoveryKey(typed: string): string {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return (symbols.match(/.{1,4}/g) ?? []).join('-');
}

function derive(password: string, { memoryKiB, passes, lanes, salt }: Slot['argon2id']): Promise<Buffer> {
  // The library's default algorithm is Argon2id.
  // NFKC: the same password typed on a Mac (decomposed accents) and on Windows must give the same key.
  return hashRaw(password.normalize('NFKC'), {
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: 32,
    salt: Buffer.from(salt, 'hex'),
  });
}
