/** More than these are not taken from one drop. */
const MOST_FILES = 10_000;

/** All files of what was dropped, those in folders among them, each with its path within the drop. */
export async function filesIn(dropped: DataTransfer): Promise<File[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...dropped.files];
  const files: File[] = [];
  const waiting: { readonly entry: FileSystemEntry; readonly path: string }[] = entries.map((entry) => {
    return { entry, path: entry.name };
  });
  for (let next = waiting.shift(); next && files.length < MOST_FILES; next = waiting.shift()) {
    const { entry, path } = next;
    if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry, path));
    else {
      const inside = await entriesOf(entry as FileSystemDirectoryEntry);
      waiting.push(...inside.map((one) => ({ entry: one, path: `${path}/${one.name}` })));
    }
  }
  return files;
}

function fileOf(entry: FileSystemFileEntry, path: string): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file((file) => resolve(new File([file], path, { type: file.type })), reject);
  });
}

/** A browser gives the entries of a folder a part at a time, and an empty part at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}
