/** Own pictures of a folder: which files are pictures, and their tags, which are the names of the folders they lie in. Pure. */

export type Picture = {
  /** Its path below the folder: "hands/left/03.jpg". */
  name: string;
  tags: string[];
  file: File;
};

export type PictureFolder = {
  name: string;
  pictures: Picture[];
  /** How many files look like pictures that no browser reads. */
  unreadCount: number;
};

const READ = /\.(jpe?g|png|webp|gif|avif|bmp)$/i;
const UNREAD = /\.(heic|heif|tiff?|psd|raw|cr2|nef|dng)$/i;

/** A file with its path below the chosen folder. */
export type FoundFile = { path: string; file: File };

/** Return the pictures among files, by name. */
export function folderOf(name: string, found: readonly FoundFile[]): PictureFolder {
  const pictures = found
    .filter(({ path }) => READ.test(path) && !path.split("/").some((part) => part.startsWith(".")))
    .map(({ path, file }) => ({ name: path, tags: path.split("/").slice(0, -1), file }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return { name, pictures, unreadCount: found.filter(({ path }) => UNREAD.test(path)).length };
}

/** Return the tags of a folder with how many pictures have each, by name. */
export function tagsOf({ pictures }: Pick<PictureFolder, "pictures">): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of pictures) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

/** Return the pictures that have one of the tags; all without any. */
export function withTags(pictures: readonly Picture[], tags: readonly string[]): Picture[] {
  return pictures.filter((one) => tags.length === 0 || one.tags.some((tag) => tags.includes(tag)));
}

/** Say what a folder holds: "412 pictures, 3 tags". */
export function sayFolder(folder: PictureFolder): string {
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const tags = tagsOf(folder).length;
  const held = `${count(folder.pictures.length, "picture")}${tags > 0 ? `, ${count(tags, "tag")}` : ""}`;
  if (folder.unreadCount === 0) return held;
  return `${held} · ${folder.unreadCount} cannot be read and ${folder.unreadCount === 1 ? "is" : "are"} left out`;
}
