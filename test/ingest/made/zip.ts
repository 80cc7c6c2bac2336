import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a ZIP archive to make. `packed` and `size` lie where a bomb would. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** The entry points at the bytes of the entry of this number instead of its own. */
  readonly sharedWith?: number;
  /** What is said of the size. */
  readonly size?: number;
}

/** Makes a ZIP archive (APPNOTE 6.3): local headers with their data, the directory, its end. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  const packedSizes: number[] = [];
  let offset = 0;
  for (const file of files) {
    const data = Buffer.from(file.data as Uint8Array);
    const packed = file.stored ? data : deflateRawSync(data);
    const fields = fieldsOf(file, data, packed);
    if (file.sharedWith === undefined) {
      const header = Buffer.concat([signature(0x04034b50), fields, Buffer.from(file.name)]);
      offsets.push(offset);
      packedSizes.push(packed.length);
      parts.push(header, packed);
      offset += header.length + packed.length;
    } else offsets.push(offsets[file.sharedWith]!);
    directory.push(directoryEntry(file, fields, offsets.at(-1)!));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, signature(0x06054b50), end]);
}

function fieldsOf(file: ZipFile, data: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800 | (file.encrypted ? 1 : 0), 2);
  fields.writeUInt16LE(file.stored ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(file.size ?? data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(file.name), 22);
  return fields;
}

function directoryEntry(file: ZipFile, fields: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(file.name)]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A Word document with the given XML body, and what stands before its root element. */
export function docxOf(body: string, prolog = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

/** Paragraphs as a Word document holds them. */
export function wordParagraphs(...paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
}
