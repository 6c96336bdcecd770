/** Name, kind and outcome, each edited in place. */

import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery } from "@/api/queries";
import type { Status } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { Chip } from "@/components/ui/chip";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Segmented } from "@/components/ui/segmented";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { OUTCOME_OPTIONS } from "@/features/sessions/outcome-options";
import { withLabel } from "@/features/sessions/own-label";
import { useFinish } from "@/features/sessions/use-finish";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { KindMenu } from "@/practice/kind-menu";
import styles from "./session.module.css";

const TITLE_KEYS = ["name", "discipline", "session_type", "status"];

export function SessionTitle() {
  const editor = useSessionEditor();
  const name = useEditorValue((view) => view.draft.name);
  const discipline = useEditorValue((view) => view.draft.discipline);
  const errors = useEditorValue((view) => view.refusals.name?.messages);
  return (
    <>
      <div className={styles.title}>
        <DisciplineIcon discipline={discipline} boxed />
        <h1 className={styles.name}>
          <AutoText
            label="Name"
            value={name}
            errors={errors}
            onType={(text) => editor.edit((draft) => ({ ...draft, name: text }), "typing")}
            onLeave={editor.flush}
          />
        </h1>
        <KindChip />
        <OwnLabel />
        <OutcomeChoice />
      </div>
      <ConflictRows of={(key) => TITLE_KEYS.includes(key)} />
    </>
  );
}

function KindChip() {
  const editor = useSessionEditor();
  const { data: disciplines = [] } = useQuery(disciplinesQuery);
  const discipline = useEditorValue((view) => view.draft.discipline);
  const session_type = useEditorValue((view) => view.draft.session_type);
  const present = disciplines.find((one) => one.key === discipline);
  const kind = present?.session_types.find((one) => one.key === session_type);
  const label = kind && present && present.session_types.length > 1 ? kind.label : (present?.label ?? discipline ?? "");
  const pick = (key: string, type: string) =>
    editor.edit((draft) => ({ ...draft, discipline: key, session_type: type }));
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <Chip className={styles.kind} aria-label={`Kind of session: ${label}. Change`}>
          {label || "Kind"}
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </Chip>
      </Menu.Target>
      <KindMenu discipline={discipline} type={session_type} onPick={pick} />
    </Menu>
  );
}

/** What a session of one's own kind is called. */
function OwnLabel() {
  const editor = useSessionEditor();
  const isCustom = useEditorValue((view) => view.draft.session_type === "CUSTOM");
  const label = useEditorValue((view) => view.draft.attributes.details.label);
  if (!isCustom) return null;
  return (
    <span className={styles.ownLabel}>
      <AutoText
        label="Your name for this kind"
        value={typeof label === "string" ? label : ""}
        placeholder="Your name for it"
        onType={(text) => editor.edit((draft) => withLabel(draft, text), "typing")}
        onLeave={editor.flush}
      />
    </span>
  );
}

function OutcomeChoice() {
  const finish = useFinish();
  const status = useEditorValue((view) => view.draft.status);
  const errors = useEditorValue((view) => view.refusals.status?.messages);
  return (
    <div className={styles.outcome}>
      <Segmented<Status> label="Outcome" value={status ?? "COMPLETED"} options={OUTCOME_OPTIONS} onChange={finish} />
      {errors && (
        <p role="alert" className={styles.wrong}>
          {errors.join(" ")}
        </p>
      )}
    </div>
  );
}
