import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { categoryFacts, loadController } from '../../../src-main/engine/controller/index.ts';

const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));

describe('the controller’s facts', () => {
  const controller = loadController(resourcesDir);

  it('hold the six categories of the statement, and nothing for what it does not know', () => {
    expect(controller.categories.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(categoryFacts(controller, 0)).toBeNull();
    expect(categoryFacts(controller, 5)?.retention.map(({ period }) => period)).toEqual([
      'P60D',
      'P2Y',
      'P90D',
    ]);
  });

  it('give portability and objection as the rules have them', () => {
    const of = (key: 'portability' | 'objection'): string[] => controller.categories.map((one) => one[key]);
    expect(of('portability')).toEqual(['statement-only', 'yes', 'yes', 'yes', 'yes', 'in-part']);
    expect(of('objection')).toEqual(['yes', 'no', 'no', 'no', 'no', 'in-part']);
  });

  it('name no German federal authority and no fax number', () => {
    const german = controller.authorities.find(({ country }) => country === 'DE');
    expect(german).toMatchObject({ perState: true, address: null });
    expect(JSON.stringify(controller.authorities)).not.toMatch(/fax/i);
  });

  it('copy no sentence of the statement', () => {
    const statement = readFileSync(join(resourcesDir, 'controller', 'smartphoto-categories.json'), 'utf8');
    expect(statement).not.toContain('Persoonsgegevens');
  });
});

describe('loading', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'controller-'));
    cpSync(join(resourcesDir, 'controller'), join(folder, 'controller'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(folder, 'controller', file);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  };

  it('refuses facts that do not fit, and says where', () => {
    change('smartphoto-categories.json', (text) => text.replace('"P60D"', '"sixty days"'));
    expect(() => loadController(folder)).toThrow(
      /smartphoto-categories\.json: categories\.4\.retention\.0\.period/,
    );
  });

  it('refuses a recipient of a kind that does not exist', () => {
    const company = '{"name":"X","kind":"nowhere","country":"BE","safeguard":null,"since":null,"until":null}';
    change('smartphoto-recipients.json', (text) =>
      text.replace('"companies": []', `"companies": [${company}]`),
    );
    expect(() => loadController(folder)).toThrow(/unknown kind nowhere/);
  });

  it('refuses to go on without a file', () => {
    rmSync(join(folder, 'controller', 'authorities.json'));
    expect(() => loadController(folder)).toThrow();
  });
});
