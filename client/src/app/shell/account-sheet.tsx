/** The account's sheet of the phone: what stands at the foot of the rail on a desk. */

import { Drawer, UnstyledButton } from "@mantine/core";
import {
  IconAdjustmentsHorizontal,
  IconBooks,
  IconLogout,
  IconSunMoon,
  IconTargetArrow,
  IconTrash,
} from "@tabler/icons-react";
import { Link } from "react-router";
import { useMe, useUpdateMe } from "@/api/use-me";
import { useSignOut } from "@/api/use-sign-out";
import { Avatar } from "@/components/ui/avatar";
import { Segmented } from "@/components/ui/segmented";
import { ShellSaveState } from "./shell-save-state";
import styles from "./tab-bar.module.css";

const THEMES = [
  { value: "auto", label: "Auto" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export type AccountSheetProps = { isOpen: boolean; onClose: () => void };

export function AccountSheet({ isOpen, onClose }: AccountSheetProps) {
  const me = useMe();
  const update = useUpdateMe();
  const signOut = useSignOut();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      size="auto"
      title="You"
      classNames={{ content: styles.drawer }}
      radius="lg"
      closeButtonProps={{ "aria-label": "Close", size: "lg" }}
    >
      <div className={styles.sheet}>
        <div className={styles.row}>
          <Avatar name={me.display_name} email={me.email} size={36} />
          <div className={styles.who}>
            {me.display_name && <b>{me.display_name}</b>}
            <span>{me.email}</span>
          </div>
          <ShellSaveState />
        </div>
        <div className={styles.row}>
          <IconSunMoon size={18} stroke={1.6} aria-hidden />
          <span>Theme</span>
          <Segmented label="Theme" value={me.theme} options={THEMES} onChange={(theme) => update.mutate({ theme })} />
        </div>
        <Link to="/drills" className={styles.row} onClick={onClose}>
          <IconTargetArrow size={18} stroke={1.6} aria-hidden />
          <span>Drills</span>
        </Link>
        <Link to="/library" className={styles.row} onClick={onClose}>
          <IconBooks size={18} stroke={1.6} aria-hidden />
          <span>Library</span>
        </Link>
        <Link to="/settings" className={styles.row} onClick={onClose}>
          <IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />
          <span>Settings</span>
        </Link>
        <Link to="/trash" className={styles.row} onClick={onClose}>
          <IconTrash size={18} stroke={1.6} aria-hidden />
          <span>Trash</span>
        </Link>
        <UnstyledButton className={styles.row} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          <IconLogout size={18} stroke={1.6} aria-hidden />
          <span>Sign out</span>
        </UnstyledButton>
      </div>
    </Drawer>
  );
}
