/** A line that adds what is typed: Enter adds and waits for the next one, Escape or leaving it closes it. */

import { Combobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { FormEvent, KeyboardEvent } from "react";
import type { ActivityDefinition, ActivityGroup } from "@/api/types";
import { groupOffers } from "@/practice/offers";
import { useAddActivity } from "@/practice/use-add-activity";
import styles from "./activities.module.css";

const NONE: readonly ActivityDefinition[] = [];
const NO_GROUPS: readonly ActivityGroup[] = [];

export type AddFieldProps = {
  label: string;
  placeholder: string;
  /** Whether somebody asked for it just now. */
  hasFocus: boolean;
  /** Whether what can be chosen is shown before anything is typed. */
  isOpen?: boolean;
  /** What can be chosen instead of a name of one's own. */
  offered?: readonly ActivityDefinition[];
  groups?: readonly ActivityGroup[];
  /** `known`: the offered one that was chosen, or whose name was typed. */
  onAdd: (name: string, known: ActivityDefinition | null) => void;
  onClose?: () => void;
};

export function AddField(props: AddFieldProps) {
  const { label, placeholder, hasFocus, isOpen = false, offered = NONE, groups = NO_GROUPS, onAdd, onClose } = props;
  const line = useAddActivity({ known: offered, hasFocus, isOpen, onAdd, onClose });
  const { name, box } = line;
  const offers = groupOffers(offered, groups, name);
  const isOffering = offered.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    line.enter();
  };
  const press = (event: KeyboardEvent) => {
    // The first Escape closes the list only.
    if (event.key === "Escape" && !(box.dropdownOpened && offers.groups.length > 0)) line.escape();
  };
  return (
    <Combobox store={box} onOptionSubmit={line.choose}>
      <form onSubmit={submit} className={styles.addForm}>
        <IconPlus size={15} stroke={1.6} aria-hidden />
        <Combobox.Target
          withAriaAttributes={isOffering}
          withExpandedAttribute={isOffering}
          withKeyboardNavigation={isOffering}
        >
          <input
            ref={line.field}
            value={name}
            onChange={(event) => line.type(event.target.value)}
            onBlur={line.leave}
            onKeyDown={press}
            aria-label={label}
            placeholder={placeholder}
            onClick={() => box.openDropdown()}
            maxLength={300}
          />
        </Combobox.Target>
      </form>
      {isOffering && <Offers {...offers} />}
    </Combobox>
  );
}

function Offers({ groups, more }: ReturnType<typeof groupOffers>) {
  return (
    <Combobox.Dropdown
      className={styles.offers}
      hidden={groups.length === 0}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Combobox.Options aria-label="Your activities">
        {groups.map((group) => (
          <Combobox.Group key={group.title} label={group.title}>
            {group.activities.map(({ id, name, metrics }) => (
              <Combobox.Option key={id} value={id} className={styles.offer}>
                {name}
                <span className={styles.offerMetrics}>{metrics.map((metric) => metric.name).join(", ")}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      {more > 0 && <p className={styles.more}>{more} more: type to narrow.</p>}
    </Combobox.Dropdown>
  );
}
