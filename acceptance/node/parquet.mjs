// Reads a folder of Parquet files with a reader that others wrote, and prints one JSON object a row. Partitions are in the
// names of the folders, as Hive and its successors read them.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

const root = process.argv[2];
const paths = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.parquet')).sort();
for (const path of paths) {
  const file = await asyncBufferFromFile(join(root, path));
  const metadata = await parquetMetadataAsync(file);
  const types = Object.fromEntries(
    metadata.schema
      .filter((column) => column.type)
      .map((column) => [
        column.name,
        column.converted_type === 'DECIMAL'
          ? `DECIMAL(${column.precision},${column.scale})`
          : column.converted_type ?? column.type,
      ]),
  );
  const codecs = new Set(
    metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data.codec)),
  );
  const partition = Object.fromEntries(
    path.split('/').slice(0, -1).map((part) => part.split('=').map(decodeURIComponent)),
  );
  for (const row of await parquetReadObjects({ file, compressors })) {
    const text = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    );
    console.log(JSON.stringify({ ...text, ...partition, types, codecs: [...codecs] }));
  }
}
