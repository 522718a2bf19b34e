import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openVault } from '../../../src-main/engine/vault/index.ts';
import { openDeskWithVault } from '../../builders/desk.ts';
import { mail } from '../../builders/mail.ts';

const idCard = (): Promise<Buffer> =>
  sharp({ create: { width: 200, height: 120, channels: 3, background: '#a0c0e0' } })
    .png()
    .toBuffer();

async function caseWithIdCopy() {
  const desk = await openDeskWithVault();
  const card = await idCard();
  const eml = mail({
    text: 'Graag krijg ik inzage in al mijn gegevens.\r\n\r\nAnneleen Van den Broeck\r\nKerkstraat 12, 9230 Wetteren',
    attachments: [{ name: 'identiteitskaart.png', mime: 'image/png', bytes: card }],
  });
  const itemId = await desk.takeIn(desk.file('verzoek.eml', eml));
  const { caseId } = await desk.engine.call('intake.openCase', { id: itemId });
  return { desk, card, itemId, caseId };
}

describe('deciding identity', () => {
  it('destroys the ID copy in the same step and keeps the rest of the mail', async () => {
    const { desk, card, itemId, caseId } = await caseWithIdCopy();
    const before = await desk.engine.call('intake.get', { id: itemId });
    expect(before.parts.map(({ name, role }) => [name, role])).toContainEqual([
      'identiteitskaart.png',
      'id-copy',
    ]);

    const decided = await desk.engine.call('identity.decide', {
      caseId,
      decision: 'identified',
      how: 'document-seen',
      reason: 'naam en geboortedatum komen overeen',
    });
    expect(decided).toMatchObject({
      idCopy: 'destroyed',
      identity: { state: 'identified', by: 'Marie Verbeke' },
    });
    const after = await desk.engine.call('intake.get', { id: itemId });
    expect(after.parts.map(({ name }) => name)).not.toContain('identiteitskaart.png');
    expect(after.parts[0]?.text).toContain('inzage in al mijn gegevens');

    await desk.engine.close();
    const vault = await openVault(`${desk.folder}/vault`, 'a long enough pass phrase', false);
    const stored = vault.db.prepare<[], Buffer>('SELECT bytes FROM blob_chunk').pluck().all();
    const base64 = card.toString('base64').slice(0, 60);
    expect(stored.map((bytes) => bytes.includes(card) || bytes.includes(base64))).toEqual([false]);
    const note = Buffer.from('ID copy removed on 2026-11-25.').toString('base64');
    expect(stored[0]?.toString()).toContain(note);
    expect(vault.db.prepare('SELECT count(*) FROM quarantine_key').pluck().get()).toBe(0);
    vault.close();
  });

  it('keeps the copy while something is asked, and pauses nothing that was promised', async () => {
    const { desk, itemId, caseId } = await caseWithIdCopy();
    const asked = await desk.engine.call('identity.decide', {
      caseId,
      decision: 'ask',
      how: null,
      reason: 'het nummer van uw laatste bestelling',
    });
    expect(asked).toMatchObject({
      stage: 'identity',
      next: 'await-identity',
      idCopy: 'held',
      dueOn: '2026-12-02',
    });
    const { parts } = await desk.engine.call('intake.get', { id: itemId });
    expect(parts.map(({ role }) => role)).toContain('id-copy');
  });

  it('refuses every right of somebody who can’t be identified, and leads to that letter', async () => {
    const { desk, caseId } = await caseWithIdCopy();
    const refused = await desk.engine.call('identity.decide', {
      caseId,
      decision: 'refused',
      how: null,
      reason: 'geen antwoord op onze vraag',
    });
    expect(refused.stage).toBe('answer');
    expect(refused.rights).toMatchObject([{ outcome: 'refused', ground: 'identity-not-established' }]);
    const letter = await desk.engine.call('answer.build', { caseId });
    expect(letter).toMatchObject({ letterKind: 'cannot-identify', package: null });
  });

  it('is asked for before any record is pulled or any answer built', async () => {
    const { desk, caseId } = await caseWithIdCopy();
    await expect(desk.engine.call('discovery.pull', { caseId })).rejects.toMatchObject({
      code: 'identity-undecided',
    });
    await expect(desk.engine.call('answer.build', { caseId })).rejects.toMatchObject({
      code: 'stage-forbids',
    });
  });

  it('needs a way in which somebody was identified', async () => {
    const { desk, caseId } = await caseWithIdCopy();
    const decision = { caseId, decision: 'identified', how: null, reason: 'zo' } as const;
    await expect(desk.engine.call('identity.decide', decision)).rejects.toMatchObject({
      code: 'input-invalid',
    });
  });
});

describe('correcting who asks, after the case was opened', () => {
  it('takes the decision back, and every record that was pulled with it', async () => {
    const { desk, caseId } = await caseWithIdCopy();
    const folder = join(desk.folder, 'export');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'klanten.csv'),
      'klantnummer;e-mail;naam\nK700001;anneleen@postvak.example;Anneleen Van den Broeck\nK700002;tom@postvak.example;Tom Claes\n',
    );
    await desk.engine.call('sources.add', { folder: desk.given(folder) });
    const decision = { caseId, decision: 'identified', how: 'known-address', reason: 'zo' } as const;
    const { requester } = await desk.engine.call('identity.decide', decision);
    expect((await desk.engine.call('discovery.pull', { caseId })).records).toBe(1);

    const corrected = await desk.engine.call('identity.correctRequester', {
      caseId,
      requester: { ...requester, email: 'tom@postvak.example' },
    });
    expect(corrected).toMatchObject({
      stage: 'identity',
      next: 'decide-identity',
      identity: { state: 'unchecked' },
    });
    expect(await desk.engine.call('discovery.records', { caseId })).toEqual({
      records: [],
      possible: [],
      attestation: null,
    });
    await expect(desk.engine.call('discovery.pull', { caseId })).rejects.toMatchObject({
      code: 'identity-undecided',
    });
    await expect(desk.engine.call('discovery.confirm', { caseId })).rejects.toMatchObject({
      code: 'stage-forbids',
    });
  });
});
