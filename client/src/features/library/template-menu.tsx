/** What can be done with a template beside using it. */

import { Menu } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconCopy, IconPencil, IconTrash } from "@tabler/icons-react";
import { Link } from "react-router";
import { type ActedOn, useTemplateActions } from "@/features/library/template-writes";
import { templatePath } from "@/practice/template-places";

export type TemplateMenuItemsProps = { template: ActedOn; withEdit?: boolean; onRemoved?: () => void };

export function TemplateMenuItems({ template, withEdit = false, onRemoved }: TemplateMenuItemsProps) {
  const { archive, copy, remove } = useTemplateActions();
  const icon = { size: 15, stroke: 1.6, "aria-hidden": true } as const;
  return (
    <>
      {withEdit && (
        <Menu.Item
          component={Link}
          to={templatePath(template)}
          leftSection={<IconPencil {...icon} />}
          rightSection={<kbd>e</kbd>}
        >
          Edit
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => void copy(template)}>
        Copy
      </Menu.Item>
      <Menu.Item
        leftSection={template.archived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />}
        onClick={() => void archive(template)}
      >
        {template.archived ? "Bring back" : "Archive"}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash {...icon} />}
        onClick={async () => {
          if (await remove(template)) onRemoved?.();
        }}
      >
        Delete
      </Menu.Item>
    </>
  );
}
