/** Name, kind and outcome, each edited in place. */

import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { disciplinesQuery } from "@/api/queries";
import type { Status } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Segmented } from "@/components/ui/segmented";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { OUTCOME_OPTIONS } from "@/features/sessions/outcome-options";
import { withLabel } from "@/features/sessions/own-label";
import { useFinish } from "@/features/sessions/use-finish";
import { useEditor } from "@/practice/editor-context";
import styles from "./session.module.css";

const TITLE_KEYS = ["name", "discipline", "session_type", "status"];

export function SessionTitle() {
  const { editor, view } = useEditor();
  return (
    <>
      <div className={styles.title}>
        <DisciplineIcon discipline={view.draft.discipline} boxed />
        <h1 className={styles.name}>
          <AutoText
            label="Name"
            value={view.draft.name}
            errors={view.refusals.name?.messages}
            onType={(name) => editor.edit((draft) => ({ ...draft, name }), "typing")}
            onLeave={editor.flush}
          />
        </h1>
        <KindMenu />
        <OwnLabel />
        <OutcomeChoice />
      </div>
      <ConflictRows of={(key) => TITLE_KEYS.includes(key)} />
    </>
  );
}

function KindMenu() {
  const { editor, view } = useEditor();
  const { data: disciplines = [] } = useQuery(disciplinesQuery);
  const { discipline, session_type } = view.draft;
  const present = disciplines.find((one) => one.key === discipline);
  const kind = present?.session_types.find((one) => one.key === session_type);
  const label = kind && present && present.session_types.length > 1 ? kind.label : (present?.label ?? discipline ?? "");
  const pick = (key: string, type: string) =>
    editor.edit((draft) => ({ ...draft, discipline: key, session_type: type }));
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button type="button" className={styles.kind} aria-label={`Kind of session: ${label}. Change`}>
          {label || "Kind"}
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.kinds}>
        {disciplines.map((one) => (
          <Fragment key={one.key}>
            <Menu.Label>{one.label}</Menu.Label>
            {one.session_types.map((type) => (
              <Menu.Item
                key={type.key}
                leftSection={<DisciplineIcon discipline={one.key} size={16} decorative />}
                rightSection={
                  one.key === discipline && type.key === session_type ? <IconCheck size={15} aria-label="now" /> : null
                }
                onClick={() => pick(one.key, type.key)}
              >
                {type.label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a session of one's own kind is called. */
function OwnLabel() {
  const { editor, view } = useEditor();
  if (view.draft.session_type !== "CUSTOM") return null;
  const { label } = view.draft.attributes.details;
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
  const { view } = useEditor();
  const finish = useFinish();
  const { status } = view.draft;
  return (
    <div className={styles.outcome}>
      <Segmented<Status> label="Outcome" value={status ?? "COMPLETED"} options={OUTCOME_OPTIONS} onChange={finish} />
      {view.refusals.status && (
        <p role="alert" className={styles.wrong}>
          {view.refusals.status.messages.join(" ")}
        </p>
      )}
    </div>
  );
}
