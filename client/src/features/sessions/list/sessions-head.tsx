/** The head of the page: how many, how long, in which view; logging a past one; the file. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconCalendar,
  IconClock,
  IconDots,
  IconDownload,
  IconListCheck,
  IconStack2,
  IconTable,
} from "@tabler/icons-react";
import { Link } from "react-router";
import { PageHead } from "@/components/ui/page-head";
import { Segmented } from "@/components/ui/segmented";
import styles from "./head.module.css";
import type { View } from "./use-page";

type Shape = "list" | "calendar" | "table";

const SHAPES = [
  { value: "list", label: <Word>List</Word>, icon: <IconStack2 size={15} stroke={1.6} aria-hidden /> },
  { value: "calendar", label: <Word>Calendar</Word>, icon: <IconCalendar size={15} stroke={1.6} aria-hidden /> },
  { value: "table", label: <Word>Table</Word>, icon: <IconTable size={15} stroke={1.6} aria-hidden /> },
] satisfies { value: Shape; label: React.ReactNode; icon: React.ReactNode }[];

/** On a phone only the icon is seen. */
function Word({ children }: { children: string }) {
  return <span className={styles.word}>{children}</span>;
}

export type SessionsHeadProps = {
  /** "39 in November · 22 h 51"; null while unknown. */
  totals: string | null;
  view: View;
  onView: (view: View) => void;
  logTo: string;
  csv: string;
  /** Absent where nothing can be chosen. */
  onChoose?: () => void;
};

export function SessionsHead({ totals, view, onView, logTo, csv, onChoose }: SessionsHeadProps) {
  const shape: Shape = view === "month" || view === "week" ? "calendar" : view;
  const title = (
    <>
      Sessions <span className={styles.totals}>{totals}</span>
    </>
  );
  return (
    <PageHead title={title} tabTitle="Sessions">
      <Segmented
        label="View"
        value={shape}
        options={SHAPES}
        onChange={(next) => onView(next === "calendar" ? "month" : next)}
      />
      <Button
        component={Link}
        to={logTo}
        variant="default"
        className={styles.log}
        leftSection={<IconClock size={15} stroke={1.6} aria-hidden />}
      >
        Log past
      </Button>
      <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label="Page menu"
            title="Page menu"
            className={styles.more}
          >
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={logTo}
            className={styles.phoneOnly}
            leftSection={<IconClock size={15} stroke={1.6} aria-hidden />}
          >
            Log past
          </Menu.Item>
          {onChoose && (
            <Menu.Item onClick={onChoose} leftSection={<IconListCheck size={15} stroke={1.6} aria-hidden />}>
              Choose several
            </Menu.Item>
          )}
          <Menu.Item
            component="a"
            href={csv}
            download
            leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
          >
            Download these as CSV
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </PageHead>
  );
}
