import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { FileHandle, Reading } from '../../../../src-contract/index.ts';
import { openDesk } from '../../../builders/desk.ts';

const requests = fileURLToPath(new URL('../../../../resources/sample/requests', import.meta.url));
type Expected = Pick<Reading, 'kind' | 'language' | 'rights' | 'requester' | 'dates'> & {
  file: string;
  readBy: 'program' | 'staff';
};
const expected: Expected[] = JSON.parse(readFileSync(join(requests, 'expected.json'), 'utf8'));

it.each(expected.filter(({ readBy }) => readBy === 'program'))(
  'reads the sample request $file',
  async (given) => {
    const { engine } = openDesk();
    const path = join(requests, given.file);
    engine.files.grant(path, path);
    const { readings } = await engine.call('intake.read', { files: [path as FileHandle], together: true });
    const { kind, language, rights, requester, dates } = given;
    expect(readings[0]?.reading).toMatchObject({ kind, language, rights, requester, dates });
  },
);
