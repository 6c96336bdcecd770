/** On a session's page: what was climbed in it, its grades, where it was, and the way to log in it. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { climbsQuery } from "./climbing-queries";
import styles from "./details.module.css";
import { sayToday, sumsOf } from "./model/day";
import { systemFor } from "./model/grades";
import { pyramidOf } from "./model/pyramid";
import { Pyramid } from "./side/pyramid";
import { useClimbsOf } from "./sitting";
import { ClimbRow } from "./today/climb-row";
import list from "./today/today.module.css";

type Where = "gym" | "outside" | "unsaid";

export function ClimbingSession() {
  const me = useMe();
  const id = useEditorValue((view) => view.server.id);
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const { isPending } = useQuery(climbsQuery({ practice_session_id: id }));
  const climbs = useClimbsOf(id, isActive);
  const { hardest } = sumsOf(climbs);
  const scale = hardest.boulder ? "boulder" : hardest.rope ? "rope" : (climbs[0]?.scale ?? "boulder");
  const steps = pyramidOf(climbs, systemFor(scale, me.grade_systems));
  const to = isActive ? "/drills/climbing" : `/drills/climbing/sessions/${id}`;
  return (
    <Card
      title="Climbs"
      sub={sayToday(climbs, null)}
      actions={
        <Button component={Link} to={to} size="xs" variant="default">
          Log climbs
        </Button>
      }
    >
      <WhereField />
      {climbs.length === 0 && !isPending && <p className={styles.empty}>Nothing is logged yet.</p>}
      <ol className={list.list}>
        {climbs.map((climb) => (
          <ClimbRow key={climb.id} climb={climb} />
        ))}
      </ol>
      {steps.length > 1 && (
        <div className={styles.pyramid}>
          <Pyramid sub="in this session" steps={steps} empty="" />
        </div>
      )}
    </Card>
  );
}

function WhereField() {
  const editor = useSessionEditor();
  const where = useEditorValue(({ draft }): Where => {
    const { is_at_gym: isAtGym } = draft.attributes.details;
    return typeof isAtGym !== "boolean" ? "unsaid" : isAtGym ? "gym" : "outside";
  });
  const put = (next: Where) =>
    editor.edit(
      (draft) => {
        const details = { ...draft.attributes.details, is_at_gym: next === "unsaid" ? null : next === "gym" };
        return { ...draft, attributes: { ...draft.attributes, details } };
      },
      "now",
      "Changed where it was.",
    );
  return (
    <Segmented
      label="Where it was"
      value={where}
      onChange={put}
      options={[
        { value: "gym", label: "At the gym" },
        { value: "outside", label: "Outside" },
        { value: "unsaid", label: "Not said" },
      ]}
    />
  );
}
