/** Has a story written by the person's service: it can be stopped, and whatever comes, what was typed is safe. */

import { useEffect, useRef, useState } from "react";
import { api, sayProblem, unwrap } from "@/api/client";
import { showUndo } from "@/components/ui/undo-toast";
import type { Tonight } from "@/disciplines/story/use-tonight";
import { serverNow } from "@/lib/server-clock";
import { useNow } from "@/lib/use-now";

const LONGEST_WORDS = 5000;

export function useWriting(tonight: Tonight, onChange: (patch: Partial<Tonight>) => void) {
  const [asked, setAsked] = useState<{ since: number; abort: AbortController } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isWritten, setWritten] = useState(false);
  const now = useNow(1000, asked !== null);
  // What stands there when the story comes, not when it was asked for.
  const latest = useRef({ tonight, onChange });
  latest.current = { tonight, onChange };
  const running = useRef(asked);
  running.current = asked;
  useEffect(() => () => running.current?.abort.abort(), []);

  const write = async () => {
    const { prompt, theme, target_length, num_scenes, ritual_id } = tonight;
    const body = { prompt, theme, target_length: Math.min(LONGEST_WORDS, target_length), num_scenes, ritual_id };
    const abort = new AbortController();
    setAsked({ since: serverNow(), abort });
    setRefusal(null);
    setWritten(false);
    try {
      const { story_text } = unwrap(await api.POST("/api/stories", { body, signal: abort.signal }));
      const before = latest.current.tonight.story_text;
      latest.current.onChange({ story_text });
      setWritten(true);
      if (before.trim() === "") return;
      showUndo("The story is written, in place of the text that stood here.", () => onChange({ story_text: before }));
    } catch (error) {
      if (!abort.signal.aborted) setRefusal(`It was not written. What stands below is safe. ${sayProblem(error)}`);
    } finally {
      setAsked(null);
    }
  };
  return {
    write,
    stop: () => asked?.abort.abort(),
    waitedSeconds: asked === null ? null : Math.max(0, Math.round((now - asked.since) / 1000)),
    refusal,
    isWritten,
  };
}
