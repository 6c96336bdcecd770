/** The account at the foot of the rail: who I am, settings, keys, out. */

import { Menu, Tooltip, UnstyledButton } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconKeyboard, IconLogout, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { useMe } from "@/api/use-me";
import { useSignOut } from "@/api/use-sign-out";
import { Avatar } from "@/components/ui/avatar";
import styles from "./shell.module.css";

export type AccountMenuProps = { onKeys: () => void };

export function AccountMenu({ onKeys }: AccountMenuProps) {
  const me = useMe();
  const signOut = useSignOut();
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="top-start" width={220}>
      <Menu.Target>
        <Tooltip label="Account" disabled={isOpen}>
          <UnstyledButton className={styles.footButton}>
            <span className="visually-hidden">Account</span>
            <Avatar name={me.display_name} email={me.email} />
          </UnstyledButton>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.person}>
          {me.display_name && <b>{me.display_name}</b>}
          <span>{me.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/settings"
          leftSection={<IconAdjustmentsHorizontal size={15} stroke={1.6} aria-hidden />}
        >
          Settings
        </Menu.Item>
        <Menu.Item component={Link} to="/trash" leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />}>
          Trash
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={15} stroke={1.6} aria-hidden />}
          rightSection={<kbd>?</kbd>}
          onClick={onKeys}
        >
          Keys
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={15} stroke={1.6} aria-hidden />}
          disabled={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
