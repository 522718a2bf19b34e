/** A program that writes into a vault until it is killed: `node vault-writer.ts FOLDER PASSWORD`. */
import { openVault } from '../../src-main/engine/vault/index.ts';

const [folder = '', password = ''] = process.argv.slice(2);
const vault = await openVault(folder, password, false);
for (let id = 1; ; id += 1) {
  vault.write({ act: 'test.done', caseId: null, params: { id } }, () => {
    vault.blobs.put(Buffer.alloc(600_000, id), vault.now());
    vault.db.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES ('last', ?)").run(String(id));
  });
  // What was told here is confirmed: it must be there after a kill.
  process.stdout.write(`${id}\n`);
}
