// Reads the exports in all/ with DuckDB and prints what they add up to.
import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:');
const db = await instance.connect();
const ask = async (sql) => (await db.runAndReadAll(sql)).getRowsJson();

const csv = await ask("SELECT count(*), sum(assets) FROM 'all/data/network_summary.csv'");
console.log('csv: ' + csv[0].join(','));
const json = await ask("SELECT count(*), sum(assets) FROM read_json('all/networks.jsonl')");
console.log('json: ' + json[0].join(','));
const types = await ask("DESCRIBE SELECT network_id, code FROM 'all/data/network_summary.csv'");
console.log('typed: ' + types.map((row) => row[1]).join(','));
try {
  await ask('INSTALL sqlite');
  await ask('LOAD sqlite');
  await ask("ATTACH 'x.db' AS takedowns (TYPE sqlite, READ_ONLY)");
  const file = await ask('SELECT count(*), sum(assets) FROM takedowns.network_summary');
  console.log('file: ' + file[0].join(','));
} catch (error) {
  console.log("not tried: the file itself, as DuckDB's extension cannot be downloaded here");
}
