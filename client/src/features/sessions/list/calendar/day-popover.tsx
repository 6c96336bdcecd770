/** A day's sessions beside its date, where there is room for it. */

import { Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactElement } from "react";
import { formatLongDay } from "@/lib/time";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { DaySheet } from "./day-sheet";
import type { DayContent } from "./month-lines";

export type DayPopoverProps = { content: DayContent; children: ReactElement };

export function DayPopover({ content, children }: DayPopoverProps) {
  const { openDay, setOpenDay } = useCalendar();
  const isPhone = useMediaQuery("(max-width: 47.9375em)", false, { getInitialValueInEffect: false });
  if (isPhone) return children;
  return (
    <Popover
      opened={openDay === content.date}
      onDismiss={() => setOpenDay(null)}
      position="bottom-start"
      width={340}
      trapFocus
      returnFocus
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={formatLongDay(content.date)} className={styles.sheet}>
        {openDay === content.date && <DaySheet content={content} />}
      </Popover.Dropdown>
    </Popover>
  );
}
