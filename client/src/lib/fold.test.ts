import { expect, test } from "vitest";
import { findMarks, wordsOf } from "./fold";

/** The text with what is marked in brackets. */
function marked(text: string, typed: string): string {
  return findMarks(text, wordsOf(typed)).reduceRight(
    (said, { start, end }) => `${said.slice(0, start)}[${said.slice(start, end)}]${said.slice(end)}`,
    text,
  );
}

test("accents, capitals and flats do not matter", () => {
  expect(wordsOf("Étude à la française, B♭7")).toEqual(["etude", "a", "la", "francaise", "bb7"]);
  expect(wordsOf("Groß & Ørsted")).toEqual(["gross", "orsted"]);
});

test("the letters that were typed are marked where they stand in the name as it is written", () => {
  expect(marked("Blue Bossa, whole form", "blue b")).toBe("[Blue B]ossa, whole form");
  expect(marked("Lire à la française", "franc")).toBe("Lire à la [franç]aise");
  expect(marked("Chords, B♭7 to E♭maj7", "eb")).toBe("Chords, B♭7 to [E♭]maj7");
});

test("letters in the middle of a word are not marked", () => {
  expect(marked("Unblue bossa", "blue")).toBe("Unblue bossa");
});

test("words that stand together are marked there alone", () => {
  expect(marked("Blue Bossa held, the bridge did not", "blue b")).toBe("[Blue B]ossa held, the bridge did not");
  expect(marked("Bossa in blue", "blue b")).toBe("[B]ossa in [blue]");
});
