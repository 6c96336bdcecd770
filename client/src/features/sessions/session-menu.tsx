/** What is rarely done with a whole session. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconCopyPlus, IconDots, IconMaximize, IconPlayerPlay, IconRepeat, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { api, sayProblem, unwrap } from "@/api/client";
import { showNotice, showOffer } from "@/components/ui/undo-toast";
import { onceMore } from "@/features/sessions/once-more";
import { useGoOn } from "@/features/sessions/use-go-on";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { newPartId } from "@/practice/ids";
import { pageOfStarted } from "@/practice/large-page";
import { startSession } from "@/practice/start-session";
import { templatePath } from "@/practice/template-places";

const ICON = { size: 15, stroke: 1.6, "aria-hidden": true };

/** How a name ends that nobody has typed. */
const ENDS_WITH_DAY = / \d{4}-\d\d-\d\d$/;

export type SessionMenuProps = { onRemove: () => void };

export function SessionMenu({ onRemove }: SessionMenuProps) {
  const editor = useSessionEditor();
  const navigate = useNavigate();
  const client = useQueryClient();
  const goOn = useGoOn();
  const save = useSaveAsTemplate();
  const id = useEditorValue((view) => view.server.id);
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const again = async () => {
    const { template } = editor.getView().server;
    const { name, discipline, session_type, parent_id, attributes } = editor.getView().draft;
    const { label } = attributes.details;
    const same = { ...(!ENDS_WITH_DAY.test(name) && { name }), parent_id, attributes: onceMore(attributes, newPartId) };
    const body = template && !template.is_gone ? { template_id: template.id } : same;
    const kind = {
      ...(discipline && { discipline }),
      ...(session_type && { session_type }),
      ...(session_type === "CUSTOM" && typeof label === "string" && { label }),
    };
    const session = await startSession(client, { ...kind, ...body });
    if (session) await navigate(pageOfStarted(session));
  };
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label="More">
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isActive ? (
          <Menu.Item leftSection={<IconMaximize {...ICON} />} onClick={() => void navigate(`/sessions/${id}/timer`)}>
            Large timer
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconRepeat {...ICON} />} onClick={() => void again()}>
              Do it again
            </Menu.Item>
            <Menu.Item leftSection={<IconPlayerPlay {...ICON} />} onClick={goOn}>
              Go on with this one
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconCopyPlus {...ICON} />} onClick={() => void save()}>
          Save as template
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={onRemove}>
          Move to the trash
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Make a template of what the session consists of, and offer to open it. */
function useSaveAsTemplate() {
  const editor = useSessionEditor();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    editor.flush();
    try {
      const asked = { params: { path: { session_id: editor.getView().server.id } }, body: { id: newPartId() } };
      const template = unwrap(await api.POST("/api/sessions/{session_id}/template", asked));
      void client.invalidateQueries({ queryKey: ["templates"] });
      showOffer(`Saved “${template.name}” as a template.`, "Open", () => void navigate(templatePath(template)));
    } catch (error) {
      showNotice(`The template was not saved. ${sayProblem(error)}`);
    }
  };
}
