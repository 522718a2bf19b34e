/**
 * The peer: DuckDB, straight on the files or on tables imported from them. It finds the subject by the address and
 * follows the same links as the product does. Run by `measure`.
 */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type FileName, fileNames } from './files.ts';
import { answer, type Measured, peakOfThisProcess, secondsOf } from './measured.ts';

export type DuckInput = {
  act: 'files' | 'import' | 'pull';
  folder: string;
  database: string;
  email: string;
  times: number;
};

/** What a query reads a file from: the file itself, or the table made of it. */
type From = (file: FileName) => string;

const tableOf = (file: FileName): string => file.replace(/\..*/, '');

function fromFiles(folder: string): From {
  return (file) =>
    file.endsWith('.ndjson')
      ? `read_json('${folder}/${file}', format = 'newline_delimited')`
      : `read_csv('${folder}/${file}', header = true, all_varchar = true)`;
}

/** One person's records as `file:number`, in order. */
async function pull(connection: DuckDBConnection, from: From, email: string): Promise<string[]> {
  const keep = (name: string, query: string) =>
    connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${query}`);
  const account = 'customer_number IN (SELECT customer_number FROM account)';
  const address = `lower(email) = lower('${email}')`;
  await keep('account', `SELECT customer_number FROM ${from('customers.csv')} WHERE ${address}`);
  await keep('placed', `SELECT order_number FROM ${from('orders.csv')} WHERE ${account} OR ${address}`);
  const ofOrders = 'order_number IN (SELECT order_number FROM placed)';
  await keep('cookies', `SELECT DISTINCT cookie_id FROM ${from('clicks.ndjson')} WHERE ${account}`);
  const found: [FileName, string][] = [
    ['customers.csv', 'SELECT customer_number FROM account'],
    ['orders.csv', 'SELECT order_number FROM placed'],
    ['order_lines.csv', `SELECT line_id FROM ${from('order_lines.csv')} WHERE ${ofOrders}`],
    ['payments.csv', `SELECT payment_id FROM ${from('payments.csv')} WHERE ${ofOrders}`],
    ['newsletter_events.csv', `SELECT event_id FROM ${from('newsletter_events.csv')} WHERE ${address}`],
    ['contact_messages.csv', `SELECT message_id FROM ${from('contact_messages.csv')} WHERE ${address}`],
    ['images.csv', `SELECT image_id FROM ${from('images.csv')} WHERE ${account}`],
    [
      'clicks.ndjson',
      `SELECT click_id FROM ${from('clicks.ndjson')} WHERE cookie_id IN (SELECT cookie_id FROM cookies)`,
    ],
  ];
  const records: string[] = [];
  for (const [file, query] of found) {
    const rows = (await connection.runAndReadAll(query)).getRows();
    records.push(...rows.map(([number]) => `${file}:${number}`));
  }
  return records.toSorted();
}

await answer(async ({ act, folder, database, email, times }: DuckInput): Promise<Measured> => {
  const instance = await DuckDBInstance.create(act === 'files' ? ':memory:' : database);
  const connection = await instance.connect();
  const seconds: number[] = [];
  let records: string[] = [];
  const from = fromFiles(folder);
  if (act === 'import') {
    const load = async (): Promise<void> => {
      for (const file of fileNames)
        await connection.run(`CREATE TABLE ${tableOf(file)} AS SELECT * FROM ${from(file)}`);
      await connection.run('CHECKPOINT');
    };
    seconds.push(await secondsOf(load));
  } else {
    for (let run = 0; run < times; run += 1) {
      const search = async (): Promise<void> => {
        records = await pull(connection, act === 'files' ? from : tableOf, email);
      };
      seconds.push(await secondsOf(search));
    }
  }
  const peak = peakOfThisProcess();
  connection.closeSync();
  instance.closeSync();
  return { seconds, peak, records };
});
