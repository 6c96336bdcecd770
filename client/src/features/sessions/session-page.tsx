/** One session: its page in every state, and its parts once it is there. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { Link, useParams } from "react-router";
import { ApiProblem, sayNotLoaded } from "@/api/client";
import { treeQuery } from "@/api/queries";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHead } from "@/components/ui/page-head";
import { StillRows } from "@/components/ui/still-rows";
import { AssetsCard } from "@/features/sessions/beside/assets-card";
import { StepsCard } from "@/features/sessions/beside/steps-card";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { CraftPart } from "@/features/sessions/craft-part";
import { FactsCard } from "@/features/sessions/facts-card";
import { FinishBar, FinishCard } from "@/features/sessions/finish-card";
import { NotesCard } from "@/features/sessions/notes-card";
import { GonePanel, Notices } from "@/features/sessions/notices";
import { PlaceCard } from "@/features/sessions/place-card";
import { SectionCards } from "@/features/sessions/section-cards";
import { SessionHead } from "@/features/sessions/session-head";
import { SessionTitle } from "@/features/sessions/session-title";
import { activitiesOf } from "@/practice/compare";
import { EditorProvider, useEditor, useEditorValue, useOpenSession } from "@/practice/editor-context";
import { StillPractising } from "@/practice/still-practising";
import { readKey } from "@/practice/words";
import styles from "./session.module.css";

export function SessionPage() {
  const { id = "" } = useParams();
  const { editor, error, retry } = useOpenSession(id);
  if (editor) {
    return (
      <EditorProvider value={editor} key={id}>
        <OpenPage />
      </EditorProvider>
    );
  }
  if (error instanceof ApiProblem && error.status === 404) return <NotHere />;
  return (
    <>
      <PageHead crumbs={[{ label: "Sessions", to: "/sessions" }]} />
      {error ? (
        <ErrorPanel title="The session did not load." detail={sayNotLoaded(error)} onRetry={retry} />
      ) : (
        <StillRows label="Loading the session" />
      )}
    </>
  );
}

/** Draws its parts once; each of them draws again when what it shows has become another. */
const OpenPage = memo(function OpenPage() {
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const isGone = useEditorValue((view) => view.phase === "gone");
  // Where values are recorded, goals can be met: that is told by the tree from before (met-goals.ts).
  const isRecording = useEditorValue(({ draft }) =>
    activitiesOf(draft.attributes).some((one) => one.activity_id !== null),
  );
  useQuery({ ...treeQuery, enabled: isRecording, notifyOnChangeProps: [] });
  if (isGone) return <GonePanel />;
  return (
    <article className={styles.page} data-active={isActive}>
      <SessionHead />
      <Notices />
      <LongRun />
      <SessionTitle />
      <FactsCard />
      <ConflictRows of={(key) => readKey(key).kind === "document" && readKey(key).field !== "notes"} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <CraftPart />
          <SectionCards />
        </div>
        <aside className={styles.aside} aria-label="About this session">
          <FinishCard />
          <PlaceCard />
          <StepsCard />
          <NotesCard />
          <AssetsCard />
        </aside>
      </div>
      {isActive && <FinishBar />}
    </article>
  );
});

function LongRun() {
  const { editor, view } = useEditor();
  return <StillPractising session={{ ...view.server, ...view.draft }} editor={editor} />;
}

function NotHere() {
  return (
    <>
      <PageHead crumbs={[{ label: "Sessions", to: "/sessions" }]} />
      <ErrorPanel title="This session is not here." detail="It may be in the trash.">
        <Button component={Link} to="/sessions" variant="default" size="xs">
          To the sessions
        </Button>
      </ErrorPanel>
    </>
  );
}
