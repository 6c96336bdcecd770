/** A story's text: its scenes, and the sentences in which it is read. The scenes as the server counts them. */

const MARK = /^(?:\* ?\* ?\*|#+|---+)?$/;
const BREAK = /\n(?:\* ?\* ?\*|#+|---+)\n|\n\n\n+/;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

export function scenesOf(text: string): string[] {
  return text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => (MARK.test(line.trim()) ? line.trim() : line))
    .join("\n")
    .split(BREAK)
    .map((scene) => scene.trim())
    .filter((scene) => scene !== "");
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Where a sentence may end: its sign, closing quotes, then a blank. */
const END = /[.!?…]+["'”’»)\]]*(?=\s)/gu;
/** Words whose full stop ends nothing. */
const SHORT = /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|St|Prof|No|vs|e\.g|i\.e|etc|[A-Z])\.$/u;
/** What follows a sentence: not a small letter, so that “Who?” asked the fox stays whole. */
const STARTS = /^\s+["'“‘«([]*[^\p{Ll}\s]/u;

/** Split a paragraph into sentences; what was said and who said it stay together. */
export function sentencesOf(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/g, " ").trim();
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(END)) {
    const end = index + sign.length;
    const sentence = text.slice(from, end);
    if (SHORT.test(sentence) || !STARTS.test(text.slice(end))) continue;
    sentences.push(sentence.trim());
    from = end;
  }
  const rest = text.slice(from).trim();
  return rest === "" ? sentences : [...sentences, rest];
}

export type Line = { scene: number; paragraph: number; text: string };

/** Return all sentences of a story in their order, each with its scene and its paragraph, both counted from 0. */
export function linesOf(text: string): Line[] {
  let paragraph = -1;
  return scenesOf(text).flatMap((sceneText, scene) =>
    sceneText.split(/\n+/).flatMap((part) => {
      const sentences = sentencesOf(part);
      if (sentences.length > 0) paragraph += 1;
      return sentences.map((sentence) => ({ scene, paragraph, text: sentence }));
    }),
  );
}

/** Words a minute when somebody is to fall asleep. */
const SLOW_WORDS_PER_MINUTE = 90;

/** "about 5 min read slowly" */
export function sayReadingTime(words: number): string {
  return `about ${Math.max(1, Math.round(words / SLOW_WORDS_PER_MINUTE))} min read slowly`;
}

/** "412 words, 4 scenes" */
export function sayText(text: string): string {
  const [words, scenes] = [countWords(text), scenesOf(text).length];
  return `${words} ${words === 1 ? "word" : "words"}, ${scenes} ${scenes === 1 ? "scene" : "scenes"}`;
}
