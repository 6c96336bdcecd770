/** The story of an evening on its session's page: what it was about, and its text, which can be written or pasted here too. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { AutoText } from "@/components/ui/auto-text";
import { Card } from "@/components/ui/card";
import { linesOf, sayText } from "@/disciplines/story/story-text";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import styles from "./story.module.css";

type Fields = { prompt: string; story_text: string };

function useStory(): [Fields, (change: Partial<Fields>) => void] {
  const editor = useSessionEditor();
  const fields = useEditorValue(({ draft }) => {
    const { prompt, story_text: text } = draft.attributes.details;
    return { prompt: typeof prompt === "string" ? prompt : "", story_text: typeof text === "string" ? text : "" };
  });
  const put = (change: Partial<Fields>) =>
    editor.edit((draft) => {
      const details = { ...draft.attributes.details, ...change };
      return { ...draft, attributes: { ...draft.attributes, details } };
    }, "typing");
  return [fields, put];
}

export function StoryDetails() {
  const [{ prompt, story_text: text }, put] = useStory();
  const [isOpen, setOpen] = useState(false);
  const isEmpty = text.trim() === "";
  const flip = (
    <Button variant="subtle" size="xs" px={8} onClick={() => setOpen(!isOpen)}>
      {isOpen ? "Done" : "Change it"}
    </Button>
  );
  return (
    <Card title="Story" sub={isEmpty ? undefined : sayText(text)} actions={isEmpty && !isOpen ? undefined : flip}>
      {isOpen || isEmpty ? (
        <div className={styles.edited}>
          <AutoText
            label="What it is about"
            value={prompt}
            placeholder="What it is about"
            onType={(about) => put({ prompt: about })}
          />
          <AutoText
            label="The text of the story"
            value={text}
            placeholder="Write or paste the story. A line with *** begins the next scene."
            isMultiline
            onType={(typed) => {
              setOpen(true);
              put({ story_text: typed });
            }}
          />
        </div>
      ) : (
        <>
          {prompt !== "" && <p className={styles.about}>{prompt}</p>}
          <Paragraphs text={text} />
        </>
      )}
    </Card>
  );
}

function Paragraphs({ text: whole }: { text: string }) {
  const lines = linesOf(whole);
  const paragraphs = [...new Set(lines.map(({ paragraph }) => paragraph))];
  return (
    <div className={styles.text}>
      {paragraphs.map((paragraph) => {
        const own = lines.filter((line) => line.paragraph === paragraph);
        const isNewScene = own[0]?.scene !== lines.find((line) => line.paragraph === paragraph - 1)?.scene;
        return (
          <p key={paragraph} data-scene={paragraph > 0 && isNewScene}>
            {own.map(({ text }) => text).join(" ")}
          </p>
        );
      })}
    </div>
  );
}
