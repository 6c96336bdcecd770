/** What can be done with a sequence: change it, copy it, put it away. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { sayProblem } from "@/api/client";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import * as writes from "@/disciplines/yoga/sequence-writes";
import type { Sequence } from "@/disciplines/yoga/sequences";
import { newPartId } from "@/practice/ids";

export function SequenceMenu({ sequence }: { sequence: Sequence }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id, name, isOwn } = sequence;
  const tried = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      showNotice(sayProblem(error));
    }
  };
  const edit = () =>
    tried(async () => {
      if (!isOwn) await writes.adoptSequence(queryClient, sequence);
      await navigate(`/drills/yoga/build/${id}`);
    });
  const copy = () =>
    tried(async () => {
      const made = { ...sequence, id: newPartId(), name: `${name} copy` };
      await writes.adoptSequence(queryClient, made);
      await navigate(`/drills/yoga/build/${made.id}`);
    });
  const archive = () =>
    tried(async () => {
      await writes.setArchived(queryClient, id, true);
      showUndo(`Archived “${name}”.`, () => void tried(() => writes.setArchived(queryClient, id, false)));
    });
  const remove = () =>
    tried(async () => {
      await writes.trashSequence(queryClient, id);
      const undo = () => void tried(() => writes.restoreSequence(queryClient, id));
      showUndo(`Deleted “${name}”. Its sessions stay.`, undo);
    });
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={44} aria-label={`More for ${name}`}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={edit}>Change it</Menu.Item>
        <Menu.Item onClick={copy}>Make a copy</Menu.Item>
        {isOwn && <Menu.Item onClick={archive}>Archive</Menu.Item>}
        {isOwn && <Menu.Item onClick={remove}>Delete</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
