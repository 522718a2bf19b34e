/** A whole job up to the decision, for tests of what comes after. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId } from '../../src-contract/index.ts';
import { openDeskWithVault, type TestDesk } from './desk.ts';
import { mail } from './mail.ts';

/** A case whose records were pulled: access and erasure for a customer with one order. */
export async function pulledCase(
  prepare: (exportFolder: string) => void = () => {},
): Promise<{ desk: TestDesk; caseId: CaseId }> {
  const desk = await openDeskWithVault();
  const folder = join(desk.folder, 'export');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'klanten.csv'),
    'klantnummer;e-mail;naam\nK700001;anneleen@postvak.example;Anneleen Van den Broeck\n',
  );
  writeFileSync(
    join(folder, 'bestellingen.csv'),
    'bestelnummer;klantnummer;datum;totaal\nSP1234567;K700001;2026-03-04;49,90\n',
  );
  prepare(folder);
  const { id: source } = await desk.engine.call('sources.add', { folder: desk.given(folder) });
  await desk.engine.call('sources.confirm', { id: source, paths: null });
  const text =
    'Ik wil een kopie van al mijn gegevens. Daarna mag u mijn gegevens wissen.\r\n\r\nAnneleen Van den Broeck';
  const id = await desk.takeIn(desk.file('verzoek.eml', mail({ text })));
  const { caseId } = await desk.engine.call('intake.openCase', { id });
  await desk.engine.call('identity.decide', {
    caseId,
    decision: 'identified',
    how: 'known-address',
    reason: 'zo',
  });
  await desk.engine.call('discovery.pull', { caseId });
  return { desk, caseId };
}

/** The same case when it is decided. */
export async function decidedCase(
  prepare?: (exportFolder: string) => void,
): Promise<{ desk: TestDesk; caseId: CaseId }> {
  const { desk, caseId } = await pulledCase(prepare);
  await desk.engine.call('discovery.confirm', { caseId });
  const { rights } = await desk.engine.call('cases.get', { id: caseId });
  for (const { right, proposal } of rights) {
    const { outcome, ground } = proposal;
    await desk.engine.call('rights.decide', { id: caseId, right, outcome, ground, reason: 'facturen' });
  }
  return { desk, caseId };
}
