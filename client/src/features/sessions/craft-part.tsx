/** What the session's discipline keeps of it, drawn by the discipline's own half; and the way back into its drill. */

import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { Suspense } from "react";
import { Link } from "react-router";
import { Card } from "@/components/ui/card";
import { disciplineLook } from "@/disciplines";
import { useEditorValue } from "@/practice/editor-context";
import { isRun } from "@/practice/large-page";

export function CraftPart() {
  const discipline = useEditorValue((view) => view.draft.discipline);
  const isOpen = useEditorValue(({ draft }) => draft.status === "ACTIVE" && isRun(draft));
  const { key, drill, Details } = disciplineLook(discipline);
  return (
    <>
      {isOpen && drill && (
        <Card
          title={drill.name}
          actions={
            <Button
              component={Link}
              to={`/drills/${key}`}
              leftSection={<IconPlayerPlay size={15} stroke={1.6} aria-hidden />}
            >
              Go on
            </Button>
          }
        />
      )}
      {Details && (
        <Suspense fallback={null}>
          <Details />
        </Suspense>
      )}
    </>
  );
}
