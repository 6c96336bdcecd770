/** Where there are no sessions: none yet, or none under these filters. */

import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { Link } from "react-router";
import { Empty } from "@/components/ui/empty";
import { openStart } from "@/practice/start-requests";

export type NoneFoundProps = { title: string; logTo: string; onDrop: () => void };

export function NoneFound({ title, logTo, onDrop }: NoneFoundProps) {
  return (
    <Empty title={title} detail="Nothing is gone: drop the filters to see all.">
      <Button variant="default" onClick={onDrop}>
        Drop the filters
      </Button>
      <Button component={Link} to={logTo} variant="subtle">
        Log past
      </Button>
    </Empty>
  );
}

export function NoneYet({ logTo }: { logTo: string }) {
  return (
    <Empty title="No sessions yet." detail="Start one now, or log what you did away from here.">
      <Button onClick={openStart} leftSection={<IconPlayerPlay size={15} stroke={1.6} aria-hidden />}>
        Start
      </Button>
      <Button component={Link} to={logTo} variant="default">
        Log past
      </Button>
    </Empty>
  );
}
