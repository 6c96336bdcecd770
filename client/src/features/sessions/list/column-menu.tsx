/** Which columns the table has. */

import { Menu } from "@mantine/core";
import { IconCheck, IconColumns3 } from "@tabler/icons-react";
import { COLUMNS, type Column } from "./columns";
import styles from "./table.module.css";

export type ColumnMenuProps = { columns: Column[]; onChange: (columns: Column[]) => void };

export function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const flip = (key: Column) =>
    onChange(
      COLUMNS.map((column) => column.key).filter((one) =>
        one === key ? !columns.includes(key) : columns.includes(one),
      ),
    );
  return (
    <Menu position="bottom-end" closeOnItemClick={false} clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <button type="button" className={styles.columns} aria-label="Columns" title="Columns">
          <IconColumns3 size={15} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.filter(({ key }) => key !== "name").map(({ key, label }) => (
          <Menu.Item
            key={key}
            role="menuitemcheckbox"
            aria-checked={columns.includes(key)}
            onClick={() => flip(key)}
            rightSection={columns.includes(key) && <IconCheck size={15} stroke={1.6} aria-hidden />}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
